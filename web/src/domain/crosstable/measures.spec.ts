import { describe, expect, it } from 'vitest';
import type { CrossTable } from '@/api';
import { barsOf, fits, shownCell } from './measures';

const table: CrossTable = {
  project: '', project_name: '', unit: '', unit_name: '', on: '2016-03-09', dimensions: ['unit', 'stage'], measures: ['full-time', 'trained-rate'],
  rows: [
    { kind: 'plain', names: ['东县', '小学'], cells: [1200, 6626] },
    { kind: 'plain', names: ['东县', '初中'], cells: [0, null] },
    { kind: 'subtotal', names: ['东县', '小计'], cells: [1200, 6626] },
    { kind: 'rest', names: ['本级及其他'], cells: [3, 0] },
    { kind: 'total', names: ['合计'], cells: [1203, 6609] },
  ],
};

describe('cross tables', () => {
  it('know what may stand beside what', () => {
    expect(fits('full-time', ['unit', 'stage'])).toBe(true);
    expect(fits('full-time', ['intake'])).toBe(false);
    expect(fits('got', ['unit', 'intake'])).toBe(true);
    expect(fits('nominated', ['subject'])).toBe(false);
  });
  it('show rates with two decimals and nothing where there is nothing to divide by', () => {
    expect([shownCell(1200, 'full-time'), shownCell(6626, 'trained-rate'), shownCell(0, 'pass-rate'), shownCell(null, 'pass-rate')]).toEqual(['1,200', '66.26%', '0.00%', '']);
  });
  it('draw plain rows and not their sums', () => {
    expect(barsOf(table, 0).map((bar) => [bar.name, bar.value])).toEqual([['东县 · 小学', 1200], ['东县 · 初中', 0], ['本级及其他', 3]]);
    expect(barsOf(table, 1).map((bar) => bar.name)).toEqual(['东县 · 小学', '本级及其他']);
  });
});
