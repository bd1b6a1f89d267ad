export default {
  certificate: {
    title: 'Certificates', number: 'Number', holder: 'Holder', name: 'Title', issuer: 'Issued by', issuedOn: 'Issued on', period: 'Training', gradeName: 'Grade', grade: { pass: 'Passed', good: 'Good', excellent: 'Excellent' }, edition: 'Edition {n}', editionName: 'Edition', corrected: 'Edition {n}, corrected on {on}', chain: 'Answers to', fromUntil: '{from} to {until}', newer: 'This edition gave way to a corrected one; please use that.', openNewer: 'Open the new edition', reissuedLead: 'The issuer revoked this certificate and issued another in its place.', openReissued: 'Open the new one', revokedLead: 'The issuer revoked this certificate; it can no longer be downloaded. Ask the issuer if you have questions.', project: 'Project', part: 'Part', authority: 'Attested by', content: 'Content', hours: 'Hours', total: 'Total',
    download: 'Download the certificate (PDF)', downloading: 'Making it…', credential: 'Download the digital credential', credentialHint: 'The digital credential (Open Badges 3.0) is for other systems; most people do not need it.', back: 'My training', state: { valid: 'Valid', superseded: 'Corrected', revoked: 'Revoked' },
    phoneHint: 'On a phone you find it under Files or Downloads and can pass it on from there.', showQr: 'Anyone can verify it by the code at its lower left, without signing in.',
    hourType: { online: 'Online study', 'applied-study': 'Applied study', 'research-practice': 'Research and practice', 'face-to-face': 'Face to face', practice: 'Practice' },
    verify: {
      title: 'Verify a certificate', lead: 'Anyone may, without signing in. Enter what is printed on the paper.', numberHint: 'The digits printed on the paper; spaces do not matter', nameHint: 'Exactly as printed', doIt: 'Verify', again: 'Verify another',
      checking: 'Checking the code…', signature: 'The signature of the code is right: nothing was altered.',
      valid: 'Valid', superseded: 'Corrected', revoked: 'Revoked', unknown: 'No such certificate',
      validLead: 'Issued by the authority below and valid today. Compare it with the paper line by line.', supersededLead: 'A corrected certificate replaces this one. Ask the holder for it.', revokedLead: 'The issuer has revoked this certificate. It proves nothing any more.', endedOn: { superseded: 'Corrected on', revoked: 'Revoked on' }, replaced: 'The issuer has issued another in its place; ask the holder for it.', unknownLead: 'No certificate has this number together with this name. Check the spelling; if it stays unknown, ask the issuer.',
      unknownCode: 'What the code says cannot be confirmed: it may have been altered or printed badly. Verify by number and name instead.', printedFacts: 'What the certificate says', attested: 'Hours and who attests them',
    },
  },
};
