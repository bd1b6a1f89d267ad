export default {
  desk: {
    title: 'To do', lead: '{unit}: this waits for you today.', calm: 'Nothing waits for you', calmHint: 'New nominations, places or results that need you appear here.', boards: 'How the projects stand', toBoard: 'See the figures', go: 'Do it', other: 'Also waiting', noBoards: 'No project yet',
    waiting: {
      'nominations-to-confirm': 'nominations to confirm', 'substitutions-to-decide': 'substitutions to decide', 'places-to-hand-down': 'places to hand down', 'places-to-fill': 'places to fill', 'round-to-ask-in': 'second round to ask in', 'people-without-class': 'confirmed people without a class', 'choosers-undecided': 'people have still to choose time and place', 'choosers-to-assign': 'people who did not choose in time, to be assigned', 'certificates-to-approve': 'passed, and wait for their certificates', other: 'things to do',
    },
  },
  board: {
    title: 'Figures', lead: 'Every underlined figure opens to the people behind it; places are only counted.', standing: 'Teachers', events: 'This project', places: 'Places', unit: 'Unit', total: 'Total', fullTime: 'Full-time', trained: 'Trained', untrained: 'Untrained', failed: 'Failed', nominated: 'Nominated', confirmed: 'Confirmed', checkedIn: 'Checked in', passed: 'Passed', certified: 'Certified', failedEvent: 'Failed',
    lensName: 'Seen through', lens: { then: 'The tree then', now: 'The tree now', 'on-date': 'A chosen day' }, lensDay: 'Day of the figures', lensLive: 'Live figures; those of people open to the list.', lensDays: 'Facts up to {facts}, the tree of {tree}; figures of people open to those of that day.', lensLead: { then: 'People count where they stood at the end of the project; what happened stays with the authority it happened under.', now: 'The same facts in the tree of today; merged and split units count for those who carry them on.', 'on-date': 'People, what had happened and the tree, all as of the chosen day.' }, unapportioned: '{units}: split since. Places do not go with people and cannot be apportioned, so they stay with the old unit.',
    got: 'Got', given: 'Given', free: 'Unused', held: 'Held', used: 'Used', share: 'Share trained', shareOf: '{share} ({trained}/{whole})', ranked: 'Share trained by unit', rankedHint: 'Trained ÷ full-time teachers', rankedPlaces: 'Places completed by unit', rankedPlacesHint: 'Passed ÷ places', passedOfPlaces: 'Places that have ended well', training: 'Confirmed, in training', toCome: 'Not confirmed yet', funnel: 'From nomination to certificate', export: 'Export', behind: '{unit} · {figure}', nobody: 'Nobody', behindDays: 'As of {facts}, in the tree of {tree}; states are those of then.', elsewhere: '{n} more belong to units outside your scope today and are not named', up: 'One level up', showAll: 'Show all {n} units', showFew: 'Only the first {n}', none: 'No figures below yet', peopleState: 'State', ofTotal: '{n} people',
    figure: { 'full-time': 'Full-time teachers', trained: 'Trained', untrained: 'Untrained', failed: 'Failed', nominated: 'Nominated', confirmed: 'Confirmed', 'checked-in': 'Checked in', passed: 'Passed', certified: 'Certified' },
    standingState: { trained: 'Trained', untrained: 'Untrained', failed: 'Failed', 'full-time': 'Full-time' },
  },
  rate: {
    title: 'Rates', placed: 'Places completed', trained: 'Trained', filled: 'Places filled', join: 'Joined', study: 'Concluded', pass: 'Passed',
    part: { placed: 'Passed', trained: 'Trained', filled: 'Nominated', join: 'Checked in', study: 'Concluded (passed or failed)', pass: 'Passed' },
    whole: { placed: 'Places got', trained: 'Full-time', filled: 'Places got', join: 'Nominated', study: 'Checked in', pass: 'Concluded (passed or failed)' },
  },
  parts: {
    trend: 'Month by month', trendLabel: 'Line chart: nominated, checked in and passed over {n} months, up to {until}', trendUntil: 'Days are closed up to {until}; later ones are not drawn.', asTable: 'As a table', day: 'Day',
    stages: 'By stage', stagesHint: 'Teachers on rosters, without baselines', stage: 'Stage', intakes: 'Plan and actual', doneHint: 'Done = passed ÷ places', intake: 'Intake', plan: 'Places (plan)', done: 'Done', years: 'Compare years', yearsHint: 'Projects of the same programme', project: 'Project', year: 'Year',
  },
};
