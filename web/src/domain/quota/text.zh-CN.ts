export default {
  quota: {
    title: '名额', got: '分得', given: '已下达', free: '可用', held: '占用', used: '已用', lapsed: '作废', total: '合计', unit: '单位', edit: '下达名额', import: '导入名额表', moves: '名额流水', export: '导出名额表',
    heldHint: '已报名、待确认', none: '还没有名额', noneHint: '上级下达名额后会显示在这里。', noneAboveTitle: '名额不经过本单位', noneAbove: '本项目由{owner}主办，名额由其设立并向下分配；各单位的进展见统计。', toBoard: '查看统计', intakeShort: '第{n}期', noneOwner: '从导入名额表开始：一次把各单位、各期名额读入并核对。', filter: '按名称查找单位', allIntakes: '填满各期', allIntakesLong: '把“{unit}”第一格的数填到所有期次', cell: '{unit} {intake}', whole: '全项目', withWhole: '显示“全项目”名额（不分期）', moreUnits: '再显示单位（还有 {n} 个）', inUse: '已用出', issued: '发布时由本单位新设立 {n} 个',
    editLead: '像表格软件一样填：方向键、Tab、回车移动，直接键入或整块粘贴，Ctrl+Z 撤销，Ctrl+D 向下填充，Ctrl+R 向右填充。', fault: { 'not-a-number': '请填整数', 'below-what-is-used': '已有 {n} 个用出，不能再少' }, over: '超出 {n}', changed: '{n} 格有改动', faults: '{n} 处需要改正（红色）。', overSays: '{intake}分得 {got} 个，各单位合计 {given} 个，多出 {over} 个。', goTo: '去看', chosen: '选中 {cells} 格，合计 {sum}', tools: '表格工具', undo: '撤销', redo: '重做', undoKey: '快捷键 Ctrl+Z', redoKey: '快捷键 Ctrl+Y', spread: '分完余数', spreadHint: '把所选各期剩下的名额按现有数比例分给所选单位（只选一格时分给全部单位），余数大者优先', post: '查看改动并发布', posted: '名额已下达，流水已登记。', document: '文件号', documentHint: '如 连教办师〔2016〕9号，可不填',
    reason: '收回原因', reasonHint: '减少的名额从下级收回，需要说明', below: '查看下级', own: '本单位', byIntake: '各期名额', drilled: '您在查看下级单位的名额，只能查看，不能调整。', back: '回到本单位',
    giveBack: '退回名额', giveBackLead: '把用不完的名额退给上级，供其他单位使用。', quantity: '数量', giveBackDone: '名额已退回。', max: '最多 {n} 个',
    sheet: {
      nowNamed: '表中是原名，现名：{name}',
      title: '导入名额表', lead: '第一列是单位，以后每列一期。先试读并核对，不会立即生效。', template: '下载当前名额表（同一格式）', fileLabel: '把名额表拖到这里，或', fileHint: '.xlsx 或 .csv，任何常见编码', draft: '试读结果：尚未生效', published: '名额表已发布', publishedLead: '名额已按此表下达，每一笔都记入流水。', publish: '发布名额表', other: '换一个文件', bad: '有 {n} 行需要改正，改好后重新上传。', good: '全部 {n} 行核对无误。', line: '行', name: '表中单位', problem: '问题', total: '合计', sum: '每期合计', totals: '共 {units} 个单位、{intakes} 期、{total} 个名额', toPlaces: '查看名额', document: '文件号', only: '只看有问题的行',
    },
    act: { title: '调剂、增补', transfer: '调剂：从一个单位转给另一个单位', 'top-up': '增补：凭文件新设名额并直接给到单位', cancel: '核减：凭文件收回本单位设立的名额', lapse: '作废：不再使用的名额', revive: '恢复作废的名额', go: '确认', done: '已登记到名额流水。' },
    rules: { title: '名额规则', over: '报名人数超出名额时', block: '不允许（先申请名额或列入候补）', 'warn-and-confirm': '提醒，填写理由确认后由上级自动增补', returns: '未用名额退回日期', returnsLead: '到这一天，各单位没有用出的名额自动逐级退回主办单位，每一笔都记入流水。期次结束后仍未使用的名额自动作废。', every: '全部期次', day: '退回日期', add: '增加一个日期', done: '{intake}：{day} 已退回', save: '保存规则', saved: '名额规则已保存。' },
    beyond: { title: '超出名额 {n} 个', lead: '本项目允许超出名额：填写理由并确认后，由上级增补名额，理由记入名额流水。', reason: '超出名额的理由', go: '确认增补 {n} 个名额', done: '已增补 {n} 个名额，可以继续报名。' },
    draft: {
      title: '草稿', lead: '草稿不影响名额，可以同时存几份，和现状比一比，满意了再发布。', name: '草稿名称', nameHint: '例如“方案一：按教师数”', save: '存为草稿', saved: '已存为草稿“{name}”。', auto: '调整 {when}', of: '草稿“{name}”', open: '打开', compare: '与现状比较', drop: '删除', none: '还没有草稿', noneHint: '在表格里改动后按“存为草稿”。', same: '与现状一致，没有可发布的改动。', differs: '与现状相差 {units} 个单位 {cells} 格，名额合计变化 {n}。', state: '状态', states: { draft: '草稿', publishing: '发布中', published: '已发布', dropped: '已删除' },
    },
    copy: { title: '复制往年', lead: '按单位和期次把另一个项目现在的名额填进表里；不会立即生效，可以再改。', from: '从哪个项目', go: '填入表格', none: '没有别的项目可以复制。', done: '填入了 {n} 格，请核对后发布。' },
    publish: {
      title: '发布前核对：{name}', nothing: '这份表与现有名额完全一致，没有要发布的改动。', faults: '有 {n} 处放不下，不能发布', faultsHint: '请关闭后改正表中红色的格子。', says: '将改动 {units} 个单位、{cells} 格：下达 {granted} 个，收回 {back} 个。', issues: '另由本单位新设立 {n} 个。', granted: '下达', takenBack: '收回', issued: '新设立', free: '发布后可用', from: '现有', to: '改为', by: '增减', cells: '逐格改动（{n} 格）', more: '还有 {n} 格未列出。', go: '发布',
    },
    share: '本级留用 {kept} 个，占 {percent}；项目规定本级占 {share}%，即 {wanted} 个（{strength}）。',
    kind: { title: '名额类别', person: '按人的名额', school: '按校的名额', noneOwner: '整校参加的项目按校下达名额：按“下达名额”，填写各单位可以选定几所学校。' },
    round: {
      title: '第二轮', second: '第二轮', lead: '把退回、未用的名额再次开放，由下级单位申请：先到先得的当时分到，排序和抽签的截止后分配。', announce: '开出一轮', announceLead: '从本单位的可用名额里拿出一部分，每一笔记入名额流水。', name: '名称', by: '发布单位', places: '名额数', mostEach: '每个单位最多', mostHint: '不填表示不限', noMost: '不限', opens: '开始', closes: '截止', when: '申请时间', clock: '时刻', time: '请填日期和时刻，如 17:00', order: '截止须晚于开始', offer: '{intake}（可用 {n} 个）', noFree: '本单位现在没有可用名额。先收回或等名额退回，再开出一轮。', go: '公布', announced: '已公布，并已通知下级单位。',
      way: '分配办法', ways: { 'first-come': '先到先得', rank: '按分数排序', lottery: '抽签' }, wayHint: { 'first-come': '先申请的先分到，提交时立即分配；教师自己选学的项目，教师也可以直接选用', rank: '按公布的依据打分，分数相同的按申请先后', lottery: '种子事先封存，抽签后公开，任何人都能复算' }, criterion: '计分依据', criterionHint: '如“未培训教师数”，公布后各单位都能看到', askers: '谁可以申请', askersOf: { children: '直接下级单位', 'all-below': '所有下级单位，名额经中间各级下达' },
      states: { announced: '未开始', open: '申请中', closed: '已截止，待分配', allotted: '已分配', 'taken-back': '已撤回', cancelled: '已取消' }, none: '还没有第二轮', noneHint: '上级把退回的名额再次开放时，会在这里出现并发出通知。', noneOwner: '名额退回以后，可以在这里再次开放，由下级单位申请。',
      ask: '本单位申请', own: '本单位的申请号是 {number}，申请 {n} 个。', wanted: '申请数', why: '理由（可不填）', askGo: '提交申请', change: '修改申请', askBack: '撤回申请', atOnce: '本单位已分得 {n} 个名额，可以使用了。', partly: '本单位申请 {wanted} 个，已分得 {n} 个；其余的现在没有了，截止前如有增补会按申请号分配。', asked: '申请已提交。', askedBack: '申请已撤回。',
      requests: '申请', sum: '{units} 个单位共申请 {n} 个', won: '已分配', list: '申请名单', result: '分配结果', listLead: '以申请号公布；只有本单位和上级能看到单位名称。', number: '申请号', position: '次序', points: '分数', pointsOf: '{name}的分数', askedAt: '申请时间', wonBy: '分得', hidden: '（其他单位）', gaveUp: '已撤回', nobody: '还没有单位申请', nobodyHint: '开始以后，申请会在这里按申请号列出。', keepPoints: '保存分数', pointsKept: '分数已保存。',
      allot: '分配名额', allotted: '名额已分配，并已通知各申请单位。', waits: '已截止。系统会在一分钟内自动分配；如名额已另作他用，请发布单位先补足再分配。', waitsRank: '已截止，等发布单位打完分后分配。', youWon: '本单位排在第 {position} 位，分得 {n} 个名额。', youMissed: '本单位排在第 {position} 位，这次没有分得名额。',
      cancel: '取消本轮', cancelLead: '取消后不再分配，名额仍在本单位。原因会让申请单位看到。', takeBack: '撤回分配', takeBackLead: '本轮分出的名额全部收回；有一个已经用出或下达就不能撤回。原因会让申请单位看到。',
      proof: '抽签依据', proofLead: '任何人都可以用下面的种子和申请号重新算出次序。', step1: '公布时系统生成一个随机种子，先只公开它的 SHA-256 值（封存值），种子要到抽签后才公开。', step2: '截止后公开种子。每个申请号算出 SHA-256（种子:申请号），即种子、一个半角冒号、申请号连写，用小写十六进制表示，从小到大排列。', step3: '按次序分配，每个单位分得所申请的数目，分完为止。', commitment: '封存值', seed: '种子', seedLater: '抽签后公开', check: '在本机复算', holds: { commitment: '种子与封存值相符', order: '次序相符', shares: '分配数相符' }, fails: { commitment: '种子与封存值不符', order: '次序不符', shares: '分配数不符' },
    },
    fall: '名额去向', fallLead: '只算本单位自己的名额：下达给下级的记在“下达”里，下级怎么用不在这里；连同下级一起的数字见统计看板。', openEntries: '{name} {n}，查看流水', entries: '查找流水', because: '缘由', anyMove: '全部事项', anyCause: '全部缘由', anyIntake: '全部期次', entriesOf: '构成“{name}”的流水：', narrowed: '已筛选：', allEntries: '显示全部', noEntries: '没有符合条件的流水',
    cause: { 'by-hand': '手工', sheet: '名额表', transfer: '调剂', 'top-up': '增补', 'over-quota': '超额确认', unused: '未用退回', 'period-end': '期满', round: '第二轮', 'unit-change': '机构变动', enrolment: '报名' },
    move: { issue: '设立', cancel: '核减', grant: '下达', return: '退回', reclaim: '收回', hold: '占用', use: '使用', release: '释放', reopen: '退回占用', lapse: '作废', revive: '恢复', assign: '转入本期', unassign: '转回全项目' },
    moveTitle: '名额流水', moveLead: '每一笔名额的来去，只增不改。', from: '从', to: '到', who: '经办', when: '时间', what: '事项',
  },
};
