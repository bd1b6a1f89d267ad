// The terms of a project, said alike at the desk and to a teacher.
export default {
  terms: {
    conditions: '参加条件', fees: '费用', attested: '由推荐单位确认', attestedLater: '由确认单位核实', attesterName: '由谁确认', attester: { sender: '推荐或报名时，由推荐单位（自主选学时为本人）', confirmer: '确认报名时，由确认单位核实' }, unmet: '与登记信息不符', strengthName: '约束力',
    strength: { hard: '必须', principle: '原则上', reference: '参考' },
    strengthChoice: { hard: '必须：不符合不能办理', principle: '原则上：不符合须写明理由', reference: '参考：只作提示' },
    rule: { all: '以下全部完成', any: '以下任选一项完成', 'at-least': '以下至少完成 {n} 项', part: '第{n}部分', met: '已完成', open: '未完成' },
    payer: { national: '教育部', province: '省', city: '市', county: '县（区）', school: '所在单位', trainee: '学员本人' },
    fee: { each: '每人 {n} 元', none: '不写金额', paidBy: '{payer}承担' },
    completion: '怎样算完成', mine: '需要您完成的', vouched: '参加条件的确认情况', vouchedYes: '{name}确认符合', deviates: '不符合，理由：{reason}', deviations: '{n} 项不符合',
    tick: '请逐条确认', tickMine: '请您确认以下各条', reason: '不符合原则性条件的，请写明理由', reasonHint: '确认单位会看到', deadline: '截止 {date}', act: '{organiser}认定并登记；截止 {date}',
  },
};
