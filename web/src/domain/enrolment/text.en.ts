export default {
  enrolment: {
    state: {
      nominated: 'To be confirmed', reserve: 'In reserve', waiting: 'Waiting', confirmed: 'Confirmed', refused: 'Refused', recalled: 'Recalled', replaced: 'Replaced', 'checked-in': 'Checked in',
      passed: 'Passed', good: 'Passed: good', excellent: 'Passed: excellent', failed: 'Failed', withdrawn: 'Withdrawn',
    },
    step: {
      nominated: 'Nominated', own: 'Chose for herself', promoted: 'Moved up from the reserve list', 'from-line': 'Her turn on the waiting list', 'gave-up': 'Gave it up herself', reserve: 'Put in reserve', waiting: 'Put on the waiting list', confirmed: 'Nomination confirmed', refused: 'Nomination refused', recalled: 'Nomination recalled', replaced: 'Replaced by another', 'checked-in': 'Checked in',
      passed: 'Passed every part', good: 'Graded good', excellent: 'Graded excellent', failed: 'Failed', withdrawn: 'Withdrew',
    },
    verdict: { pass: 'Pass', good: 'Good', excellent: 'Excellent', fail: 'Fail' },
    reason: 'Reason',
    part: 'Part {n}', timeline: 'What happened', entries: 'Study hours', progress: 'Progress', noEntries: 'No hours recorded yet', noEntriesHint: 'They appear here as soon as the organiser enters results.',
    hoursOf: '{done} of {whole} hours', doneOf: '{name}: {done} of {whole} hours', met: 'Met', left: '{n} hours to go', hours: '{n} hours', source: 'Source', completedOn: 'Completed on', result: 'Result',
    reversed: 'Reversed',
    intake: 'Intake {n}', certificate: 'Certificate', project: 'Project', unit: 'Unit', stateName: 'State',
  },
};
