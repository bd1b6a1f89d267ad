import { describe, expect, it } from 'vitest';
import { bodyOf, dayAfter, emptyFee, emptyProject, faultsOf, fenFrom, seriesOf, stepOf, yearsLater, yuanOf, type ProjectForm } from './form';
import { allOf, group, leaf, withoutPart } from './completion';
import { emptyCondition } from './conditions';
import { templates } from './templates';

function written(): ProjectForm {
  const form = emptyProject('2016');
  Object.assign(form, { programme_name: 'P', name: 'N', starts_on: '2016-03-01', ends_on: '2018-12-31', certificate_title: 'C', number_code: '01' });
  form.parts[0] = {
    name: 'one', organiser: 'o', platform: 'p', by_intake: true, window_from: '', window_until: '',
    needs: [{ name: 'a', hour_type: 'online', hours: '30', strength: 'hard' }, { name: 'b', hour_type: 'practice', hours: '20.5', strength: 'principle' }],
  };
  form.parts[1] = {
    name: 'two', organiser: 'o', platform: 'p', by_intake: false, window_from: '2016-07-01', window_until: '2018-12-31',
    needs: [{ name: 'c', hour_type: 'practice', hours: '90', strength: 'hard' }],
  };
  form.intakes = seriesOf({ first: '2016-03-10', count: 7, days: 40, gap: 5, opens: 20, closes: 3 });
  return form;
}

describe('a series of intakes', () => {
  it('is forty days each with five between, the last day counted', () => {
    const intakes = written().intakes;
    expect(intakes.map((one) => one.starts_on)).toEqual(['2016-03-10', '2016-04-24', '2016-06-08', '2016-07-23', '2016-09-06', '2016-10-21', '2016-12-05']);
    expect(intakes[0]).toMatchObject({ number: 1, ends_on: '2016-04-18', opens_on: '2016-02-19', closes_on: '2016-03-07' });
    expect(intakes[6]?.ends_on).toBe('2017-01-13');
  });
  it('steps over leap days and needs a first day', () => {
    expect(dayAfter('2016-02-28', 1)).toBe('2016-02-29');
    expect(dayAfter('2017-02-28', 1)).toBe('2017-03-01');
    expect(seriesOf({ first: '', count: 3, days: 1, gap: 0, opens: 0, closes: 0 })).toEqual([]);
  });
});

describe('a written project', () => {
  it('has no faults and becomes a body with running slots and tenths', () => {
    expect(faultsOf(written())).toEqual({});
    const body = bodyOf(written());
    expect(body.training_year).toBe(2016);
    expect(body.parts.flatMap((part) => part.requirements).map((need) => [need.slot, need.minimum_tenths])).toEqual([[1, 300], [2, 205], [3, 900]]);
    expect(body.parts[0]).toMatchObject({ window_from: '2016-03-01', window_until: '2018-12-31' });
  });
  it.each<[string, (form: ProjectForm) => void]>([
    ['name', (form) => (form.name = ' ')],
    ['number_code', (form) => (form.number_code = '1')],
    ['training_year', (form) => (form.training_year = '16')],
    ['until', (form) => (form.ends_on = '2016-02-01')],
    ['parts.1.from', (form) => (form.parts[1]!.window_from = '')],
    ['parts.0.needs.1.hours', (form) => (form.parts[0]!.needs[1]!.hours = '0')],
    ['intakes.2.until', (form) => (form.intakes[2]!.ends_on = '2016-01-01')],
    ['needs', (form) => (form.parts[1]!.needs = Array.from({ length: 5 }, () => ({ name: 'x', hour_type: 'online', hours: '1', strength: 'hard' as const })))],
    ['completion', (form) => (form.completion = group('at-least', [leaf(1), leaf(3)]))],
    ['conditions.0.words', (form) => (form.conditions = [emptyCondition()])],
    ['conditions.0.any_of', (form) => (form.conditions = [{ ...emptyCondition(), words: 'w', kind: 'age', least: '50', most: '40' }])],
    ['fees.0.yuan', (form) => (form.fees = [{ ...emptyFee(), words: 'w', yuan: '1.234' }])],
  ])('says what is wrong with %s', (field, spoil) => {
    const form = written();
    spoil(form);
    expect(Object.keys(faultsOf(form))).toEqual([field]);
  });
});

describe('terms', () => {
  it('travel with the body, and a condition keeps only what its kind asks', () => {
    const form = written();
    form.completion = { ...allOf(2), combine: 'any' };
    form.conditions = [{ ...emptyCondition(), words: ' w ', kind: 'stage', any_of: ['primary', ''], least: '3', most: '' }];
    form.fees = [{ words: '资料费', yuan: '45.5', payer: 'school' }];
    expect(bodyOf(form).terms).toEqual({
      completion: { combine: 'any', rules: [{ combine: 'part', part: 1 }, { combine: 'part', part: 2 }] },
      conditions: [{ number: 1, kind: 'stage', strength: 'hard', words: 'w', any_of: ['primary'], least: null, most: null, attester: null }],
      fees: [{ words: '资料费', amount_fen: 4550, payer: 'school' }], figures: [],
    });
  });
  it('follow a part that is removed', () => {
    const rule = group('all', [leaf(1), group('any', [leaf(2), leaf(3)])]);
    expect(withoutPart(rule, 2)).toEqual(group('all', [leaf(1), group('any', [leaf(2)])]));
    expect(withoutPart(group('all', [leaf(1)]), 1)).toBeUndefined();
  });
  it.each([['', 0], ['0', 0], ['45', 4500], ['45.5', 4550], ['45.05', 4505], ['1.234', undefined], ['x', undefined], ['-1', undefined]])('reads %s yuan as %s fen', (typed, fen) => expect(fenFrom(typed)).toBe(fen));
  it('writes fen as yuan', () => expect([4500, 4550, 5].map(yuanOf)).toEqual(['45', '45.50', '0.05']));
});

describe('dates of an earlier year', () => {
  it('move by years, leap days to the 28th', () => {
    expect(yearsLater('2016-02-29', 1)).toBe('2017-02-28');
    expect(yearsLater('2016-02-29', 4)).toBe('2020-02-29');
    expect(yearsLater('2016-12-31', 1)).toBe('2017-12-31');
    expect(yearsLater('', 1)).toBe('');
  });
});

it('knows the step of every fault', () => {
  expect(['name', 'parts.0.name', 'completion', 'needs', 'intakes.1.from', 'conditions.0.words', 'fees.0.yuan'].map(stepOf)).toEqual([0, 1, 1, 1, 2, 3, 4]);
});

// A sample leaves to the reader what only she knows: where it is learnt and who organises the other part.
it.each(templates.map((one) => [one.key, one] as const))('the sample %s is whole but for what only its reader knows', (_, one) => {
  const faults = Object.keys(faultsOf(one.make('2025', '某市教育局')));
  expect(faults.filter((fault) => !/^parts\.\d\.(platform|organiser)$/.test(fault))).toEqual([]);
});
