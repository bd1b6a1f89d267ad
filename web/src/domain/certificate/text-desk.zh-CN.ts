export default { certificateDesk: { lead: '已签发的证书；两部分都合格时自动签发。', search: '按姓名或编号查找', none: '没有找到证书', noneHint: '学员各部分都合格后，证书会自动签发并显示在这里。', pdf: '下载', allProjects: '全部项目' } };
