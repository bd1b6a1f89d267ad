export default {
  shell: {
    desk: '待办', projects: '培训项目', places: '名额', units: '单位', people: '人员', transfers: '调动', waiting: '{n} 件待办', nominate: '报名', confirm: '确认', enrolments: '学员名单', classes: '班级与成绩', hours: '学时', certificates: '证书', layouts: '官方表样', tables: '自定义统计', board: '统计',
    stagePlan: '计划', stageEnrol: '报名与确认', stageTrain: '培训', stageResult: '结果', stageRights: '账号与权限', accounts: '账号', grants: '权限', audit: '审计', ownAudit: '操作记录', nav: '主菜单', project: '当前项目', noProject: '还没有培训项目', noProjectHint: '主办单位发布项目后会显示在这里。', account: '账号', changeRole: '换一个演示身份', verify: '核验证书',
    closed: {
      notYours: '这一页由其他单位办理', notYoursHint: '您的单位没有办理这一步的权限；如需办理，请联系上级管理员。', schoolsNominate: '报名由学校办理', schoolsNominateHint: '教师名册在学校，各校在自己的名额内报名；本单位可在学员名单中查看。',
      ownerImports: '名额表由主办单位导入', ownerImportsHint: '本单位分得的名额在名额页下达。',
    },
  },
};
