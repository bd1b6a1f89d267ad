import { expect, it } from 'vitest';
import { bodyLines, emptyRow, isFaulty, rateText, rowOf, shareOf, sumOf, valueOf } from './paper';

it('reads figures as people type them', () => {
  expect(valueOf('full_time', ' 133,742 ')).toBe(133742);
  expect(valueOf('full_time', '')).toBeUndefined();
  expect(valueOf('full_time', '约13万')).toBeNull();
  expect(valueOf('full_time', '-1')).toBeNull();
  expect(valueOf('trained_rate', '66.28%')).toBe(6628);
  expect(valueOf('trained_rate', '101')).toBeNull();
});

it('adds up rows, and no printed total', () => {
  const rows = [rowOf({ unit: 'u1', unit_name: '甲', printed: false, trained: 5541 }), rowOf({ unit: 'u2', unit_name: '乙', printed: false, trained: 3618 }), rowOf({ unit: 'u0', unit_name: '省', printed: true, trained: 9360 })];
  expect(sumOf(rows, 'trained')).toBe(9159);
  expect(sumOf(rows, 'failed')).toBeUndefined();
});

it('sends what was typed and leaves blank rows at home', () => {
  const typed = emptyRow('u1', '甲');
  typed.cells.full_time = '12';
  typed.cells.trained_rate = '8.5';
  expect(bodyLines([typed, emptyRow('u2', '乙')])).toEqual([{ unit: 'u1', printed: false, full_time: 12, trained_rate: 850 }]);
  typed.cells.trained = 'x';
  expect(isFaulty(typed)).toBe(true);
});

it('rounds rates as the server does', () => {
  expect(shareOf(488957, 737686)).toBe(6628);
  expect(shareOf(488756, 737686)).toBe(6626);
  expect(shareOf(1, 0)).toBeUndefined();
  expect(rateText(6603)).toBe('66.03');
});
