import { describe, expect, it } from 'vitest';
import type { QuotaGrid } from '@/api';
import { Board } from './board';

const balance = (got: number, given: number) => ({ got, given, free: got - given, held: 0, used: 0, lapsed: 0 });
// The whole project, then two intakes; three schools, of which one has nothing yet.
const sheet = (owner = false): QuotaGrid => ({
  unit: 'u1', unit_name: '赣榆区教育局', kind: 'person', owner, seen: 'v0',
  intakes: [
    { intake: null, number: 0, starts_on: null, balance: balance(0, 0) },
    { intake: 'n1', number: 1, starts_on: '2016-04-01', balance: balance(906, 60) },
    { intake: 'n2', number: 2, starts_on: '2016-05-01', balance: balance(906, 0) },
  ],
  rows: [
    { unit: 'u2', name: '一小', kind: 'school', got: [0, 40, 0], free: [0, 10, 0], former: '' },
    { unit: 'u3', name: '二小', kind: 'school', got: [0, 20, 0], free: [0, 20, 0], former: '' },
    { unit: 'u4', name: '三小', kind: 'school', got: [0, 0, 0], free: [0, 0, 0], former: '' },
  ],
});

describe('the board', () => {
  it('changes nothing while nothing is typed, nor when what stands is typed', () => {
    const board = new Board(sheet());
    expect(board.summary).toEqual({ changes: 0, faults: 0, over: 0, typed: 0 });
    board.type([{ row: 0, column: 1, text: '40' }, { row: 1, column: 1, text: '' }]);
    expect(board.summary.changes).toBe(0);
    expect(board.lines()).toEqual([]);
  });
  it('states the cells that differ and keeps got = given + free', () => {
    const board = new Board(sheet());
    board.type([{ row: 0, column: 1, text: '100' }, { row: 2, column: 2, text: '６' }]);
    expect(board.lines()).toEqual([
      { unit: 'u2', cells: [{ intake_number: 1, quantity: 100 }] }, { unit: 'u4', cells: [{ intake_number: 2, quantity: 6 }] },
    ]);
    expect(board.column(1)).toMatchObject({ got: 906, given: 120, free: 786, fits: true });
    expect(board.rowSum(0, [0, 1, 2])).toBe(100);
  });
  it('fits to the last place and not one beyond, unless the owner issues what is missing', () => {
    const board = new Board(sheet());
    board.type([{ row: 2, column: 2, text: '906' }]);
    expect(board.summary.faults).toBe(0);
    board.type([{ row: 2, column: 2, text: '907' }]);
    expect(board.column(2)).toMatchObject({ free: -1, fits: false });
    expect(board.firstOver).toBe(2);
    const owners = new Board(sheet(true));
    owners.type([{ row: 2, column: 2, text: '907' }]);
    expect(owners.column(2)).toMatchObject({ free: 0, issued: 1, fits: true, got: 907 });
  });
  it('takes back only what is free and says what is no number', () => {
    const board = new Board(sheet());
    board.type([{ row: 0, column: 1, text: '30' }]);
    expect(board.fault(0, 1)).toBeUndefined();
    board.type([{ row: 0, column: 1, text: '29' }, { row: 1, column: 2, text: 'x' }]);
    expect(board.fault(0, 1)).toBe('below-what-is-used');
    expect(board.fault(1, 2)).toBe('not-a-number');
    expect(board.firstFault).toEqual({ row: 0, column: 1 });
    expect(board.summary.faults).toBe(2);
    expect(board.column(2).free).toBe(906);
  });
  it('undoes and redoes whole steps', () => {
    const board = new Board(sheet());
    board.type([{ row: 0, column: 1, text: '35' }, { row: 1, column: 1, text: '25' }]);
    board.type([{ row: 0, column: 1, text: '36' }]);
    board.undo();
    expect([board.value(0, 1), board.value(1, 1)]).toEqual([35, 25]);
    board.undo();
    expect(board.summary.changes).toBe(0);
    expect(board.column(1).given).toBe(60);
    board.redo();
    board.redo();
    expect([board.value(0, 1), board.value(1, 1)]).toEqual([36, 25]);
    expect(board.canRedo).toBe(false);
  });
  it('spreads what is left by what the units have', () => {
    const board = new Board(sheet());
    board.spread(1, [0, 1]);
    expect(board.column(1).free).toBe(0);
    expect([board.value(0, 1), board.value(1, 1)]).toEqual([604, 302]);
    board.spread(2, [0, 1, 2]);
    expect([board.value(0, 2), board.value(1, 2), board.value(2, 2)]).toEqual([302, 302, 302]);
  });
  it('ignores what lies outside of it', () => {
    const board = new Board(sheet());
    board.type([{ row: 9, column: 1, text: '5' }, { row: 0, column: 7, text: '5' }]);
    expect(board.summary.typed).toBe(0);
  });
  it('takes a draft and another year, unit by unit and number by number', () => {
    const board = new Board(sheet());
    board.take({ lines: [{ line: 1, name: '三小', unit: 'u4', problem: '', now_named: '', cells: [{ intake_number: 2, quantity: 8 }, { intake_number: 9, quantity: 1 }] }] });
    expect(board.value(2, 2)).toBe(8);
    const last = sheet();
    last.rows[1]!.got = [0, 30, 40];
    expect(new Board(sheet()).copy(last)).toBe(3);
    const copied = new Board(sheet());
    copied.copy(last);
    expect([copied.value(1, 1), copied.value(1, 2)]).toEqual([30, 40]);
  });
  it('stays quick with a hundred thousand cells', () => {
    const wide = sheet();
    wide.intakes = Array.from({ length: 31 }, (_, n) => ({ intake: n ? `n${n}` : null, number: n, starts_on: null, balance: balance(9_000_000, 0) }));
    wide.rows = Array.from({ length: 3000 }, (_, n) => ({ unit: `u${n}`, name: `校${n}`, kind: 'school' as const, got: Array<number>(31).fill(0), free: Array<number>(31).fill(0), former: '' }));
    const board = new Board(wide);
    board.type(wide.rows.flatMap((_, row) => Array.from({ length: 30 }, (__, n) => ({ row, column: n + 1, text: '7' }))));
    expect(board.summary).toMatchObject({ changes: 90_000, faults: 0 });
    expect(board.column(30).given).toBe(21_000);
    expect(board.lines()).toHaveLength(3000);
  });
});
