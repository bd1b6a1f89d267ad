export default {
  certificateDesk: {
    lead: '已签发的证书；各部分都合格时自动签发。点姓名可查看、打印和办理更正、撤销、补发。', search: '按姓名或编号查找', none: '没有找到证书', noneHint: '学员各部分都合格后，证书会自动签发并显示在这里。', pdf: '下载', sheetName: '证书名单', allProjects: '全部项目',
    allStates: '全部状态', from: '发证日期起', until: '发证日期止', list: '证书', unit: '培训时所在单位', copies: '已打印', copiesOf: '{n} 份', history: '办理记录', issuedStep: '颁发', issuedBy: '编号 {number}',
    stepName: { printed: '打印一份', corrected: '更正为新版本', revoked: '撤销', reissued: '补发新证书' }, stepProof: '凭据：{proof}', ofEdition: '{number} 第 {n} 版',
    printOne: '打印（PDF）', printHint: '每下载一次记为一份；证书遗失的，重新打印即可，编号不变。', correct: '更正', revoke: '撤销', reissue: '补发新证书',
    reason: '原因', reasonHint: '写入办理记录，持证人会收到通知。', proof: '凭据', proofHint: '所凭的文件、证明或来函，如“市教发〔2016〕9号”。', optional: '选填',
    correctTitle: '更正证书', correctLead: '按现在的登记内容生成新版本，编号不变；旧版本作废，查验时显示“已更正”。', revokeTitle: '撤销证书', revokeLead: '撤销后查验显示“已撤销”，不能再打印。培训结果本身不变；结果有误的，请撤回成绩表。', reissueTitle: '补发新证书', reissueLead: '按现在的登记内容另发一张，用新的编号；已撤销的一张注明已另发。',
    corrected: '已更正，生成第 {n} 版。', revoked: '已撤销。', reissued: '已补发，编号 {number}。',
    differences: '证书与登记内容不一致', differencesLead: '证书印的是发证时的内容。确属有误的，请办理更正；正常更名不影响证书效力。', field: '项目', printed: '证书所载', now: '现登记',
    fieldName: { holder: '姓名', title: '证书名称', project: '培训项目', starts_on: '培训开始', ends_on: '培训结束', grade: '成绩', hours: '学时' },
    notIssuer: '更正、撤销和补发由发证单位 {issuer} 办理。', related: '相关证书', relatedState: '第 {n} 版 · {state}',
  },
};
