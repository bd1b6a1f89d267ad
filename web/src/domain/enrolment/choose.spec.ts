import { describe, expect, it } from 'vitest';
import type { MyChoice, MyIntake } from '@/api';
import { chanceOf, standingOf } from './choose';

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
