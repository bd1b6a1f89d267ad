export default {
  choose: {
    title: '自主选学', lead: '选好培训时间和地点，点一下就定下来。', toChoose: '去选时间和地点', invite: '有培训可以自己选时间和地点', mineTitle: '您已选定', mineWaiting: '您正在排队', mineOffer: '有名额了，请您接受', mineReserve: '学校把您列为候补',
    where: '地点：{name}', dates: '{from} 至 {until}', rank: '排第 {n} 位；有人退出时自动轮到您。', acceptBy: '请在 {until} 之前接受，过时将转给下一位。', accept: '接受这个名额', giveUp: '放弃', leaveLine: '不再排队', giveUpAsk: '放弃“{name}”第{n}期？', giveUpLead: '名额会立即让给正在等候的老师；之后您可以另选，但原来的名额不一定还在。', keep: '再想想',
    waitConfirm: '已经为您占好名额，等待上级确认。确认之前可以放弃、另选。', confirmed: '上级已确认。请按时参加。', left: '还可选 {n} 人', free: '可以选', full: '已满', waiting: '{n} 人在排队', take: '选这一期', takeAt: '选这里', wait: '排队等候', base: '基地学校', seats: '剩 {n} 个座位', by: '请在 {date}（含当日）以前选定；过期未选的由主办单位安排。', none: '现在没有可以自己选的培训', noneHint: '由学校报名的培训，请与学校联系。', toMine: '我的培训', done: '选好了：第{n}期。', doneAt: '选好了：第{n}期，{name}。', queued: '已排队，第 {n} 位。', accepted: '已接受，等待上级确认。', left_line: '已放弃。', closed: '不能选',
  },
};
