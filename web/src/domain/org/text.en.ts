export default {
  org: {
    level: { national: 'National', province: 'Province', city: 'City', county: 'County', school: 'School' }, kind: { authority: 'Authority', office: 'Office', school: 'School', 'teaching-site': 'Teaching site' }, unit: 'Unit', allUnits: 'All units',
    title: 'Units', lead: 'Your unit and those below it. A unit is changed by the one above it, each time on a paper and from a day on.', search: 'Find by name or code', nothing: 'No unit found', nothingHint: 'Try another name or code.', below: 'Units below {unit}', noneBelow: 'No units below', above: 'Units above', belowTitle: 'Units below',
    name: 'Name', formerName: 'Former name', kindName: 'Kind', levelName: 'Level', code: 'Code', divisionCode: 'Division code', statusName: 'Status', status: { active: 'Active', closed: 'Closed' }, direct: 'direct school', special: 'A development zone, scenic area or XPCC unit without a division code', specialTag: 'no division code',
    history: 'History', noHistory: 'Nothing has changed yet', noHistoryHint: 'Renaming, recoding, moving, closing and reopening are recorded here.', effectiveOn: 'In force from {day}', recorded: 'Recorded by {who}, {when}', reversed: 'Taken back', takenBackOf: 'Taken back: {kind}',
    change: { rename: 'Rename', recode: 'Recode', move: 'Move', close: 'Close', reopen: 'Reopen' },
    changeLead: { rename: 'The name changes from that day on; earlier figures and certificates keep the name of their time.', recode: 'The code changes from that day on; the unit and its history stay the same.', move: 'The unit goes to a new parent with the units and teachers below it; nominations, places and certificates stay where they happened.', close: 'A closed unit does no more work; its history stays readable. Move its teachers and units out first.', reopen: 'A reopened unit can work again.' },
    newName: 'New name', newCode: 'New code', codeHint: 'A division code has 6 digits, a school code 10.', newParent: 'New parent', pickParent: 'Find a unit by name', day: 'In force from', dayHint: 'Not before the last change of this kind.', document: 'Paper', documentHint: 'Its number, for example 连教〔2016〕8号',
    found: 'Found a unit below', takeBack: 'Take back', takeBackLead: 'Everything returns to how it was before; both stay in the history. What was changed again since cannot be taken back.', reason: 'Reason',
  },
};
