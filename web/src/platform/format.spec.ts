import { describe, expect, it } from 'vitest';
import { day, dayOf, hours, moment, percent, shortDay, tenthsFrom } from './format';

describe('hours', () => {
  it.each([[0, '0'], [300, '30'], [305, '30.5'], [5, '0.5'], [-45, '−4.5'], [1400, '140']])('%i tenths read %s', (tenths, text) => expect(hours(tenths)).toBe(text));
  it.each([['30', 300], ['30.5', 305], [' 4 ', 40], ['0.5', 5]])('"%s" is %i tenths', (text, tenths) => expect(tenthsFrom(text)).toBe(tenths));
  it.each(['', '30.55', '-3', '3,0', 'abc', '1e3'])('"%s" is no number of hours', (text) => expect(tenthsFrom(text)).toBeUndefined());
});

describe('percent', () => {
  it.each([[0, 10, 0], [10, 10, 100], [999, 1000, 99], [1, 1000, 1], [1, 3, 33], [0, 0, 0]])('%i of %i is %i%%', (part, whole, share) => expect(percent(part, whole)).toBe(share));
});

describe('days', () => {
  it('are read in Beijing whatever the zone of the reader', () => {
    expect(dayOf('2016-03-09T16:30:00Z')).toBe('2016-03-10');
    expect(dayOf('2016-03-10T00:00:00+08:00')).toBe('2016-03-10');
    expect(dayOf('2016-03-10')).toBe('2016-03-10');
    expect(dayOf('')).toBe('');
  });
  it('are written in the language of the reader', () => {
    expect(day('2016-03-10', 'zh-CN')).toBe('2016年3月10日');
    expect(day('2016-03-10', 'en')).toBe('Mar 10, 2016');
    expect(shortDay('2016-03-10', 'zh-CN')).toBe('3月10日');
    expect(moment('2016-03-10T09:05:00+08:00', 'zh-CN')).toBe('2016年3月10日 09:05');
    expect(moment('2016-03-10T00:00:00+08:00', 'en')).toBe('Mar 10, 2016 00:00');
    expect(day('no day', 'en')).toBe('no day');
  });
});
