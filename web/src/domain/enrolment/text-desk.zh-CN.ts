export default {
  enrolmentDesk: {
    toClasses: '班级与成绩',
    nominateTitle: '报名', nominateLead: '选定期次，在名额以内勾选教师。', placesLeft: '本期可用名额', afterwards: '选定后剩余', chosen: '已选', nominate: '报名 {n} 人', tooMany: '超出名额 {n} 人，请取消部分选择。', noPlaces: '本期没有可用名额', noPlacesHint: '换一个期次，或请上级下达名额。', noCandidates: '没有可报名的教师', noCandidatesHint: '在册教师都已在本项目中，或名册还没有导入。', importRoster: '导入教师名册',
    searchName: '按姓名查找', outcome: '报名结果', nominatedMany: '已报名 {n} 人', notNominated: '未能报名 {n} 人', pick: '选择{name}', closed: '本期现在不能报名', closedHint: '报名时间：{from} 至 {until}', window: '报名截止 {until}',
    confirmTitle: '确认报名', confirmLead: '这里只列由本单位确认的报名。逐校核对名单，确认后名额即被使用。', confirmMany: '确认 {n} 人', refuse: '不予确认', refuseTitle: '不予确认 {n} 人', refuseHint: '学校会看到这个原因', noWaiting: '没有待确认的报名', noWaitingHint: '由本单位确认的报名会出现在这里；其余报名由各自的主管单位确认。', confirmedResult: '确认结果', confirmedMany: '已确认 {n} 人', notConfirmed: '未能确认 {n} 人',
    listTitle: '学员名单', listLead: '本项目的全部报名及其状态。', allStates: '全部状态', none: '没有找到学员', noneHint: '换个条件再找。', recall: '撤回报名', recallTitle: '撤回报名', withdraw: '退出培训', withdrawTitle: '退出培训', confirmOne: '确认报名', checkIn: '报到', checkedIn: '已登记报到。', done: '已办理。', record: '学员记录', nominatedAt: '报名时间', seeCertificate: '下载证书',
    classesTitle: '班级与成绩', classesLead: '每期每个县（区）编一个班，直属学校各编一个班。', form: '编排本期班级', formed: '已新编 {formed} 个班，编入 {placed} 人。', noClasses: '本期还没有班级', noClassesHint: '报名确认后即可编班；已编好的班不会打乱。', noClassesBelow: '下级单位编班后会显示在这里。', noOwnClass: '这里没有本校的班级', noOwnClassHint: '班级由主管单位编排；属县（区）的学校不单独编班，名单在县（区）的班级里。本校教师的报到与成绩见学员名单。', toTrainees: '看学员名单', class: '班级', size: '人数', unit: '单位', members: '班级学员', checkInMany: '登记报到 {n} 人', results: '登记成绩', resultsLead: '下载成绩表，填好后上传；逐行核对无误再导入。两部分都合格的学员立即取得证书。', template: '下载成绩表', upload: '上传成绩表', part: '成绩属于', resultsTitle: '导入成绩', toClass: '回到班级', partTwoNote: '第一部分由对方平台直接送来，一般无需上传。', noMembers: '班级里还没有学员', chooseIntake: '请先选择一期',
  },
};
