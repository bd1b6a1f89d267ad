export default {
  import: {
    and: '、', whether: { yes: '是', no: '否' },
    checking: '正在核对每一行…', counts: '核对结果', good: '无误', warning: '有提示', bad: '有错误', total: '总行数', problems: '问题分布', problemsHint: '按出现次数排列，先改最多的一种', rowsOf: '{n} 处', apply: '导入可用的 {n} 行', applyLead: '无误的行会导入，有提示的行按提示处理；有错误的行不会导入，可下载后改正再传。',
    columns: { name: '姓名', sex: '性别', document_kind: '证件类型', document_number: '证件号码', mobile: '手机', stage: '学段', subject: '学科', post: '职务', full_time: '是否专任', unit_name: '所在单位', enrolment: '报名编号', verdict: '结论', completed_on: '完成日期' },
    downloadBad: '下载有错误的行', other: '换一个文件', applying: '正在导入', applied: '已导入 {n} 行', appliedLead: '可以离开本页，结果已保存。', badLeft: '还有 {n} 行有错误没有导入。下载后在表中改正，重新上传即可。', refused: '文件无法读取，没有导入任何内容。', line: '行', label: '对象', column: '列', value: '填写内容', reason: '原因', noRows: '没有这类行', fileHint: '.xlsx、.xls 或 .csv，编码自动识别；.et、.ods 视服务器而定', fileLabel: '把文件拖到这里，或', plain: { 'decided-by-another-unit': '这一步由另一个单位办理。' }, unknownProblem: '此处有问题（{code}）', whichRow: '第{n}行', nothing: '没有可导入的行',
    number: '导入编号', madeAt: '上传时间', columnsTitle: '列的对应', columnsLead: '系统按表头认出了下面的列。认错或没认出的，请在这里改；改过的对应会记住，本单位下次上传同样的表头时直接采用。',
    columnsMissing: '还没有列对应：{names}。请在下面指定后重新核对。', heading: '表中的列', readAs: '对应', sample: '前几行的内容', notRead: '不读取', noHeading: '（无表头）', recheck: '按新的对应重新核对',
    rechecking: '正在按新的对应重新核对每一行…', required: '必填', valuesTitle: '同一错误一次改完', valuesLead: '同样写错的值，改一次，所有行一起改。', changeTo: '改为', correctAll: '改 {n} 行', mend: '改这一行',
    mendTitle: '改第 {n} 行', mendLead: '改好后重新核对这一行；其余各行不变。', save: '保存并核对', skipped: '表中第 {lines} 行是合计、说明或重复的表头，没有读取。', undo: '撤销这次导入', undoTitle: '撤销导入',
    undoLead: '将收回这次导入新增的人，并改回它更新过的人，共 {n} 人。导入之后已修改、已报名或已有账号的人会保留，并逐一列出原因。', undoReason: '撤销原因', revokeToo: '同时撤销凭这些结果颁发的证书', revokeTooHint: '只撤销由本单位颁发的；持证人会收到通知，查验时显示“已撤销”。', revokeKept: '连同证书一起撤销', revokeAgain: '保留的 {n} 行中，凭其结果颁发的证书将一并撤销，再撤回结果；此后又记过学时的仍然保留。', undoing: '正在撤销', undone: '已撤销：收回 {n} 人', undoneAll: '这次导入新增的人都已收回，更新过的都已改回。', undoneNone: '一行也没有收回', keptSome: '保留 {n} 行',
    keptLead: '{n} 人在导入之后有了变化，没有收回，见下。', kept: '保留', appliedPart: '已导入 {n} 行，还有 {m} 行可以导入', past: '导入记录', pastLead: '每次导入都有编号，可以查看核对结果，也可以整体撤销。', pastNone: '还没有导入过',
    pastNoneHint: '上传第一份名册后，这里会列出每次导入。', file: '文件', state: '状态',
    states: { checking: '核对中', staged: '待导入', applying: '导入中', applied: '已导入', refused: '已作废', rechecking: '重新核对中', undoing: '撤销中', undone: '已撤销', undoneNone: '未能撤销' }, find: '按编号查找',
    findHint: '输入导入编号', waitingRows: '待处理', destroyed: '原始行已按规定销毁，只保留数字。', result: '结果', open: '打开',
    kinds: { 'columns-shifted': '这一行的内容错了列', 'number-twice-in-file': '同一个证件号码在表中不止一行', 'registered-elsewhere': '此人已在其他单位登记，请通过调动办理', 'transfer-under-way': '此人的调入申请正等待答复', 'already-here-documented': '没有证件号码，按姓名和手机与在册人员相符', 'will-be-updated': '与名册不同，应用后按本行更新', 'certificate-stands': '已凭这一结果颁发证书', 'known-people-ambiguous': '同名同手机的不止一人，分不清是哪一位', 'known-people-lack-document': '同名同手机、未登记证件的不止一人', 'person-twice-in-file': '同一个人在表中不止一行' },
    remembered: '记住的表头', rememberedLead: '本单位以前改过对应的表头，下次上传名册时直接采用。记错的可以忘掉，以后重新按常用表头识别。', rememberedNone: '还没有记住的表头。', chosenBy: '谁在何时改的', forget: '忘掉', forgetOne: '忘掉“{heading}”', forgotten: '已忘掉“{heading}”',
    of: {
      results: {
        undoLead: '将冲销这次导入记入的 {n} 行学时，原记录保留可查。由它结业的人退回培训中；已颁发证书或此后又记过学时的人保持不变，并逐一列出原因。', undone: '已撤销：冲销 {n} 行', undoneAll: '这次导入记入的学时都已冲销。', undoneNone: '一行也没有冲销',
        keptLead: '{n} 行此后有了变化，没有冲销，见下。', pastLead: '每张成绩表都有编号，可以查看核对结果，也可以整体撤销。', pastNoneHint: '在班级页录入第一张成绩表后，这里会列出每次导入。',
      },
    },
    sheetRead: '本文件有几张工作表，读取的是“{sheet}”。', tablesLeft: '只读取了“{sheet}”。工作表{names}看来也是名单，没有读取；如也要导入，请把它们各另存为一个文件再上传。',
    unusedTitle: '有 {n} 列没有用到', unused: '没有认出这些列，其中的内容不会导入：{names}。如有用到的，请指定它是什么。', unusedChoose: '指定列的对应',
    sending: '正在上传（KB）', sendingWaits: '网络断开了，恢复后会自动接着传，不用重新选择文件。',
  },
  export: {
    title: '导出的文件', lead: '文件在后台生成，可以离开本页；生成后保留一天，只有您自己能下载。', file: '文件', madeAt: '导出时间', stateName: '状态', rows: '行数', size: '大小', until: '保留到', take: '下载', drop: '删除', stop: '停止',
    state: { waiting: '排队中', writing: '正在生成', ready: '可以下载', failed: '没有生成' }, none: '还没有导出的文件', noneHint: '在人员等名单页点“导出”，文件会出现在这里。', all: '导出的文件',
    tooLong: '名单超过 10 万行，请先按单位或条件缩小范围再导出。', failed: '生成时出了问题，请删除后重新导出。',
  },
};
