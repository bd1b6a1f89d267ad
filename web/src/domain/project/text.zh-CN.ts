export default {
  project: {
    pick: '项目', pickOwn: '本单位参加的项目', pickOthers: '其他可查看的项目', listLead: '本单位主办的、以及向本单位开放的培训项目。', create: '新建培训项目', name: '项目名称', state: '状态', year: '年度', level: '级别', owner: '主办单位', dates: '起止日期', programme: '所属工程', confirmLevel: '报名由谁确认',
    certificateTitle: '证书名称', about: '项目概况', parts: '组成部分与学时要求', intakes: '期次', allIntakes: '全部期次', intake: '期次', nominateDates: '报名', trainDates: '培训', publish: '发布项目', published: '项目已发布', publishAsk: '发布这个项目？', publishAskLead: '发布后，下级单位即可看到“{project}”，期次与学时要求不能再改。',
    draftTitle: '项目尚未发布', draftLead: '发布后，下级单位即可看到项目；名额表在发布后导入。', byIntake: '按期次进行', byWindow: '统一时段：{from} 至 {until}', all: '整个项目',
    states: { draft: '草稿', published: '进行中', closed: '已结束' }, phases: { before: '未开始报名', open: '正在报名', closed: '报名已截止', running: '正在培训', over: '已结束' },
    edit: '修改草稿', figures: '其他指标', unitKind: { 11: '幼儿园', 21: '小学', 31: '初中（含九年一贯制）', 34: '高中（含完全中学）', 36: '中等职业学校', 51: '特殊教育学校', 'teaching-site': '教学点', office: '教研等单位' },
    conditionKind: { attested: '由推荐单位确认', stage: '任教学段', 'unit-kind': '学校类别', post: '职务', subject: '任教学科', 'full-time': '专任教师', age: '年龄', trained: '已在某工程培训合格', 'not-trained': '未在某工程培训合格' },
    figure: { 'class-size': '班额（人）', 'owner-share': '本级占名额（%）', 'school-staff': '每校教师数（人）' }, figureHint: { 'class-size': '例如每班 100 人', 'owner-share': '例如省级 20%，市县 80%', 'school-staff': '整校参加时，例如每校约 100 人' },
    seats: { change: '调整座位', lead: '座位随时可以增加；减少时不能少于已占的人数。增加后，正在排队的人会依次补上。', changed: '座位已调整', do: '确定调整' },
    choosers: '选学名单',
    policy: {
      title: '报名办法', enrolment_mode: '谁来报名', enrolment_mode_hint: '自主选学：教师在本校名额以内自己选时间和地点', enrolment_mode_words: { nominated: '学校报名', 'self-selection': '教师自主选学', both: '两者都可以', 'whole-school': '学校整体参加' }, reserve_promotion: '候补怎样递补', reserve_promotion_hint: '有名额空出来的时候', reserve_promotion_words: { 'by-hand': '由学校递补', automatic: '排在最前的自动递补' },
      date_clash: '与其他培训时间冲突', date_clash_hint: '同一个人的两次培训日期有重叠', date_clash_words: { refuse: '不允许', allow: '允许' }, year_limit: '同一年度、同类、同学科', year_limit_hint: '同一工程当年的其他项目', year_limit_words: { any: '不限次数', one: '只能参加一次' }, choose_by: '自主选学截止', accept_hours: '接受名额的时限（小时）', accept_hours_hint: '轮到排队的教师时，她有多少小时接受；0 为不需要接受',
    },
    form: {
      editTitle: '修改项目草稿', stepsName: '填写步骤', stepFaulty: '（有待改正）', next: '下一步', back: '上一步', toCheck: '保存草稿并检查', kept: '每一步都已保留在本机。', keepDraft: '先存为草稿', ready: '可以发布。请再看一看各级将看到什么。', notReady: '还不能发布，请先改正下面标红的事项。', checkAgain: '保存草稿并检查',
      completion: '怎样算完成', allParts: '全部组成部分都完成', ownRule: '自定规则（任选、至少几项、可以嵌套）', combine: '怎样组合', combines: { all: '以下全部完成', any: '以下任选一项', 'at-least': '以下至少完成几项' }, atLeast: '至少', rulePart: '第{n}项是哪一部分', removeRule: '删除第{n}项', addRulePart: '加一个部分', addGroup: '加一组', ruleFault: '规则没有填完整：每一组至少有一项，“至少几项”不能多于列出的项数',
      conditionsLead: '通知里写明的条件逐条列出。由推荐单位确认的，报名时逐条勾选；系统能查到的，由系统按名册判断。', condition: '条件{n}', conditionWords: '条件原文', conditionWordsHint: '照通知写，不符合时会原样告诉报名的人', conditionKind: '怎样判断', anyOf: '符合的是', anyOfHint: '几个之间用顿号隔开', ageLeast: '最小年龄（周岁）', ageMost: '最大年龄（周岁）', ageFault: '请填写年龄，最小的不能大于最大的', chooseSome: '请至少选一个', addCondition: '添加条件',
      feesLead: '按通知写明每一笔由谁承担；不向学员收费的也写清楚。', feeWords: '费用名称', feeYuan: '每人（元）', feePayer: '由谁承担', addFee: '添加一笔费用', yuanFault: '请填写金额，最多两位小数',
      seats: '座位', seatsInAll: '本期最多人数', seatsHint: '不填则以名额为限', seatsAt: '第{n}所基地学校的座位', baseSchool: '选择基地学校', addBase: '添加基地学校', baseFault: '请选定每所基地学校，并填写座位数', between: '、',
      title: '新建培训项目', lead: '一步一步填写，随时保留；核对无误再发布。', basics: '基本信息', programmeHint: '同一工程的多个项目，教师只需合格一次', numberCode: '证书编号代码', numberCodeHint: '两位数字，编入证书编号',
      startsOn: '开始日期', endsOn: '结束日期', part: '第{n}部分', addPart: '添加一个部分', removePart: '删除这个部分', partName: '名称', organiser: '组织单位', platform: '学习平台', how: '进行方式', window: '学习时段',
      needName: '学时用途', hourType: '学时类型', minimum: '最低学时', addNeed: '添加学时要求', removeNeed: '删除', addIntake: '添加一期', removeIntake: '删除这一期', fillIntakes: '按规律生成', fillLead: '从首期日期起，每期天数与间隔相同；生成后可逐期修改。', fillCount: '期数', fillDays: '每期天数', fillGap: '间隔天数', fillOpens: '提前多少天开始报名', fillCloses: '提前多少天截止', fillDo: '生成期次',
      saved: '已保存为草稿', fault: '还有 {n} 处需要填写或改正，见红字。', tooManyNeeds: '学时要求合计不能超过 6 项', dateOrder: '结束日期早于开始日期', codeDigits: '请填两位数字', yearRange: '请填 2000 至 2100 之间的年份',
    },
  },
};
