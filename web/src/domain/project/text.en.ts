export default {
  project: {
    listLead: 'Training projects your unit runs or may take part in.', create: 'New project', name: 'Project', state: 'State', year: 'Year', level: 'Level', owner: 'Owner', dates: 'Dates', programme: 'Programme', confirmLevel: 'Who confirms nominations',
    certificateTitle: 'Title of the certificate', about: 'About', parts: 'Parts and required hours', intakes: 'Intakes', allIntakes: 'All intakes', intake: 'Intake', nominateDates: 'Nomination', trainDates: 'Training', publish: 'Publish', published: 'The project is published', publishAsk: 'Publish this project?', publishAskLead: 'The units below then see “{project}”; its intakes and required hours can no longer be changed.',
    draftTitle: 'This project is not published', draftLead: 'Once published, the units below see it; the quota sheet is imported after that.', byIntake: 'Runs by intake', byWindow: 'In one window: {from} to {until}', all: 'Whole project',
    states: { draft: 'Draft', published: 'Running', closed: 'Closed' }, phases: { before: 'Not open yet', open: 'Nomination open', closed: 'Nomination closed', running: 'Training', over: 'Over' },
    choosers: 'Who chooses',
    policy: {
      title: 'How people come in', enrolment_mode: 'Who enrols', enrolment_mode_hint: 'Self-selection: teachers pick time and place within the places of their school', enrolment_mode_words: { nominated: 'Schools nominate', 'self-selection': 'Teachers choose', both: 'Either' }, reserve_promotion: 'Moving up from the reserve', reserve_promotion_hint: 'When a place comes free', reserve_promotion_words: { 'by-hand': 'The school promotes', automatic: 'The first moves up by herself' },
      date_clash: 'Clash with other training', date_clash_hint: 'Two trainings of one person share a day', date_clash_words: { refuse: 'Refused', allow: 'Allowed' }, year_limit: 'Same year, programme and subject', year_limit_hint: 'Other projects of the programme this year', year_limit_words: { any: 'Any number', one: 'One only' }, choose_by: 'Last day to choose', accept_hours: 'Hours to accept a place', accept_hours_hint: 'Of whoever is next on the line; 0: it is hers at once',
    },
    form: {
      seats: 'Seats', seatsInAll: 'At most, in this intake', seatsHint: 'Left empty, the places alone count', seatsAt: 'Seats at base school {n}', baseSchool: 'Choose a base school', addBase: 'Add a base school', baseFault: 'Choose every base school and say how many seats it has', between: ', ',
      title: 'New project', lead: 'It is saved as a draft first; publish it once it is checked.', basics: 'Basics', programmeHint: 'A teacher passes once for all projects of a programme', numberCode: 'Code in certificate numbers', numberCodeHint: 'Two digits, part of every certificate number',
      startsOn: 'Starts on', endsOn: 'Ends on', part: 'Part {n}', addPart: 'Add a part', removePart: 'Remove this part', partName: 'Name', organiser: 'Organiser', platform: 'Platform', how: 'How it runs', window: 'Window',
      needName: 'What the hours are for', hourType: 'Kind of hours', minimum: 'Least hours', addNeed: 'Add a requirement', removeNeed: 'Remove', addIntake: 'Add an intake', removeIntake: 'Remove this intake', fillIntakes: 'Make a series', fillLead: 'From the first day on, every intake as long and as far apart as the others; change single ones afterwards.', fillCount: 'Intakes', fillDays: 'Days each', fillGap: 'Days between', fillOpens: 'Nomination opens days before', fillCloses: 'Nomination closes days before', fillDo: 'Make them',
      save: 'Save draft', saved: 'Saved as a draft', fault: '{n} places still need attention, marked in red below.', tooManyNeeds: 'At most 6 requirements in all', dateOrder: 'Ends before it starts', codeDigits: 'Two digits please', yearRange: 'A year between 2000 and 2100',
    },
  },
};
