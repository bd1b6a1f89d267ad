// What the wizard says around its fields; the fields are named with the project (text.en.ts).
export default {
  projectWizard: {
    steps: { basics: 'Basics', parts: 'Parts and hours', intakes: 'Intakes', who: 'Who comes', money: 'Fees and figures', check: 'Check and publish' },
    start: { template: 'Begin with a sample', templateLead: 'Filled in as notices of that kind usually are; change what differs.', again: 'Run an earlier project again', againLead: 'The same content, its dates moved to this year.', which: 'Which project', againDo: 'Begin with it', blank: 'Begin with nothing' },
    template: {
      principals: { name: 'Principals', lead: 'They choose time and base school; classes of a hundred; the owner pays' },
      team: { name: 'Management teams', lead: 'Places by city, on site and online, nothing charged to trainees' },
      allTeachers: { name: 'All teachers', lead: 'By intake, online and practice; a fifth of the places is the province\'s' },
      twoPlatforms: { name: 'Two platforms', lead: 'Online with the province, practice with the city; certified when both are passed' },
      wholeSchool: { name: 'Whole schools', lead: 'Schools are chosen and all their teachers come, about a hundred each' },
    },
    findingTone: { hard: 'Stands in the way', principle: 'Take note', reference: 'Note' },
    preview: {
      title: 'What each level will see', seat: { province: 'Province', city: 'City', county: 'County', school: 'School', teacher: 'Teacher' }, colon: ': ',
      name: '“{project}”, run by {owner}.', dates: 'Intakes: {n}; nomination for the first from {from} to {until}.', handsDown: 'Hands its places down.', confirms: 'Confirms whom those below send in.', picksSchools: 'Chooses whole schools within its places.',
      schoolNominates: 'Nominates within its places and confirms each condition.', schoolNames: 'May name teachers who choose for themselves.', schoolWhole: 'Once it is chosen, all its teachers take part.', teacherChooses: 'Signs in and chooses time and place.', teacherNominated: 'Is nominated by her school and told when confirmed.', teacherWhole: 'Takes part once her school is chosen, and is told.',
    },
  },
};
