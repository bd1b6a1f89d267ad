// The terms of a project, said alike at the desk and to a teacher.
export default {
  terms: {
    conditions: 'Who may come', fees: 'Fees', attested: 'attested by whoever recommends', attestedLater: 'attested by whoever confirms', attesterName: 'Who attests it', attester: { sender: 'Whoever recommends, or chooses for herself', confirmer: 'Whoever confirms, when confirming' }, unmet: 'not so on file', strengthName: 'How much it binds',
    strength: { hard: 'required', principle: 'in principle', reference: 'for reference' },
    strengthChoice: { hard: 'Required: it refuses', principle: 'In principle: a reason is asked', reference: 'For reference: it is shown' },
    rule: { all: 'All of these', any: 'Any one of these', 'at-least': 'At least {n} of these', part: 'Part {n}', met: 'done', open: 'not yet' },
    payer: { national: 'the ministry', province: 'the province', city: 'the city', county: 'the county', school: 'her unit', trainee: 'the trainee' },
    fee: { each: '{n} yuan each', none: 'no amount stated', paidBy: 'paid by {payer}' },
    completion: 'What completes it', mine: 'What you need to do', vouched: 'How the conditions were judged', vouchedYes: 'confirmed by {name}', deviates: 'not met; reason: {reason}', deviations: '{n} not met',
    tick: 'Confirm each of these', tickMine: 'Please confirm each of these', reason: 'Where a condition in principle is not met, why', reasonHint: 'Whoever confirms will see it', deadline: 'by {date}', act: '{organiser} attests and enters it; by {date}',
  },
};
