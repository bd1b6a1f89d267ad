// Words every page shares.
export default {
  app: { name: 'Xingtan', title: 'Teacher training', demo: 'Demo', skip: 'Skip to content', menu: 'Menu', foot: 'Xingtan · teacher training administration and service', clockNote: 'Business date of the system' },
  ui: {
    loading: 'Loading', retry: 'Try again', more: 'Show more', close: 'Close', cancel: 'Cancel', save: 'Save', back: 'Back', chooseFile: 'Choose a file', keptFile: 'File chosen: {name}', reading: 'Reading…',
    shownOf: '{shown} of {total} shown', shownOfMore: '{shown} shown of more than {total}', search: 'Search', all: 'All', optional: '(optional)',
    export: 'Export', print: 'Print', yes: 'Yes', no: 'No', none: 'None', draftRestored: 'What you had typed was restored.', draftDrop: 'Start afresh', done: 'Done', required: 'Please fill this in', withMore: '{text} ({more})', named: '{name}: {text}', comma: ', ',
    selectAll: 'Select all', selected: '{n} selected', loadMoreAll: 'Load all',
  },
  problem: {
    network: 'There was no connection, so the request got no answer. Check the network and try again.',
    'odd-answer': 'The server gave an answer this page does not understand. Try again shortly.',
    'page-bug': 'Something went wrong on this page. Reload it; if it happens again, tell your administrator.',
    unknown: 'The request did not succeed. Try again shortly.',
    kept: 'What you typed is still here.',
    request: 'Problem number {id}; please quote it to your administrator.',
  },
  missing: { title: 'There is no such page', lead: 'The address may have changed, or your account may not see it.', home: 'Back to the start' },
};
