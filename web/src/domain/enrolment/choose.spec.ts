import { describe, expect, it } from 'vitest';
import type { MyChoice, MyIntake } from '@/api';
import { chanceOf, standingOf, untilWhen, whyOf } from './choose';

const choice = (state: MyChoice['state'], accept_by: string | null = null) => ({ state, accept_by }) as MyChoice;
const intake = (left: number, refusal = '') => ({ left, refusal }) as MyIntake;

describe('where a teacher stands', () => {
  it('is offered a place until she accepts it', () => {
    expect(standingOf(choice('nominated', '2016-04-11T10:00:00+08:00'))).toBe('offer');
    expect(standingOf(choice('nominated'))).toBe('held');
  });
  it('waits, is in reserve, or has it', () => {
    expect(standingOf(choice('waiting'))).toBe('waiting');
    expect(standingOf(choice('reserve'))).toBe('reserve');
    expect(standingOf(choice('checked-in'))).toBe('confirmed');
  });
});

describe('what an intake gives', () => {
  it('is closed for a reason before it is full', () => {
    expect(chanceOf(intake(0, 'nomination-closed'))).toBe('closed');
    expect(chanceOf(intake(0))).toBe('full');
    expect(chanceOf(intake(1))).toBe('free');
  });
});

describe('why an intake cannot be chosen', () => {
  const full = (places: number) => ({ left: 0, places, refusal: '', about: '' }) as MyIntake;
  it('names what refuses it, then whose lack it is', () => {
    expect(whyOf({ ...full(1), refusal: 'dates-clash', about: '教研培训' })).toEqual({ code: 'dates-clash', about: '教研培训' });
    expect(whyOf(full(1))?.code).toBe('no-seats');
    expect(whyOf(full(0))?.code).toBe('no-places');
    expect(whyOf(intake(2))).toBeUndefined();
  });
  it('ends with the earlier of the two days', () => {
    const closing = { closes_on: '2017-03-20' } as MyIntake;
    expect(untilWhen(closing, '2017-03-31')).toBe('2017-03-20');
    expect(untilWhen(closing, '2017-03-10')).toBe('2017-03-10');
    expect(untilWhen(closing)).toBe('2017-03-20');
  });
});
