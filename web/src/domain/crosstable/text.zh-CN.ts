export default {
  cross: {
    title: '自定义统计', lead: '选好行和列，数字立即算出；每张表都有小计、合计和图，可存下来下次再用。', result: '统计结果', export: '下载 Excel', saved: '已存的表', unit: '统计哪个单位', unitHint: '本单位（可查找下级）', name: '表名', nameHint: '起个名字，下次直接打开', keep: '另存', rewrite: '保存修改', forget: '删除这张表',
    first: '行', second: '行内再分', noSecond: '不再分', level: '列到哪一级', below: '直接下级', levels: { province: '各省', city: '各市', county: '各县（区）' },
    row: { unit: '单位', stage: '学段', subject: '学科', intake: '期次', year: '培训年度' },
    group: { standing: '在册教师', events: '本项目', places: '名额' }, by: { standing: '可按单位、学段、学科', events: '可按单位、学段、期次、年度', places: '可按单位、期次' },
    measure: { 'full-time': '专任教师', trained: '已培训', untrained: '未培训', failed: '不合格', nominated: '已报名', confirmed: '已确认', 'checked-in': '已报到', passed: '合格', certified: '已发证', got: '分得名额', held: '占用名额', used: '已用名额', 'trained-rate': '培训率（已培训÷专任）', 'join-rate': '参训率（报到÷确认）', 'pass-rate': '合格率（合格÷报到）' },
    noColumns: '还没有选列', noColumnsHint: '在上面勾选要统计的数字。', none: '没有可统计的数字', noneHint: '导入教师名册或开始报名后，这里会有数字；也可以换一个项目或单位。', chart: '图', chartOf: '画哪一列', chartFew: '只画前 {n} 行，全部数字见上表。',
  },
};
