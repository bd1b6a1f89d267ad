// Words of notices: a sentence for each kind.
export default {
  notices: {
    title: 'Notices', bell: '{n} unread notices', readAll: 'Mark all as read', fresh: 'unread', open: 'Open', read: 'Mark as read', none: 'No notices yet', noneHint: 'What concerns you is told here when it is done.', unknown: 'Something that concerns you was done.',
    kinds: { 'right-given': 'You were given a right at {unit}: {can}.', 'right-taken': 'A right of yours at {unit} was taken back: {can}.', 'unit-renamed': '{from} is now called {to}.', 'unit-recoded': 'The code of {to} has changed.', 'unit-moved': '{to} now answers to another unit.', 'unit-closed': '{to} was closed.', 'unit-reopened': '{to} was opened again.', 'training-passed': 'You met every requirement of “{project}”.', 'training-failed': 'You did not pass “{project}”; ask your school what comes next.' },
    can: { 'view-units': 'See units', 'manage-units': 'Manage units', 'view-people': 'See people', 'manage-people': 'Manage people', 'unseal-numbers': 'Read full document numbers', 'manage-projects': 'Manage projects', 'view-projects': 'See projects', 'allocate-places': 'Hand down places', 'view-places': 'See places', nominate: 'Nominate', confirm: 'Confirm nominations', 'view-enrolments': 'See trainees', 'manage-classes': 'Manage classes', 'enter-results': 'Enter results', 'post-hours': 'Report hours', 'view-reports': 'See reports', 'issue-certificates': 'Manage certificates', 'view-accounts': 'See accounts', 'manage-accounts': 'Manage accounts', 'manage-grants': 'Give rights', 'view-audit': 'Read the audit' },
  },
};
