export default {
  shell: {
    desk: 'To do', projects: 'Projects', places: 'Places', people: 'People', nominate: 'Nominate', confirm: 'Confirm', enrolments: 'Trainees', classes: 'Classes and results', certificates: 'Certificates', board: 'Figures',
    stagePlan: 'Planning', stageEnrol: 'Enrolment', stageTrain: 'Training', stageResult: 'Results', nav: 'Main menu', project: 'Current project', noProject: 'No training project yet', noProjectHint: 'It appears here once its organiser publishes it.', account: 'Account', changeRole: 'Change demo role', verify: 'Verify a certificate',
  },
};
