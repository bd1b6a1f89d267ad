// What the wizard says around its fields; the fields are named with the project (text.zh-CN.ts).
export default {
  projectWizard: {
    steps: { basics: '基本信息', parts: '内容与学时', intakes: '期次', who: '谁来参加', money: '费用与指标', check: '检查与发布' },
    start: { template: '从样例开始', templateLead: '按常见的通知预先填好，改成自己的就行。', again: '照往年的项目再办一次', againLead: '内容照抄，日期顺延到今年。', which: '照哪个项目', againDo: '照此新建', blank: '从空白开始' },
    template: {
      principals: { name: '校长专项培训', lead: '校长自己选时间和基地学校，每班一百人，费用由主办单位承担' },
      team: { name: '管理团队培训', lead: '按市分配名额，集中加在线，不向学员收费' },
      allTeachers: { name: '全员培训', lead: '分期参加，在线加实践，省级占二成名额' },
      twoPlatforms: { name: '两级平台联合培训', lead: '省级平台在线学习，市级研修测评，两部分都合格才发证' },
      wholeSchool: { name: '整校推进', lead: '选定学校，全体教师一起参加，每校约一百人' },
    },
    findingTone: { hard: '不能发布', principle: '请留意', reference: '提示' },
    preview: {
      title: '发布后各级看到什么', seat: { province: '省级', city: '市级', county: '县级', school: '学校', teacher: '教师' }, colon: '：',
      name: '“{project}”，由{owner}主办。', dates: '共 {n} 期；第一期报名 {from} 至 {until}。', handsDown: '收到名额后，向下级分配。', confirms: '下级报来的人员由本级确认。', picksSchools: '在名额以内选定整体参加的学校。',
      schoolNominates: '在名额以内报名，并逐条确认参加条件。', schoolNames: '可以把教师列入选学名单，请他们自己选。', schoolWhole: '被选定后，全体在册教师自动参加，不用逐人报名。', teacherChooses: '登录后自己选时间和地点。', teacherNominated: '由学校报名，确认后收到通知。', teacherWhole: '学校被选定后自动参加，收到通知。',
    },
  },
};
