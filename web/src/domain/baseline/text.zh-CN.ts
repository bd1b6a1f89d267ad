export default {
  baseline: {
    title: '基线数据', lead: '没有建立教师名册的单位，按文件上的数字统计；名册里有人以后改按名册，两者不会相加。', enter: '录入基线', none: '还没有基线数据', noneHint: '下级单位已经建立名册的，不需要录入。', toBoard: '统计',
    asOf: '数据截至', asOfHint: '表上数字的日期，不晚于今天。', document: '依据文件', documentHint: '例如：川教函〔2017〕66号附件1', by: '录入', units: '单位数', state: '状态', stands: '有效', withdrawn: '已撤回', file: '文件：{name}',
    figure: { kindergarten: '幼儿园', primary_secondary: '中小学', vocational: '中职', full_time: '专任教师合计', trained: '已培训', untrained: '未培训', failed: '不合格', trained_rate: '已培训比例' },
    unit: '单位', sums: '各行合计', printed: '表上印的合计', printedOf: '{unit}（表上印的合计）', difference: '差（印的 − 各行）', counts: '今天按什么统计', count: { baseline: '基线', people: '名册 {n} 人', 'other-paper': '另一份较新的基线', 'unit-above': '上级的基线' }, board: '今天统计页上的数字',
    agrees: '表上印的合计与各行相符', noPrinted: '没有录入表上印的合计，无从核对。', differs: '有 {n} 处对不上', differsLead: '照原样保留，没有改动任何数字。点开可以看到由哪些数字得出。',
    kind: { sum: '{unit}{figure}：表上印 {stated}，{cells} 行相加 {computed}', 'stage-parts': '{unit}：合计写 {stated}，各学段相加 {computed}', 'state-parts': '{unit}：合计写 {stated}，已培训、未培训、不合格相加 {computed}', rate: '{unit}：比例写 {stated}，按本行数字是 {computed}' }, missing: '另有 {n} 行没有写这一项。', cellsOf: '由这些数字得出', diff: '差 {n}',
    rates: '已培训比例', ratePrinted: '按表上印的合计（{trained} ÷ {whole}）', rateRows: '按各行相加（{trained} ÷ {whole}）', rateStated: '表上写的比例',
    new: '录入基线', newLead: '上传表格读入，或逐个填写；表上印的合计照原样填，系统不改数字，只指出差别。', upload: '上传 .xlsx 或 .csv 表格', uploadHint: '列名如：单位、幼儿园、中小学、中职、合计、已培训、未培训；合计行会认作表上印的合计。', read: '读入 {n} 行', readBad: '读入 {n} 行，其中 {bad} 行需要处理：改正或去掉后再保存。', addUnit: '添加单位', addPrinted: '添加印的合计', remove: '去掉', removeOf: '去掉{unit}', save: '保存基线', nothing: '请至少填写一个数字。', faulty: '红框里的不是数字，请改正或清空。', unknown: '找不到单位“{name}”，请选一个，或去掉这一行。', pick: '选择单位', saved: '已保存，统计页从现在起按它计数。', replacing: '保存后替换《{document}》，原来的一份留作记录。',
    correct: '更正', withdraw: '撤回', withdrawLead: '撤回后不再计入统计，记录仍然保留。', reason: '撤回原因', withdrew: '已撤回', because: '撤回原因：{reason}',
    share: '其中 {n} 人来自 {units} 个单位的基线（{from}），没有名单。', shareOne: '按基线统计（{from}，{document}），没有名单。', tag: '基线 {from}', roster: '按名册', aside: '名册 {people} 人已计入；{from}的基线 {n} 人不再计入。', see: '查看基线', nameless: '另有 {n} 人来自基线，没有名单。',
  },
};
