// Words every page shares.
export default {
  app: { name: '杏坛', title: '教师培训管理与服务', demo: '演示', skip: '跳到正文', menu: '菜单', foot: '杏坛 · 教师培训管理与服务平台', clockNote: '系统业务日期' },
  ui: {
    loading: '正在加载', retry: '重试', more: '再显示一些', close: '关闭', cancel: '取消', save: '保存', back: '返回', chooseFile: '选择文件', keptFile: '已选文件：{name}', reading: '正在读取…',
    shownOf: '已显示 {shown} 条，共 {total} 条', shownOfMore: '已显示 {shown} 条，共 {total} 条以上', search: '查找', all: '全部', optional: '（可不填）',
    export: '导出表格', print: '打印', yes: '是', no: '否', none: '无', draftRestored: '已恢复上次未提交的内容。', draftDrop: '清空重填', done: '已完成', required: '请填写', withMore: '{text}（{more}）', named: '{name}：{text}', comma: '，',
    selectAll: '全选', selected: '已选 {n} 项', loadMoreAll: '全部加载',
  },
  problem: {
    network: '网络没有接通，请求没有得到答复。请检查网络后重试。',
    'odd-answer': '服务器给出了无法识别的答复，请稍后重试。',
    'page-bug': '页面出现差错，请刷新后重试；若再次出现，请告知管理员。',
    unknown: '请求没有成功，请稍后重试。',
    kept: '您填写的内容仍保留在本页。',
    request: '问题编号 {id}，向管理员反映时请提供。',
  },
  missing: { title: '没有这一页', lead: '地址可能已变更，或您的账号看不到它。', home: '回到首页' },
};
