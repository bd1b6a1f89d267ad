export default {
  people: {
    title: 'People', lead: 'Teachers on the roster of your unit and those below it.', name: 'Name', sexName: 'Sex', sex: { unstated: 'Unstated', female: 'Female', male: 'Male' }, stageName: 'Stage', stage: { preschool: 'Kindergarten', primary: 'Primary', junior: 'Junior secondary', senior: 'Senior secondary', 'vocational-senior': 'Vocational', special: 'Special education', other: 'Other' },
    subject: 'Subject', postName: 'Post', post: { teacher: 'Teacher', 'teacher-with-duty': 'Teacher with a duty', 'class-head': 'Class head', administrator: 'Administrator', leader: 'School leader' }, fullTime: 'Full-time', document: 'Document number', mobile: 'Mobile', unit: 'Unit', born: 'Born on',
    search: 'Find by name', import: 'Import the roster', none: 'Nobody found', noneHint: 'Try another name, or import the roster first.', enrolments: 'Training and certificates', noEnrolments: 'In no training yet', masked: 'Document and mobile numbers are shown in part only.',
    importTitle: 'Import the roster', importLead: 'One teacher a row. Every row is checked first; nothing is written yet. The same person again is updated, never doubled.', template: 'Download the template', templateName: 'Roster', toPeople: 'See the people', toNominate: 'Nominate',
  },
};
