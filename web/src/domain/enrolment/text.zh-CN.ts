export default {
  enrolment: {
    state: {
      nominated: '待确认', reserve: '候补', waiting: '排队', confirmed: '已确认', refused: '未通过确认', recalled: '已撤回', replaced: '已替换', 'checked-in': '已报到',
      passed: '合格', good: '良好', excellent: '优秀', failed: '不合格', withdrawn: '已退训',
    },
    step: {
      nominated: '报名', own: '本人选定', promoted: '由候补转为报名', 'from-line': '排队轮到，转为报名', 'gave-up': '本人放弃', reserve: '列为候补', waiting: '进入排队', confirmed: '报名得到确认', refused: '报名未通过确认', recalled: '报名被撤回', replaced: '由他人替换', 'checked-in': '报到',
      passed: '全部合格', good: '考核良好', excellent: '考核优秀', failed: '考核不合格', withdrawn: '退出培训',
    },
    verdict: { pass: '合格', good: '良好', excellent: '优秀', fail: '不合格' },
    reason: '原因',
    part: '第{n}部分', timeline: '办理经过', entries: '学时记录', progress: '学时进度', noEntries: '还没有学时记入', noEntriesHint: '承办单位登记成绩后，会立即显示在这里。',
    hoursOf: '{done} / {whole} 学时', doneOf: '{name}：已得 {done} 学时，要求 {whole} 学时', met: '已达到', left: '还差 {n} 学时', hours: '{n} 学时', source: '来源', completedOn: '完成日期', result: '结果',
    reversed: '冲销',
    intake: '第{n}期', certificate: '证书', project: '培训项目', unit: '所在单位', stateName: '状态',
  },
};
