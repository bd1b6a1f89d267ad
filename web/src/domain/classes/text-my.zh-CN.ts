export default {
  myClass: {
    title: '我的班级', mine: '我的班级', open: '课表', next: '下一次课', clash: '与“{name}”{from}–{until}的“{topic}”时间冲突', none: '还没有安排课程', noneHint: '课程安排好后会显示在这里，并发通知给您。', today: '今天', past: '已上过的课', part: { trainee: '学员', manager: '班主任', tutor: '辅导教师' }, role: { manager: '班主任', tutor: '辅导教师' }, people: '{n} 人', members: '学员', dates: '{from} 至 {until}', join: '进入课堂', cancelled: '已取消', hours: '{n} 学时', teacher: '教师',
    kind: { lecture: '讲座', workshop: '工作坊', 'lesson-visit': '听课观摩', online: '在线学习' }, feed: '加入手机日历', feedLead: '订阅后课表变动会自动更新。请不要把地址转给别人。', feedMake: '生成订阅地址', feedRenew: '换一个地址', feedEnd: '停用', feedLive: '{date} 生成的地址正在使用。', feedUrl: '订阅地址（只显示这一次，请现在复制）', feedEnded: '已停用，原地址不再有效。', copy: '复制', copied: '已复制。',
  },
};
