export default {
  org: { level: { national: '国家级', province: '省级', city: '市级', county: '县（区）级', school: '校级' }, kind: { authority: '教育行政部门', office: '承办机构', school: '学校', 'teaching-site': '教学点' }, unit: '单位', allUnits: '全部单位' },
};
