export default {
  certificate: {
    title: '证书', number: '证书编号', holder: '持证人', name: '证书名称', issuer: '发证单位', issuedOn: '发证日期', period: '培训时间', gradeName: '成绩', grade: { pass: '合格', good: '良好', excellent: '优秀' }, edition: '第 {n} 版', editionName: '版本', corrected: '第 {n} 版，{on} 更正', chain: '隶属关系', fromUntil: '{from} 至 {until}', newer: '这一版已作废，请使用更正后的新版本。', openNewer: '打开新版本', reissuedLead: '发证单位已撤销这张证书，并已另发新证书。', openReissued: '打开新证书', revokedLead: '发证单位已撤销这张证书，不能再下载。如有疑问，请联系发证单位。', project: '培训项目', part: '部分', authority: '认定单位', content: '内容', hours: '学时', total: '合计',
    download: '下载证书（PDF）', downloading: '正在生成…', credential: '下载电子凭证', credentialHint: '电子凭证（Open Badges 3.0）供其他系统直接核对，一般不需要。', back: '我的培训', state: { valid: '有效', superseded: '已更正', revoked: '已撤销' },
    phoneHint: '手机上下载后，可在“文件”或“下载”中找到，也可直接转发。', showQr: '证书左下角的二维码供他人核验，无需登录。',
    hourType: { online: '在线学习', 'applied-study': '应用学习', 'research-practice': '研修实践', 'face-to-face': '集中面授', practice: '实践应用' },
    verify: {
      title: '证书核验', lead: '任何人都可核验，无需登录。请按证书上的印刷内容填写。', numberHint: '印在证书上的一串数字，不分空格', nameHint: '与证书上完全一致', doIt: '核验', again: '核验另一张',
      checking: '正在核验二维码…', signature: '二维码签名核对无误，内容未被改动。',
      valid: '有效', superseded: '已更正', revoked: '已撤销', unknown: '查无此证',
      validLead: '本证书由下列单位签发，目前有效。请与手中证书逐项比对。', supersededLead: '本证书已有更正后的新版本，请持证人出示新版本。', revokedLead: '发证单位已撤销本证书，不再作为证明使用。', endedOn: { superseded: '更正日期', revoked: '撤销日期' }, replaced: '发证单位已另发新证书，请持证人出示。', unknownLead: '没有与编号和姓名同时相符的证书。请检查有无错字；仍查不到的，请联系发证单位。',
      unknownCode: '二维码中的内容无法核实：可能被改动或印刷不完整。请改用编号和姓名核验。', printedFacts: '证书所载内容', attested: '学时与认定单位',
    },
  },
};
