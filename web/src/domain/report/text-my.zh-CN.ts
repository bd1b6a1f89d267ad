export default {
  my: {
    title: '我的培训', hello: '{name}老师，您好', none: '您还没有参加培训', noneHint: '学校报名后会显示在这里；如有疑问，请联系学校的培训管理员。',
    intakeDates: '第{n}期 · {from} 至 {until}', next: '接下来', learn: '在“{platform}”完成“{name}”，还差 {n} 学时', learnBy: '您来学习，{organiser}认定并登记', confirmation: '等待上级确认报名', confirmationBy: '由主管教育部门确认，您暂时不用做什么',
    over: '本次报名已结束', overBy: '经过见下；如需再报，请联系{unit}', approval: '各部分均已达到要求，等待发证单位批准证书', approvalBy: '批准后会通知您，届时可下载证书', refused: '各部分均已达到要求，发证单位暂未批准证书', refusedBy: '原因：{reason}', issuing: '各部分均已达到要求，正在生成证书', issuingBy: '系统自动办理，稍后刷新即可看到', ready: '恭喜，您已全部合格', getCertificate: '查看并下载证书', details: '详细记录', office: '这一页是教师本人的', officeHint: '您登录的是单位账号，没有个人培训记录；单位的事务在工作台办理。', toDesk: '进入工作台', who: '谁来办',
    waiting: '您正在排队等名额', waitingBy: '有人退出时自动轮到您；在“自主选学”里可以看到排第几位', reserve: '学校把您列为候补', reserveBy: '名额空出后，由{unit}按名单递补', offer: '有名额了，请在“自主选学”里接受', offerBy: '过了时限，名额会转给下一位',
  },
};
