export default {
  org: {
    level: { national: '国家级', province: '省级', city: '市级', county: '县（区）级', school: '校级' }, kind: { authority: '教育行政部门', office: '承办机构', school: '学校', 'teaching-site': '教学点' }, unit: '单位', allUnits: '全部单位',
    title: '单位', lead: '本单位和下级单位；单位的变更由上级办理，每次都凭文件、定生效日期。', search: '按名称或代码查找', nothing: '没有找到单位', nothingHint: '换个名称或代码再找。', below: '{unit}的下级单位', noneBelow: '没有下级单位', above: '所属上级', belowTitle: '下级单位',
    name: '名称', formerName: '原名', kindName: '类别', levelName: '层级', code: '代码', divisionCode: '行政区划代码', statusName: '状态', status: { active: '正常', closed: '已撤销' }, direct: '直属学校', special: '开发区、景区、兵团等没有行政区划代码的单位', specialTag: '无区划代码',
    history: '历史沿革', noHistory: '还没有变更记录', noHistoryHint: '更名、变更代码、变更隶属、撤销和恢复都会记在这里。', effectiveOn: '{day}起生效', recorded: '{who} 于 {when} 登记', reversed: '已撤回', takenBackOf: '撤回{kind}',
    change: { rename: '更名', recode: '变更代码', move: '变更隶属', close: '撤销', reopen: '恢复' },
    changeLead: { rename: '名称从生效日期起改变；以前的统计和证书保留当时的名称。', recode: '代码从生效日期起改变；单位本身和它的历史不变。', move: '单位连同它的下级和在册教师转到新的上级；已发生的报名、名额和证书仍记在当时的上级。', close: '撤销后不再办理业务，历史仍可查看。撤销前须先转出在册教师和下级单位。', reopen: '恢复后可以继续办理业务。' },
    newName: '新名称', newCode: '新代码', codeHint: '行政区划代码 6 位，学校标识码 10 位。', newParent: '新的上级单位', pickParent: '按名称查找单位', day: '生效日期', dayHint: '不早于上一次同类变更。', document: '文件号', documentHint: '例如：连教〔2016〕8号',
    found: '设立下级单位', takeBack: '撤回', takeBackLead: '撤回后恢复到变更以前的样子，两次都留在历史里；之后又有变更的不能撤回。', reason: '原因',
  },
};
