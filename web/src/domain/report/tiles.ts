// Where each province lies among tiles of one size: about where it lies on a map.
const rows: (string | undefined)[][] = [
  [, , , , , , , , '黑龙江'],
  [, , , , , , '内蒙古', , '吉林'],
  ['生产建设兵团', '新疆', , '甘肃', '宁夏', , '北京', '天津', '辽宁'],
  [, , '青海', , '陕西', '山西', '河北', '山东'],
  [, '西藏', , '四川', '重庆', '河南', '安徽', '江苏', '上海'],
  [, , , '云南', '贵州', '湖北', '江西', '浙江'],
  [, , , , '广西', '湖南', '广东', '福建', '台湾'],
  [, , , , , '海南', '香港', '澳门'],
];

export interface Place {
  short: string;
  column: number;
  row: number;
}
export function provinceAt(name: string): Place | undefined {
  for (const [row, names] of rows.entries())
    for (const [column, short] of names.entries())
      if (short && (name.startsWith(short) || (short.endsWith('兵团') && name.includes('兵团')))) return { short: short.endsWith('兵团') ? '兵团' : short, column, row };
  return undefined;
}
