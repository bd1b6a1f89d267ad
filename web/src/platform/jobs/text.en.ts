export default {
  import: {
    checking: 'Checking every row…', counts: 'Result of the check', good: 'Right', warning: 'With a remark', bad: 'With an error', total: 'Rows', problems: 'Kinds of problem', problemsHint: 'Commonest first: mend that one first', rowsOf: '{n} rows', apply: 'Import the {n} usable rows', applyLead: 'Right rows are imported, rows with a remark as the remark says; rows with errors are not, and can be downloaded, mended and sent again.',
    columns: { name: 'Name', sex: 'Sex', document_kind: 'Kind of document', document_number: 'Document number', mobile: 'Mobile', stage: 'Stage', subject: 'Subject', post: 'Post', full_time: 'Full-time', unit_name: 'Unit' },
    downloadBad: 'Download the rows with errors', other: 'Another file', applying: 'Importing', applied: '{n} rows imported', appliedLead: 'You may leave this page; the result is kept.', badLeft: '{n} rows with errors were not imported. Download them, mend them in the sheet and upload again.', refused: 'The file could not be read; nothing was imported.', line: 'Row', label: 'Who', column: 'Column', value: 'As written', reason: 'Why', noRows: 'No such rows', fileHint: '.xlsx or .csv; GB18030, UTF-8 and UTF-16 are recognised', fileLabel: 'Drop the file here, or', unknownProblem: 'Something is wrong here ({code})', whichRow: 'Row {n}', nothing: 'No row can be imported',
  },
};
