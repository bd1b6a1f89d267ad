export default {
  desk: {
    title: '待办', lead: '{unit}，今天有这些事等您处理。', calm: '没有等您处理的事', calmHint: '有新的报名、名额或成绩需要处理时，会显示在这里。', boards: '项目进展', toBoard: '查看统计', go: '去办理', other: '其他待办', noBoards: '还没有参加的项目',
    waiting: {
      'nominations-to-confirm': '人的报名等待确认', 'substitutions-to-decide': '项替换申请等待审核', 'places-to-hand-down': '个名额可以下达', 'places-to-fill': '个名额等待报名', 'round-to-ask-in': '轮名额第二轮可以申请', 'people-without-class': '人已确认、还没有编班', 'choosers-undecided': '人还没有选择时间和地点', 'choosers-to-assign': '人逾期未选，等待安排', 'certificates-to-approve': '人合格，等待批准证书', other: '项待办',
    },
  },
  board: {
    title: '统计', lead: '人数与名单完全对应，点带下划线的人数可看到人；名额只计数。', standing: '在册教师', events: '本项目', places: '名额', unit: '单位', total: '合计', fullTime: '专任教师', trained: '已培训', untrained: '未培训', failed: '不合格', nominated: '已报名', confirmed: '已确认', checkedIn: '已报到', passed: '合格', certified: '已发证', failedEvent: '不合格',
    lensName: '统计口径', lens: { then: '当时口径', now: '现行口径', 'on-date': '指定日期' }, lensDay: '统计日期', lensLive: '数据实时，点人数可看名单。', lensDays: '数据截至{facts}，隶属关系按{tree}；点人数可看当时的名单。', lensLead: { then: '人按项目期末的单位统计，报名、合格和证书记在发生时的上级名下。', now: '同样的数字，按今天的隶属关系重排；合并、拆分的单位由承接单位计入。', 'on-date': '按所选日期当天的人员、已发生的业务和隶属关系统计。' }, unapportioned: '{units} 曾拆分，名额不随人走，不能分摊到新单位，仍记在原单位。',
    got: '分得', given: '已下达', free: '未用', held: '占用', used: '已用', share: '已培训比例', shareOf: '{share}（{trained}/{whole}）', ranked: '各单位已培训比例', rankedHint: '已培训 ÷ 专任教师', rankedPlaces: '各单位名额完成情况', rankedPlacesHint: '合格 ÷ 名额', passedOfPlaces: '名额中已合格', training: '已确认、培训中', toCome: '尚未确认', funnel: '从报名到发证', export: '导出统计表', behind: '{unit} · {figure}', nobody: '没有人', behindDays: '名单截至{facts}，单位隶属按{tree}；状态是当时的。', elsewhere: '另有 {n} 人现属其他单位，不在您的管辖范围，不列姓名', up: '回到上一级', showAll: '显示全部 {n} 个单位', showFew: '只显示前 {n} 个', none: '还没有下级数据', peopleState: '状态', ofTotal: '共 {n} 人',
    figure: { 'full-time': '专任教师', trained: '已培训', untrained: '未培训', failed: '不合格', nominated: '已报名', confirmed: '已确认', 'checked-in': '已报到', passed: '合格', certified: '已发证' },
    standingState: { trained: '已培训', untrained: '未培训', failed: '不合格', 'full-time': '专任教师' },
  },
  rate: {
    title: '各项比率', placed: '名额完成率', trained: '已培训比例', filled: '名额使用率', join: '报到率', study: '结业率', pass: '合格率',
    part: { placed: '合格', trained: '已培训', filled: '已报名', join: '已报到', study: '有结论（合格或不合格）', pass: '合格' },
    whole: { placed: '分得名额', trained: '专任教师', filled: '分得名额', join: '已报名', study: '已报到', pass: '有结论（合格或不合格）' },
  },
  parts: {
    trend: '逐月进展', trendLabel: '折线图：{n} 个月的报名、报到、合格人数，截至{until}', trendUntil: '已结账的日子截至{until}，之后的不在图上。', asTable: '用表格看', day: '日期',
    stages: '按学段', stagesHint: '名册上的教师，不含基线', stage: '学段', intakes: '计划与完成', doneHint: '完成率 = 合格 ÷ 名额', intake: '期次', plan: '名额（计划）', done: '完成率', years: '历年比较', yearsHint: '同一培训计划的各个项目', project: '项目', year: '年度',
  },
};
