import { describe, expect, it } from 'vitest';
import type { Form, FormCell } from '@/api';
import { rowsOf, shares, shown } from './form';

const cell = (row: number, column: number, rest: Partial<FormCell> = {}): FormCell => ({ row, column, rows: 1, columns: 1, look: 'name', side: 'centre', text: `${row},${column}`, number: undefined, ...rest });
const form = (cells: FormCell[]): Form => ({ title: '', sheet: '', landscape: false, widths: [30, 10], heading_from: 0, heading_until: 0, cells, footer: '', made_on: '2016-03-09' });

describe('a printed table', () => {
  it('has a row for each line, empty where a cell above reaches down', () => {
    const rows = rowsOf(form([cell(0, 0, { columns: 2 }), cell(1, 0, { rows: 2 }), cell(1, 1), cell(2, 1), cell(3, 0, { rows: 2, columns: 2 })]));
    expect(rows.map((row) => row.map((one) => one.text))).toEqual([['0,0'], ['1,0', '1,1'], ['2,1'], ['3,0'], []]);
  });
  it('shows a number, also zero, before a text', () => {
    expect(shown(cell(0, 0, { number: 0, text: '' }))).toBe('0');
    expect(shown(cell(0, 0))).toBe('0,0');
  });
  it('shares its width among the columns', () => expect(shares(form([]))).toEqual([75, 25]));
});
