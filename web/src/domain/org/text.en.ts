export default {
  org: { level: { national: 'National', province: 'Province', city: 'City', county: 'County', school: 'School' }, kind: { authority: 'Authority', office: 'Office', school: 'School', 'teaching-site': 'Teaching site' }, unit: 'Unit', allUnits: 'All units' },
};
