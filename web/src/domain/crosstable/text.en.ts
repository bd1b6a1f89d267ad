export default {
  cross: {
    title: 'Tables', lead: 'Choose rows and columns, and the figures are counted at once, with subtotals, a total and a chart. Keep a table to open it again.', result: 'What was counted', export: 'Download Excel', saved: 'Kept tables', unit: 'Of which unit', unitHint: 'My own unit (find one below)', name: 'Name', nameHint: 'A name to open it by', keep: 'Keep as new', rewrite: 'Save changes', forget: 'Forget this table',
    first: 'Rows', second: 'Within them', noSecond: 'nothing further', level: 'Down to', below: 'units right below', levels: { province: 'provinces', city: 'cities', county: 'counties' },
    row: { unit: 'Unit', stage: 'Stage', subject: 'Subject', intake: 'Intake', year: 'Year' },
    group: { standing: 'Registered teachers', events: 'This project', places: 'Places' }, by: { standing: 'by unit, stage, subject', events: 'by unit, stage, intake, year', places: 'by unit, intake' },
    measure: { 'full-time': 'Full-time', trained: 'Trained', untrained: 'Untrained', failed: 'Failed', nominated: 'Nominated', confirmed: 'Confirmed', 'checked-in': 'Checked in', passed: 'Passed', certified: 'Certified', got: 'Places got', held: 'Places held', used: 'Places used', 'trained-rate': 'Trained rate (of full-time)', 'join-rate': 'Join rate (checked in of confirmed)', 'pass-rate': 'Pass rate (of checked in)' },
    noColumns: 'No columns yet', noColumnsHint: 'Tick the figures to count above.', none: 'Nothing to count', noneHint: 'Import rosters or begin nominating, and figures appear here; or choose another project or unit.', chart: 'Chart', chartOf: 'Which column', chartFew: 'The first {n} rows; all figures stand in the table.',
  },
};
