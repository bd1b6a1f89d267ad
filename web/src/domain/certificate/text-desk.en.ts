export default {
  certificateDesk: {
    lead: 'Certificates issued; each is issued by itself once every part is passed. Open a name to see, print, correct, revoke or reissue.', search: 'Find by name or number', none: 'No certificate found', noneHint: 'They are issued and appear here once a trainee passes every part.', pdf: 'Download', sheetName: 'Certificates', allProjects: 'All projects',
    allStates: 'Every state', from: 'Issued from', until: 'Issued until', list: 'Certificates', unit: 'Unit while in training', copies: 'Printed', copiesOf: '{n} copies', history: 'What was done', issuedStep: 'Issued', issuedBy: 'Number {number}',
    stepName: { printed: 'A copy printed', corrected: 'Corrected in a new edition', revoked: 'Revoked', reissued: 'A new certificate issued' }, stepProof: 'Paper: {proof}', ofEdition: '{number}, edition {n}',
    printOne: 'Print (PDF)', printHint: 'Each download counts as a copy. Where a copy is lost, print it again; the number stays.', correct: 'Correct', revoke: 'Revoke', reissue: 'Issue anew',
    reason: 'Reason', reasonHint: 'It is kept on record, and the holder is told.', proof: 'Paper', proofHint: 'The document, proof or letter it rests on.', optional: 'optional',
    correctTitle: 'Correct the certificate', correctLead: 'A new edition is made from what the register says today, under the same number. The old one gives way: a check says “Corrected”.', revokeTitle: 'Revoke the certificate', revokeLead: 'A check says “Revoked” from now on, and it cannot be printed any more. The result itself stays; where that is wrong, take the result sheet back.', reissueTitle: 'Issue a new certificate', reissueLead: 'Another is issued from what the register says today, under a new number; the revoked one says so.',
    corrected: 'Corrected: edition {n} was made.', revoked: 'Revoked.', reissued: 'Issued anew, number {number}.',
    differences: 'The certificate and the register differ', differencesLead: 'The certificate says what held on its day. Correct it where that was wrong; a name changed since does not make it invalid.', field: 'What', printed: 'Printed', now: 'In the register',
    fieldName: { holder: 'Name', title: 'Title', project: 'Project', starts_on: 'Training from', ends_on: 'Training until', grade: 'Grade', hours: 'Hours' },
    notIssuer: '{issuer}, which issued it, corrects, revokes and reissues it.', related: 'Related certificates', relatedState: 'Edition {n} · {state}',
  },
};
