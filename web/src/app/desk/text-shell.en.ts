export default {
  shell: {
    desk: 'To do', projects: 'Projects', places: 'Places', units: 'Units', people: 'People', transfers: 'Transfers', waiting: '{n} waiting', nominate: 'Nominate', confirm: 'Confirm', enrolments: 'Trainees', classes: 'Classes and results', hours: 'Hours', certificates: 'Certificates', layouts: 'Official layouts', tables: 'Tables', board: 'Figures',
    stagePlan: 'Planning', stageEnrol: 'Enrolment', stageTrain: 'Training', stageResult: 'Results', stageRights: 'Accounts and rights', accounts: 'Accounts', grants: 'Rights', audit: 'Audit', ownAudit: 'What was done', nav: 'Main menu', project: 'Current project', noProject: 'No training project yet', noProjectHint: 'It appears here once its organiser publishes it.', account: 'Account', changeRole: 'Change demo role', verify: 'Verify a certificate',
    closed: {
      notYours: 'Another office does this', notYoursHint: 'Your office has no right to this step; ask the administrator above you if it should.', schoolsNominate: 'Schools nominate', schoolsNominateHint: 'The rosters are kept by the schools, and each nominates within its own places; your office sees everyone in the list of trainees.',
      ownerImports: 'The owner of the project imports the quota sheet', ownerImportsHint: 'The places your unit got are handed down on the page of places.',
    },
  },
};
