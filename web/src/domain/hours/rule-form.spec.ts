import { describe, expect, it } from 'vitest';
import { blankRule, ruleForm, termsOf } from './rule-form';

describe('the form of a requirement', () => {
  it('becomes terms when it says enough', () => {
    const form = { ...blankRule('2016-03-01'), minimum: '50', percent: { practice: '50' } };
    expect(termsOf(form)).toEqual({ from_on: '2016-03-01', span: 'rolling', years: 5, minimum_tenths: 500, lines: [{ mode: 'practice', least_percent: 50 }], document: '' });
  });
  it('is nothing while a figure is missing or is none', () => {
    const form = { ...blankRule('2016-03-01'), minimum: '50' };
    expect(termsOf({ ...form, minimum: '' })).toBeUndefined();
    expect(termsOf({ ...form, minimum: 'fifty' })).toBeUndefined();
    expect(termsOf({ ...form, years: '' })).toBeUndefined();
    expect(termsOf({ ...form, span: 'plan' })).toBeUndefined();
    expect(termsOf({ ...form, hours: { online: 'x' } })).toBeUndefined();
    expect(termsOf({ ...form, percent: { online: '5.5' } })).toBeUndefined();
  });
  it('is filled with the last version for the next', () => {
    const terms = { from_on: '2016-01-01', span: 'plan' as const, plan_from: '2016-01-01', plan_until: '2018-12-31', minimum_tenths: 505, lines: [{ mode: 'online' as const, least_tenths: 200 }], document: '甲' };
    const form = ruleForm('三年计划', terms, '2019-01-01');
    expect(form).toMatchObject({ name: '三年计划', from_on: '2019-01-01', minimum: '50.5', hours: { online: '20' }, document: '' });
    expect(termsOf(form)).toMatchObject({ span: 'plan', minimum_tenths: 505, lines: [{ mode: 'online', least_tenths: 200 }] });
  });
});
