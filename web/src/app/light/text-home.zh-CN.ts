export default {
  home: {
    title: '让每一次培训，都有据可查', lead: '名额逐级下达，报名逐级确认，学时如实记入，合格即得证书。教师、学校与各级教育部门在同一处办理。',
    verify: '核验证书', verifyLead: '输入编号与姓名，或扫描证书上的二维码，立即得知真伪。', myPage: '我的培训', myLead: '学了多少、还差什么、找谁办，一页看清。',
    desk: '进入工作台', deskLead: '名额、名单、报名、班级、成绩、证书与统计。', signedInAs: '您已登录：{name}',
    signInDoor: '教师与单位登录', signInLead: '查看学时、下载证书，或办理本单位的培训事务。', services: '办事入口',
  },
  design: {
    title: '设计规范', lead: '两个入口共用一套颜色、字号、间距与组件。', colour: '颜色', type: '字号', space: '间距', parts: '组件', states: '状态', sample: '培训为每一位教师而设',
  },
};
