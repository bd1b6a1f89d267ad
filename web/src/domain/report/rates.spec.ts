import { expect, it } from 'vitest';
import { rates, rateText, stepOf } from './rates';
import { provinceAt } from './tiles';

const row = {
  standing: { full_time: 737686, trained: 488756, untrained: 248930, failed: 0 },
  events: { nominated: 40, confirmed: 36, checked_in: 30, passed: 24, failed: 3, certified: 24 },
  places: { got: 50, given: 0, free: 0, held: 4, used: 36, lapsed: 0 },
};

it('names another denominator for each rate', () => {
  const said = Object.fromEntries(rates.map((rate) => [rate.key, rateText(rate.part(row), rate.whole(row))]));
  expect(said).toEqual({ trained: '66.26%', filled: '80.00%', join: '75.00%', study: '90.00%', pass: '88.89%' });
});

it('is blank of nothing', () => {
  expect(rateText(0, 0)).toBe('');
  expect(stepOf(0, 0)).toBe(-1);
  expect(stepOf(0, 5)).toBe(0);
  expect(stepOf(5, 5)).toBe(4);
});

it('knows where a province lies', () => {
  expect(provinceAt('四川省')).toEqual({ short: '四川', column: 3, row: 4 });
  expect(provinceAt('内蒙古自治区')?.short).toBe('内蒙古');
  expect(provinceAt('成都市')).toBeUndefined();
  const places = ['北京', '天津', '河北', '山西', '内蒙古', '辽宁', '吉林', '黑龙江', '上海', '江苏', '浙江', '安徽', '福建', '江西', '山东', '河南', '湖北', '湖南', '广东', '广西', '海南', '重庆', '四川', '贵州', '云南', '西藏', '陕西', '甘肃', '青海', '宁夏', '新疆'].map((name) => provinceAt(name)!);
  expect(new Set(places.map((one) => `${one.column} ${one.row}`)).size).toBe(31);
});
