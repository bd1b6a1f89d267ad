// Words of notices: a sentence for each kind.
export default {
  notices: {
    title: 'Notices', bell: '{n} unread notices', readAll: 'Mark all as read', fresh: 'unread', open: 'Open', read: 'Mark as read', none: 'No notices yet', noneHint: 'What concerns you is told here when it is done.', unknown: 'Something that concerns you was done.',
    kinds: { 'right-given': 'You were given a right at {unit}: {can}.', 'right-taken': 'A right of yours at {unit} was taken back: {can}.', 'unit-renamed': '{from} is now called {to}.', 'unit-recoded': 'The code of {to} has changed.', 'unit-moved': '{to} now answers to another unit.', 'unit-closed': '{to} was closed.', 'unit-reopened': '{to} was opened again.', 'training-passed': 'You met every requirement of “{project}”.', 'training-failed': 'You did not pass “{project}”; ask your school what comes next.',
      'places-given': '{unit} handed places of “{project}” to your unit: {places}.',
      'places-taken': '{unit} took back places of “{project}” from your unit: {places}.',
      'places-returned': '{unit} returned places of “{project}”: {places}.',
      'nominations-waiting': 'Nominations for “{project}” wait for your unit to confirm them.',
      'nominations-confirmed': 'Nominations of your unit for “{project}” confirmed: {people}.',
      'nominations-refused': 'Nominations of your unit for “{project}” refused: {people}. The places are free again; the records say why.',
      'enrolments-withdrawn': 'People of your unit who left “{project}”: {people}. The records say why.',
      'own-confirmed': 'Your nomination for “{project}” was confirmed.',
      'own-refused': 'Your nomination for “{project}” was refused; ask your school why.',
      'own-withdrawn': 'You have left “{project}”; ask your school why.',
      'class-assigned': 'You were put into the class {name}.',
      'certificate-issued': 'Your certificate of “{project}” was issued, number {number}.',
      'import-applied': 'The import “{file}” is done: rows entered {applied}, wrong {bad}.',
      'import-undone': 'The import “{file}” was undone: rows taken back {undone}, kept {kept}.',
    },
    can: { 'view-units': 'See units', 'manage-units': 'Manage units', 'view-people': 'See people', 'manage-people': 'Manage people', 'unseal-numbers': 'Read full document numbers', 'manage-projects': 'Manage projects', 'view-projects': 'See projects', 'allocate-places': 'Hand down places', 'view-places': 'See places', nominate: 'Nominate', confirm: 'Confirm nominations', 'view-enrolments': 'See trainees', 'manage-classes': 'Manage classes', 'enter-results': 'Enter results', 'post-hours': 'Report hours', 'view-reports': 'See reports', 'issue-certificates': 'Manage certificates', 'view-accounts': 'See accounts', 'manage-accounts': 'Manage accounts', 'manage-grants': 'Give rights', 'view-audit': 'Read the audit' },
  },
};
