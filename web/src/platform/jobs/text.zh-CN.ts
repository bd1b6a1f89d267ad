export default {
  import: {
    checking: '正在核对每一行…', counts: '核对结果', good: '无误', warning: '有提示', bad: '有错误', total: '总行数', problems: '问题分布', problemsHint: '按出现次数排列，先改最多的一种', rowsOf: '{n} 处', apply: '导入可用的 {n} 行', applyLead: '无误的行会导入，有提示的行按提示处理；有错误的行不会导入，可下载后改正再传。',
    columns: { name: '姓名', sex: '性别', document_kind: '证件类型', document_number: '证件号码', mobile: '手机', stage: '学段', subject: '学科', post: '职务', full_time: '是否专任', unit_name: '所在单位' },
    downloadBad: '下载有错误的行', other: '换一个文件', applying: '正在导入', applied: '已导入 {n} 行', appliedLead: '可以离开本页，结果已保存。', badLeft: '还有 {n} 行有错误没有导入。下载后在表中改正，重新上传即可。', refused: '文件无法读取，没有导入任何内容。', line: '行', label: '对象', column: '列', value: '填写内容', reason: '原因', noRows: '没有这类行', fileHint: '.xlsx 或 .csv，GB18030、UTF-8、UTF-16 均可自动识别', fileLabel: '把文件拖到这里，或', plain: { 'decided-by-another-unit': '这一步由另一个单位办理。' }, unknownProblem: '此处有问题（{code}）', whichRow: '第{n}行', nothing: '没有可导入的行',
  },
};
