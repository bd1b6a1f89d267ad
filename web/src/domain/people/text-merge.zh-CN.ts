// Likely duplicates and merges.
export default {
  merge: {
    title: '疑似重复', lead: '可能是同一位教师的两条记录。请逐对比对：是同一人的合并，不是的标记一次，以后不再列出。', link: '疑似重复',
    box: { open: '待核对', dismissed: '已确认不是同一人' }, later: '后录入的记录', earlier: '先录入的记录', grounds: '依据', by: '确认', restore: '重新列入', compare: '比对',
    ground: { 'same-name': '同名', 'same-unit': '同一单位', 'same-birth': '出生日期相同', 'same-mobile': '手机相同', 'without-document': '有一条没有证件', 'other-document': '证件不同' },
    none: '没有发现疑似重复', noneHint: '本单位及下级单位的人员中，没有姓名、出生日期或手机相同的两条记录。', noneDismissed: '还没有标记过', noneDismissedHint: '在比对页面点“不是同一人”后，会记录在这里。', noneYet: '这一段没有发现，还可以继续往下查。', listed: '已列出 {n} 对', lookOn: '继续查找', restored: '已重新列入待核对',
    compareTitle: '比对两条记录', compareLead: '请先确认是不是同一个人，再选择保留哪一条。', keep: '保留', keepThis: '保留这一条', other: '并入', differs: '不同', filled: '由另一条补上', field: '项目',
    keptHint: '保留的记录以自己填写的为准；没有填的性别、出生日期、证件、手机由另一条补上。',
    likelyTwo: '出生日期或性别不同，多半是两个人。请核对证件后再合并。',
    movesTitle: '合并后', move: { documents: '证件 {n} 份转到保留的记录', former_names: '曾用名 {n} 个转到保留的记录', enrolments: '报名 {n} 份转到保留的记录，已记学时 {hours}；报名单位和名额不变', certificates: '证书 {n} 份归保留的记录；号码和所印姓名不变，仍可查验', certificates_to_issue: '补发证书 {n} 份；补发后不能撤销合并', grants: '账号的授权 {n} 项随账号转移' },
    moveAccount: '账号 {name} 转到保留的记录', moveNothing: '另一条记录没有证件、报名、证书或账号要转移', stays: '另一条记录不再单独列出，也不再计入在册人数；打开它会转到保留的记录。以前的统计不变。',
    obstaclesTitle: '现在还不能合并', reason: '合并原因', reasonHint: '例如：先后录入两次，已与本人核对', do: '合并', done: '已合并：{name}', notSame: '不是同一人', notSameTitle: '标记为不是同一人', notSameHint: '这两条记录不再列为疑似重复；以后可以重新列入。', notSameReason: '说明', notSameDone: '已标记为不是同一人', markIt: '标记',
    noneChosen: '请选择要比对的两条记录', ofPerson: '合并记录', noneOfPerson: '没有合并过别的记录。', start: '与另一条记录合并', startTitle: '与另一条记录合并', pick: '另一条记录', pickHint: '输入姓名、拼音首字母或证件号码查找。', pickPlaceholder: '输入姓名查找', goCompare: '去比对',
    merged: '并入：{name}', mergedBy: '{by} · {at}', undone: '已撤销', standing: '已合并', undo: '撤销合并', undoTitle: '撤销合并 · {name}', undoLead: '撤销后，两条记录都恢复原样；合并后在已转入的报名上记的学时跟着报名走。', undoReason: '撤销原因', undoDone: '已撤销合并，两条记录都已恢复', cannotUndo: '最近一次合并不能撤销', ledOn: '您打开的记录已并入此人。',
  },
};
