export default {
  session: {
    signIn: '登录', signOut: '退出登录', login: '账号', password: '密码', loginHint: '单位账号、教师账号或手机号', doIt: '登录',
    activateLead: '第一次使用？凭学校发放的激活码开通账号。', activate: '开通账号', code: '激活码', codeHint: '在学校发给您的通知上，字母不分大小写',
    ownLogin: '还没有账号名的，请在此取一个；已有的不必填',
    setPassword: '设置密码', changePassword: '修改密码', currentPassword: '现在的密码', setLead: '您是通过链接进入的，还没有密码。设置后可随时自行登录。', changeLead: '修改后，其他设备上的登录都会退出。', passwordDone: '密码已保存。',
    newPassword: '设置密码', newPasswordHint: '至少 8 位；可用一句只有自己知道的话', again: '再输入一次密码', differ: '两次输入的密码不同', short: '密码至少 8 位',
    expired: '登录已失效', expiredLead: '请重新登录。您刚才填写的内容都还在，登录后接着办。',
    linkWorking: '正在登录…', linkTitle: '登录链接', linkMissing: '链接不完整。请完整复制，或向发送者另要一个。',
    roles: '选择一个身份进入演示', rolesLead: '演示数据均为虚构；每个身份只能看到自己职责范围内的内容。', enter: '进入', otherRole: '换一个身份', otherAccount: '您换了账号，页面将重新打开。',
    clockNow: '演示日期：{day}', clockLead: '往后拨可以看到后面的环节：下一期开班、录入成绩、取得证书。拨过的日子不能再拨回。', clockTo: '拨到', clockTurn: '拨到这一天',
    signInLead: '管理单位与教师共用同一入口。', haveAccount: '已有账号？登录', me: '当前账号',
  },
};
