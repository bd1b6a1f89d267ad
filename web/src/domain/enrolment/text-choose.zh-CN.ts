export default {
  choose: {
    title: '自主选学', lead: '选好培训时间和地点，点一下就定下来。', toChoose: '去选时间和地点', invite: '有培训可以自己选时间和地点', mineTitle: '您已选定', mineWaiting: '您正在排队', mineOffer: '有名额了，请您接受', mineReserve: '学校把您列为候补',
    where: '地点：{name}', dates: '{from} 至 {until}', rank: '排第 {n} 位；有人退出时自动轮到您。', acceptBy: '请在 {until} 之前接受，过时将转给下一位。', accept: '接受这个名额', giveUp: '放弃', leaveLine: '不再排队', giveUpAsk: '放弃“{name}”第{n}期？', giveUpLead: '名额会立即让给正在等候的老师；之后您可以另选，但原来的名额不一定还在。', keep: '再想想',
    waitConfirm: '已经为您占好名额，等待上级确认。确认之前可以放弃、另选。', confirmed: '上级已确认。请按时参加。', left: '还可选 {n} 人', free: '可以选', full: '已满', waiting: '{n} 人在排队', take: '选这一期', takeAt: '选这里', wait: '排队等候', base: '基地学校', seats: '剩 {n} 个座位', by: '请在 {date}（含当日）以前选定；过期未选的，由上级教育行政部门安排。', none: '现在没有可以自己选的培训', noneHint: '由学校报名的培训，请与学校联系。', toMine: '我的培训', done: '选好了：第{n}期。', doneAt: '选好了：第{n}期，{name}。', queued: '已排队，第 {n} 位。', accepted: '已接受，等待上级确认。', givenUp: '已放弃。', leftLine: '已不再排队。', leaveAsk: '不再排队等候“{name}”第{n}期？', leaveLead: '您现在排第 {n} 位，离开后这个位次不再保留；以后可以另选，也可以重新排队，从最后排起。', keepWaiting: '继续排队', second: '含第二轮名额 {n} 个，先选先得。', until: '可选到 {date}', tickFirst: '请先勾选上面必须确认的各条，然后再选时间和地点。', reasonFirst: '请先写明理由，然后再选时间和地点。',
    why: { 'nomination-closed': '已于 {about} 截止报名。', 'nomination-not-open': '{about} 起可以选。', 'choosing-over': '自主选学已于 {about} 截止，没有选的由上级教育行政部门安排。', 'dates-clash': '与您已报的“{about}”时间冲突。', 'already-trained': '您在“{about}”中已经合格，不用再参加。', 'enrolled-this-year': '您今年已报“{about}”，同类培训一年参加一次。', 'condition-not-met': '您不符合条件：{about}。', 'no-places': '本单位在这一期没有空名额，可以排队等候。', 'no-seats': '这一期的座位已满，可以排队等候。' }, closed: '不能选',
  },
};
