export default {
  people: {
    title: '人员', lead: '本单位及下级单位的在册教师。', name: '姓名', sexName: '性别', sex: { unstated: '未填', female: '女', male: '男' }, stageName: '任教学段', stage: { preschool: '幼儿园', primary: '小学', junior: '初中', senior: '高中', 'vocational-senior': '中职', special: '特殊教育', other: '其他' },
    subject: '学科', subjects: { 语文: '语文', 数学: '数学', 英语: '英语', 物理: '物理', 化学: '化学', 生物: '生物', 生物学: '生物学', 历史: '历史', 地理: '地理', 政治: '政治', 思想政治: '思想政治', 道德与法治: '道德与法治', 思想品德: '思想品德', 品德与社会: '品德与社会', 科学: '科学', 音乐: '音乐', 美术: '美术', 艺术: '艺术', 体育: '体育', 体育与健康: '体育与健康', 信息技术: '信息技术', 信息科技: '信息科技', 通用技术: '通用技术', 劳动: '劳动', 综合实践: '综合实践', 综合实践活动: '综合实践活动', 心理健康: '心理健康', 特殊教育: '特殊教育', 学前教育: '学前教育' },
    postName: '岗位', post: { teacher: '专任教师', 'teacher-with-duty': '兼任职务的教师', 'class-head': '班主任', administrator: '管理人员', leader: '校领导' }, fullTime: '专任', document: '证件号码', mobile: '手机', unit: '所在单位', born: '出生日期',
    search: '按姓名查找', import: '导入教师名册', none: '没有找到人员', noneHint: '换个名字再找；或先导入教师名册。', enrolments: '培训与证书', noEnrolments: '还没有参加培训', masked: '证件号码与手机号只显示部分数字。',
    importTitle: '导入教师名册', importLead: '一行一位教师。先逐行核对，不会立即写入；已在本单位登记的人会跳过，不会重复。', template: '下载名册模板', templateName: '教师名册', toPeople: '查看人员', toNominate: '去报名',
    identity: '身份', verified: '证件已登记', unverified: '未登记证件', unverifiedHint: '未登记证件的人员可以参加培训，但在补登证件之前不发证书。', documents: '证件', formerNames: '曾用名', formerName: '曾用名', until: '使用至', proof: '证明材料', recordedBy: '登记', documentKindName: '证件类型', documentState: '状态', inForce: '现用', former: '已更换',
    documentKind: { 'resident-id': '居民身份证', officer: '军官证', soldier: '士兵证', 'civil-cadre': '文职干部证', 'retired-military': '部队离退休证', 'hong-kong-pass': '香港通行证', 'macao-pass': '澳门通行证', 'taiwan-pass': '台胞证', 'foreign-residence': '外国人永久居留身份证', passport: '护照', 'household-book': '户口簿', other: '其他' },
    addDocument: '补登证件', correctDocument: '登记或更正证件', documentHint: '同一类型的原证件会保留为“已更换”；以前发的证书不变。', documentProofHint: '例如：新身份证原件、派出所更正证明', changeName: '更改姓名', changeNameHint: '现用名：{name}。原姓名保留为曾用名；以前发的证书仍印原姓名。', newName: '新姓名', since: '自哪天起', nameProofHint: '例如：户口簿更名页、派出所证明',
    unseal: '查看完整号码', unsealWhat: '查看哪个号码', unsealReason: '查看原因', unsealHint: '谁在何时因何查看，都会记入审计。', unsealShown: '此次查看已记入审计。关闭后号码重新隐藏。', addOne: '添加一位教师', noDocumentHint: '没有证件可以先空着，但要填手机号；补登证件后才发证书。',
  },
};
