import { describe, expect, it } from 'vitest';
import { bodyOf, dayAfter, emptyProject, faultsOf, seriesOf, type ProjectForm } from './form';

function written(): ProjectForm {
  const form = emptyProject('2016');
  Object.assign(form, { programme_name: 'P', name: 'N', starts_on: '2016-03-01', ends_on: '2018-12-31', certificate_title: 'C', number_code: '01' });
  form.parts[0] = {
    name: 'one', organiser: 'o', platform: 'p', by_intake: true, window_from: '', window_until: '',
    needs: [{ name: 'a', hour_type: 'online', hours: '30' }, { name: 'b', hour_type: 'practice', hours: '20.5' }],
  };
  form.parts[1] = {
    name: 'two', organiser: 'o', platform: 'p', by_intake: false, window_from: '2016-07-01', window_until: '2018-12-31',
    needs: [{ name: 'c', hour_type: 'practice', hours: '90' }],
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
    ['needs', (form) => (form.parts[1]!.needs = Array.from({ length: 5 }, () => ({ name: 'x', hour_type: 'online', hours: '1' })))],
  ])('says what is wrong with %s', (field, spoil) => {
    const form = written();
    spoil(form);
    expect(Object.keys(faultsOf(form))).toEqual([field]);
  });
});
