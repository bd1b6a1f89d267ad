// Transfers and secondments.
export default {
  transfer: {
    title: 'Transfers', lead: 'Teachers who leave, come, or stay elsewhere for a time. Both sides agree; until then nobody is nominated anew or asked for again.', askIn: 'Ask a teacher in', sendOut: 'Transfer or second', ask: 'Ask',
    kindName: 'Kind', kind: { 'transfer-out': 'Transfer out', 'transfer-in': 'Transfer in', secondment: 'Secondment', return: 'End of secondment' }, forGood: { 'transfer-out': 'She belongs to the other school from then on', 'transfer-in': 'She belongs to your school from then on' }, forATime: 'She still belongs here and works elsewhere for a time',
    stateName: 'State', state: { pending: 'Waiting', accepted: 'Accepted', refused: 'Refused', withdrawn: 'Withdrawn', reversed: 'Taken back', agreed: 'Agreed', running: 'Seconded', over: 'Over', recorded: 'Recorded' },
    box: { 'to-decide': 'For me to decide', asked: 'Asked by us', all: 'All' }, anyKind: 'Any kind', anyState: 'Any state',
    from: 'From', to: 'To', day: 'Takes effect', span: '{from} to {until}', document: 'Paper number', reason: 'Reason', reasonHint: 'The other side will read it.',
    dayHint: 'It may lie in the past, such as the first day of term; not after today.', stayFrom: 'First day', stayUntil: 'Last day', stayHint: 'Without a last day, either side ends it.', lastDay: 'Last day of the secondment',
    sendOutOf: 'Transfer or second · {name}', toSchool: 'To', toSchoolHint: 'Every school and authority can be found. Name the authority when you do not know the school; it will choose.', typeName: 'Type a name or code', noUnit: 'Nothing found; type at least two characters',
    sendOutLead: 'The other side accepts or refuses. Until then, training that runs goes on.',
    askInTitle: 'Ask a teacher in', numberHint: 'Both name and number must fit; every look-up is recorded.', intoSchool: 'Into which school', askInLead: 'The unit she comes from agrees or refuses. When nobody is found, nothing is told of where she is.', chooseHint: 'Choose a school of your own unit.',
    step: { acceptance: 'Accept', agreement: 'Agree', refusal: 'Refuse', withdrawal: 'Withdraw', reversal: 'Take back', return: 'End the secondment' },
    stepLead: {
      acceptance: 'She belongs to the new school from the day it takes effect. Hours and certificates go with her; places used and training that runs stay with the old unit.', agreement: 'She belongs to the other school from the day it takes effect. Hours and certificates go with her; places used and training that runs stay with your unit.', secondment: 'The host school may look at her page while it lasts; where she belongs, figures and places do not change.', refusal: 'She stays where she is.',
      withdrawal: 'She stays where she is, and can be asked for again.', reversal: 'She goes back as if she had never left; not possible once the new school has nominated her.', return: 'The host school no longer sees her.',
    },
    done: { pending: 'Asked; the other side will answer: {name}', accepted: 'Accepted: {name}', refused: 'Refused: {name}', withdrawn: 'Withdrawn: {name}', reversed: 'Taken back: {name}', agreed: 'Secondment agreed: {name}', running: 'Done: {name}', over: 'The secondment has ended: {name}' },
    move: 'Move within the area', moveOf: 'Move within the area · {name}', moveFrom: 'Now: {unit}', moveHint: 'Schools of your own area only; for others use “Transfer or second”.', moveTouches: 'What changes', moveWhat: { goes: 'She belongs to the new school from that day, with the figures of full-time and trained teachers; it holds at once', stays: 'Places used, training that runs and figures of the past stay with the old school', account: 'Her account goes along' }, moveRunning: 'The old school goes on with {n} that run: {names}', moveNow: 'Move', moved: '{name} moved to {unit}',
    rowSee: 'See transfers', rowAsk: 'Ask her in', rowAsked: 'Asked: {name}',
    none: 'No transfers', noneHint: { 'to-decide': 'Teachers who want to come to or leave your unit appear here.', asked: 'Send a teacher out from her own page, or ask one in above.', all: 'Try other filters.' },
    ofPerson: 'Transfers and secondments', noneOfPerson: 'No transfers on record.', guest: 'Seconded here from {from}; your unit may only look.', pendingNote: 'A transfer is waiting for an answer; until then she cannot be nominated anew.',
  },
};
