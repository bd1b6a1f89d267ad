export default {
  import: {
    checking: 'Checking every row…', counts: 'Result of the check', good: 'Right', warning: 'With a remark', bad: 'With an error', total: 'Rows', problems: 'Kinds of problem', problemsHint: 'Commonest first: mend that one first', rowsOf: '{n} rows', apply: 'Import the {n} usable rows', applyLead: 'Rows that are right or only carry a remark are imported; those with errors can be downloaded, mended and sent again.',
    downloadBad: 'Download the rows with errors', other: 'Another file', applying: 'Importing', applied: '{n} rows imported', appliedLead: 'You may leave this page; the result is kept.', badLeft: '{n} rows with errors were not imported. Download them, mend them in the sheet and upload again.', refused: 'The file could not be read; nothing was imported.', line: 'Row', label: 'Who', column: 'Column', value: 'As written', reason: 'Why', noRows: 'No such rows', fileHint: '.xlsx or .csv; GB18030, UTF-8 and UTF-16 are recognised', fileLabel: 'Drop the file here, or', unknownProblem: 'Something is wrong here ({code})', whichRow: 'Row {n}', nothing: 'No row can be imported',
  },
};
