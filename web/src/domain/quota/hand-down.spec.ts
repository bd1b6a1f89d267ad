import { describe, expect, it } from 'vitest';
import type { Place, PlaceSheet, Unit } from '@/api';
import { cellKey, pastedCells, planOf, readPlaces } from './hand-down';

const unit = (id: string): Unit => ({ id, parent: 'u1', kind: 'school', level: 'school', name: id, former_name: '', code: '', special: false, direct: false, status: 'active', version: 1, credit_code: '', employer: '', found_as: '', found_through: '' });
const place = (id: string, intake: number, got: number, free: number): Place => ({
  unit: id, unit_name: id, unit_former: '', unit_kind: 'school', intake: `n${intake}`, intake_number: intake,
  balance: { got, given: 0, free, held: 0, used: got - free, lapsed: 0 },
});
const own = (intake: number, got: number, given: number): Place => ({
  ...place('u1', intake, got, got - given), balance: { got, given, free: got - given, held: 0, used: 0, lapsed: 0 },
});
const sheet: PlaceSheet = {
  unit: 'u1', unit_name: '赣榆区教育局', own: [own(1, 906, 60), own(2, 906, 0)],
  children: [place('u2', 1, 40, 10), place('u3', 1, 20, 20)], units: [unit('u2'), unit('u3'), unit('u4')],
};
const column = (plan: ReturnType<typeof planOf>, intake: string) => plan.columns.find((one) => one.intake === intake);

describe('a typed figure', () => {
  it.each([['906', 906], ['９０６', 906], ['1,200', 1200], ['1，200', 1200], [' 7 ', 7], ['0', 0]])('"%s" is %i', (text, value) => expect(readPlaces(text)).toBe(value));
  it.each(['', '-1', '3.5', '十', '1e3', '12345678901'])('"%s" is none', (text) => expect(readPlaces(text)).toBeUndefined());
});

describe('handing down', () => {
  it('changes nothing while nothing is typed', () => {
    const plan = planOf(sheet, {});
    expect(plan).toMatchObject({ grants: [], reclaims: [], faults: 0 });
    expect(column(plan, 'n1')).toMatchObject({ got: 906, given: 60, free: 846, fits: true });
  });
  it('asks for the difference and keeps got = given + free', () => {
    const plan = planOf(sheet, { [cellKey('u2', 'n1')]: '100', [cellKey('u4', 'n2')]: '6' });
    expect(plan.grants).toEqual([{ unit: 'u2', intake: 'n1', quantity: 60 }, { unit: 'u4', intake: 'n2', quantity: 6 }]);
    for (const one of plan.columns) expect(one.given + one.free).toBe(906);
    expect(column(plan, 'n1')).toMatchObject({ given: 120, free: 786 });
  });
  it('fits to the last place and not one beyond', () => {
    expect(planOf(sheet, { [cellKey('u4', 'n2')]: '906' })).toMatchObject({ faults: 0 });
    const over = planOf(sheet, { [cellKey('u4', 'n2')]: '907' });
    expect(column(over, 'n2')).toMatchObject({ free: -1, fits: false });
    expect(over.faults).toBe(1);
  });
  it('takes back only what is free', () => {
    const just = planOf(sheet, { [cellKey('u2', 'n1')]: '30' });
    expect(just).toMatchObject({ grants: [], reclaims: [{ unit: 'u2', intake: 'n1', quantity: 10 }], faults: 0 });
    expect(planOf(sheet, { [cellKey('u2', 'n1')]: '29' }).cells.get('u2/n1')?.fault).toBe('below-what-is-used');
  });
  it('counts what comes back towards what goes out in the same intake', () => {
    const plan = planOf(sheet, { [cellKey('u3', 'n1')]: '0', [cellKey('u2', 'n1')]: '906' });
    expect(column(plan, 'n1')).toMatchObject({ free: 0, fits: true });
  });
  it('marks what is no number and leaves sums alone', () => {
    const plan = planOf(sheet, { [cellKey('u2', 'n1')]: 'x' });
    expect(plan.faults).toBe(1);
    expect(column(plan, 'n1')?.free).toBe(846);
  });
  it('reads an emptied cell as unchanged', () => {
    expect(planOf(sheet, { [cellKey('u2', 'n1')]: '' })).toMatchObject({ grants: [], reclaims: [], faults: 0 });
  });
});

describe('a pasted block', () => {
  it('is rows and cells, whatever the line ends', () => {
    expect(pastedCells('1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']]);
    expect(pastedCells('5')).toEqual([['5']]);
    expect(pastedCells('1\t\n\t2')).toEqual([['1', ''], ['', '2']]);
  });
});
