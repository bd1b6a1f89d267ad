export default {
  layout: {
    title: '官方表样', lead: '按通知附件的格式生成，数字取自当前名额和名册，可直接打印盖章。', which: '选择表样', unit: '以哪个单位为上级', unitHint: '本单位（可查找下级）', units: '{n} 个单位', blank: '暂无数据', xlsx: '下载 Excel', pdf: '下载 PDF', csv: '纯数据（CSV）', toPlaces: '去下达名额',
    kind: { places: '名额分配表', 'intake-places': '班次与名额分配', trained: '实施情况统计表' },
    about: { places: '每个下级单位一行，列出全部名额，末行合计。', 'intake-places': '各期日期列在表头，最多七期一排；上下各期名额相同的单位只占一行。', trained: '每个下级单位按学段列专任教师数、已培训和未培训人数，单位较多时分左右两栏，末行小计。' },
    none: { places: '还没有下达名额', 'intake-places': '各期还没有下达名额', trained: '下级单位还没有在册专任教师' },
    noneHint: { places: '把名额下达给下级单位后，这张表会自动填好。', 'intake-places': '按期次下达名额后，这张表会自动填好；全项目名额请看名额分配表。', trained: '导入教师名册后，这张表会自动填好。' },
  },
};
