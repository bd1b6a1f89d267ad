export default {
  project: {
    listLead: 'Training projects your unit runs or may take part in.', create: 'New project', name: 'Project', state: 'State', year: 'Year', level: 'Level', owner: 'Owner', dates: 'Dates', programme: 'Programme', confirmLevel: 'Who confirms nominations',
    certificateTitle: 'Title of the certificate', about: 'About', parts: 'Parts and required hours', intakes: 'Intakes', allIntakes: 'All intakes', intake: 'Intake', nominateDates: 'Nomination', trainDates: 'Training', publish: 'Publish', published: 'The project is published', publishAsk: 'Publish this project?', publishAskLead: 'The units below then see “{project}”; its intakes and required hours can no longer be changed.',
    draftTitle: 'This project is not published', draftLead: 'Once published, the units below see it; the quota sheet is imported after that.', byIntake: 'Runs by intake', byWindow: 'In one window: {from} to {until}', all: 'Whole project',
    states: { draft: 'Draft', published: 'Running', closed: 'Closed' }, phases: { before: 'Not open yet', open: 'Nomination open', closed: 'Nomination closed', running: 'Training', over: 'Over' },
    form: {
      title: 'New project', lead: 'It is saved as a draft first; publish it once it is checked.', basics: 'Basics', programmeHint: 'A teacher passes once for all projects of a programme', numberCode: 'Code in certificate numbers', numberCodeHint: 'Two digits, part of every certificate number',
      startsOn: 'Starts on', endsOn: 'Ends on', part: 'Part {n}', addPart: 'Add a part', removePart: 'Remove this part', partName: 'Name', organiser: 'Organiser', platform: 'Platform', how: 'How it runs', window: 'Window',
      needName: 'What the hours are for', hourType: 'Kind of hours', minimum: 'Least hours', addNeed: 'Add a requirement', removeNeed: 'Remove', addIntake: 'Add an intake', removeIntake: 'Remove this intake', fillIntakes: 'Make a series', fillLead: 'From the first day on, every intake as long and as far apart as the others; change single ones afterwards.', fillCount: 'Intakes', fillDays: 'Days each', fillGap: 'Days between', fillOpens: 'Nomination opens days before', fillCloses: 'Nomination closes days before', fillDo: 'Make them',
      save: 'Save draft', saved: 'Saved as a draft', fault: '{n} places still need attention, marked in red below.', tooManyNeeds: 'At most 6 requirements in all', dateOrder: 'Ends before it starts', codeDigits: 'Two digits please', yearRange: 'A year between 2000 and 2100',
    },
  },
};
