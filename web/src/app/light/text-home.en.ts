export default {
  home: {
    title: 'Every training, on the record', lead: 'Places handed down, nominations confirmed, hours recorded as they were earned, a certificate the moment every part is passed. Teachers, schools and offices work in one place.',
    verify: 'Verify a certificate', verifyLead: 'Enter number and name, or scan the code on the paper, and know at once.', myPage: 'My training', myLead: 'What is done, what is missing and who acts next, on one page.',
    desk: 'Go to the desk', deskLead: 'Places, rosters, nominations, classes, results, certificates and figures.', signedInAs: 'Signed in: {name}',
    signInDoor: 'Sign in', signInLead: 'See your hours, download certificates, or do the training work of your unit.', services: 'Services',
  },
  design: {
    title: 'Design', lead: 'Both entries share one set of colours, type, spaces and components.', colour: 'Colour', type: 'Type', space: 'Space', parts: 'Components', states: 'States', sample: 'Training is there for every teacher',
  },
};
