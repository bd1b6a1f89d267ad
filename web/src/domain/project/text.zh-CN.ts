export default {
  project: {
    listLead: '本单位主办的、以及向本单位开放的培训项目。', create: '新建培训项目', name: '项目名称', state: '状态', year: '年度', level: '级别', owner: '主办单位', dates: '起止日期', programme: '所属工程', confirmLevel: '报名由谁确认',
    certificateTitle: '证书名称', about: '项目概况', parts: '组成部分与学时要求', intakes: '期次', allIntakes: '全部期次', intake: '期次', nominateDates: '报名', trainDates: '培训', publish: '发布项目', published: '项目已发布', publishAsk: '发布这个项目？', publishAskLead: '发布后，下级单位即可看到“{project}”，期次与学时要求不能再改。',
    draftTitle: '项目尚未发布', draftLead: '发布后，下级单位即可看到项目；名额表在发布后导入。', byIntake: '按期次进行', byWindow: '统一时段：{from} 至 {until}', all: '整个项目',
    states: { draft: '草稿', published: '进行中', closed: '已结束' }, phases: { before: '未开始报名', open: '正在报名', closed: '报名已截止', running: '正在培训', over: '已结束' },
    choosers: '选学名单',
    policy: {
      title: '报名办法', enrolment_mode: '谁来报名', enrolment_mode_hint: '自主选学：教师在本校名额以内自己选时间和地点', enrolment_mode_words: { nominated: '学校报名', 'self-selection': '教师自主选学', both: '两者都可以' }, reserve_promotion: '候补怎样递补', reserve_promotion_hint: '有名额空出来的时候', reserve_promotion_words: { 'by-hand': '由学校递补', automatic: '排在最前的自动递补' },
      date_clash: '与其他培训时间冲突', date_clash_hint: '同一个人的两次培训日期有重叠', date_clash_words: { refuse: '不允许', allow: '允许' }, year_limit: '同一年度、同类、同学科', year_limit_hint: '同一工程当年的其他项目', year_limit_words: { any: '不限次数', one: '只能参加一次' }, choose_by: '自主选学截止', accept_hours: '接受名额的时限（小时）', accept_hours_hint: '轮到排队的教师时，她有多少小时接受；0 为不需要接受',
    },
    form: {
      seats: '座位', seatsInAll: '本期最多人数', seatsHint: '不填则以名额为限', seatsAt: '第{n}所基地学校的座位', baseSchool: '选择基地学校', addBase: '添加基地学校', baseFault: '请选定每所基地学校，并填写座位数', between: '、',
      title: '新建培训项目', lead: '填好后先存为草稿，核对无误再发布。', basics: '基本信息', programmeHint: '同一工程的多个项目，教师只需合格一次', numberCode: '证书编号代码', numberCodeHint: '两位数字，编入证书编号',
      startsOn: '开始日期', endsOn: '结束日期', part: '第{n}部分', addPart: '添加一个部分', removePart: '删除这个部分', partName: '名称', organiser: '组织单位', platform: '学习平台', how: '进行方式', window: '学习时段',
      needName: '学时用途', hourType: '学时类型', minimum: '最低学时', addNeed: '添加学时要求', removeNeed: '删除', addIntake: '添加一期', removeIntake: '删除这一期', fillIntakes: '按规律生成', fillLead: '从首期日期起，每期天数与间隔相同；生成后可逐期修改。', fillCount: '期数', fillDays: '每期天数', fillGap: '间隔天数', fillOpens: '提前多少天开始报名', fillCloses: '提前多少天截止', fillDo: '生成期次',
      save: '保存草稿', saved: '已保存为草稿', fault: '还有 {n} 处需要填写或改正，见下面的红字。', tooManyNeeds: '学时要求合计不能超过 6 项', dateOrder: '结束日期早于开始日期', codeDigits: '请填两位数字', yearRange: '请填 2000 至 2100 之间的年份',
    },
  },
};
