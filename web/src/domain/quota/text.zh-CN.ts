export default {
  quota: {
    title: '名额', got: '分得', given: '已下达', free: '可用', held: '占用', used: '已用', lapsed: '作废', total: '合计', unit: '单位', edit: '下达名额', import: '导入名额表', moves: '名额流水', export: '导出名额表',
    heldHint: '已报名、待确认', none: '还没有名额', noneHint: '上级下达名额后会显示在这里。', noneAboveTitle: '名额不经过本单位', noneAbove: '本项目由{owner}主办，名额由其设立并向下分配；各单位的进展见统计。', toBoard: '查看统计', intakeShort: '第{n}期', noneOwner: '从导入名额表开始：一次把各单位、各期名额读入并核对。', filter: '按名称查找单位', allIntakes: '填满各期', allIntakesLong: '把“{unit}”第一格的数填到所有期次', cell: '{unit} 第{n}期',
    editLead: '直接填写各单位应有的名额，可从表格软件整块粘贴。可用数随时更新，变红表示不够分。', fault: { 'not-a-number': '请填整数', 'below-what-is-used': '已有 {n} 个用出，不能再少' }, over: '超出 {n}', changed: '{n} 格有改动', faults: '{n} 处需要改正（红色）', post: '确认调整', posted: '名额已下达，流水已登记。', document: '文件号', documentHint: '如 连教办师〔2016〕9号，可不填',
    reason: '收回原因', reasonHint: '减少的名额从下级收回，需要说明', askTitle: '确认本次调整', askGrants: '下达 {n} 个名额，涉及 {cells} 格', askReclaims: '收回 {n} 个名额，涉及 {cells} 格', below: '查看下级', own: '本单位', byIntake: '各期名额', drilled: '您在查看下级单位的名额，只能查看，不能调整。', back: '回到本单位',
    giveBack: '退回名额', giveBackLead: '把用不完的名额退给上级，供其他单位使用。', quantity: '数量', giveBackDone: '名额已退回。', max: '最多 {n} 个',
    sheet: {
      nowNamed: '表中是原名，现名：{name}',
      title: '导入名额表', lead: '第一列是单位，以后每列一期。先试读并核对，不会立即生效。', template: '下载当前名额表（同一格式）', fileLabel: '把名额表拖到这里，或', fileHint: '.xlsx 或 .csv，任何常见编码', draft: '试读结果：尚未生效', published: '名额表已发布', publishedLead: '名额已按此表下达，每一笔都记入流水。', publish: '发布名额表', other: '换一个文件', bad: '有 {n} 行需要改正，改好后重新上传。', good: '全部 {n} 行核对无误。', line: '行', name: '表中单位', problem: '问题', total: '合计', sum: '每期合计', totals: '共 {units} 个单位、{intakes} 期、{total} 个名额', toPlaces: '查看名额', document: '文件号', only: '只看有问题的行',
    },
    move: { issue: '设立', grant: '下达', return: '退回', reclaim: '收回', hold: '占用', use: '使用', release: '释放', lapse: '作废' },
    moveTitle: '名额流水', moveLead: '每一笔名额的来去，只增不改。', from: '从', to: '到', who: '经办', when: '时间', what: '事项',
  },
};
