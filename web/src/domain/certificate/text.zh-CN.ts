export default {
  certificate: {
    title: '证书', number: '证书编号', holder: '持证人', name: '证书名称', issuer: '发证单位', issuedOn: '发证日期', project: '培训项目', part: '部分', authority: '认定单位', content: '内容', hours: '学时', total: '合计',
    download: '下载证书（PDF）', downloading: '正在生成…', back: '我的培训', state: { valid: '有效', superseded: '已更正', revoked: '已撤销' },
    phoneHint: '手机上下载后，可在“文件”或“下载”中找到，也可直接转发。', showQr: '证书左下角的二维码供他人核验，无需登录。',
    hourType: { online: '在线学习', 'applied-study': '应用学习', 'research-practice': '研修实践', 'face-to-face': '集中面授', practice: '实践应用' },
    verify: {
      title: '证书核验', lead: '任何人都可核验，无需登录。请按证书上的印刷内容填写。', numberHint: '印在证书上的一串数字，不分空格', nameHint: '与证书上完全一致', doIt: '核验', again: '核验另一张',
      checking: '正在核验二维码…', signature: '二维码签名核对无误，内容未被改动。',
      valid: '有效', superseded: '已更正', revoked: '已撤销', unknown: '查无此证',
      validLead: '本证书由下列单位签发，目前有效。请与手中证书逐项比对。', supersededLead: '本证书已有更正后的新证书，请持证人出示新证书。', revokedLead: '发证单位已撤销本证书，不再作为证明使用。', unknownLead: '没有与编号和姓名同时相符的证书。请检查有无错字；仍查不到的，请联系发证单位。',
      unknownCode: '二维码中的内容无法核实：可能被改动或印刷不完整。请改用编号和姓名核验。', printedFacts: '证书所载内容', attested: '学时与认定单位',
    },
  },
};
