// Words of notices: a sentence for each kind.
export default {
  notices: {
    title: '通知', bell: '{n} 条未读通知', readAll: '全部标为已读', fresh: '未读', open: '去看看', read: '标为已读', none: '还没有通知', noneHint: '与您有关的事项办完后会在这里告知。', unknown: '有一项与您有关的事项已办理。',
    kinds: { 'right-given': '您获得了在{unit}的权限：{can}。', 'right-taken': '您在{unit}的权限已收回：{can}。', 'unit-renamed': '{from}已更名为{to}。', 'unit-recoded': '{to}的代码已变更。', 'unit-moved': '{to}的隶属关系已变更。', 'unit-closed': '{to}已撤销。', 'unit-reopened': '{to}已恢复。', 'training-passed': '您已通过“{project}”的全部要求。', 'training-failed': '您未通过“{project}”，可向学校了解后续安排。',
      'places-given': '{unit}向本单位下达“{project}”名额 {places} 个。',
      'places-taken': '{unit}收回本单位“{project}”名额 {places} 个。',
      'places-returned': '{unit}退回“{project}”名额 {places} 个。',
      'nominations-waiting': '“{project}”有报名等待本单位确认。',
      'nominations-confirmed': '“{project}”中本单位 {people} 人的报名已确认。',
      'nominations-refused': '“{project}”中本单位 {people} 人的报名未获同意，名额已退还，原因见学员记录。',
      'enrolments-withdrawn': '“{project}”中本单位 {people} 人已退出培训，原因见学员记录。',
      'own-confirmed': '您参加“{project}”的报名已确认。',
      'own-refused': '您参加“{project}”的报名未获同意，可向学校了解原因。',
      'own-withdrawn': '您已退出“{project}”，可向学校了解原因。',
      'class-assigned': '您已编入{name}。',
      'certificate-issued': '您的“{project}”证书已颁发，编号 {number}。',
      'import-applied': '导入“{file}”已办完：写入 {applied} 行，有误 {bad} 行。',
      'import-undone': '导入“{file}”已撤销：撤回 {undone} 行，保留 {kept} 行。',
    },
    can: { 'view-units': '查看单位', 'manage-units': '管理单位', 'view-people': '查看人员', 'manage-people': '管理人员', 'unseal-numbers': '查看完整证件号', 'manage-projects': '管理培训项目', 'view-projects': '查看培训项目', 'allocate-places': '下达名额', 'view-places': '查看名额', nominate: '推荐报名', confirm: '确认报名', 'view-enrolments': '查看学员', 'manage-classes': '管理班级', 'enter-results': '录入成绩', 'post-hours': '报送学时', 'view-reports': '查看统计', 'issue-certificates': '管理证书', 'view-accounts': '查看账号', 'manage-accounts': '管理账号', 'manage-grants': '授予权限', 'view-audit': '查看审计' },
  },
};
