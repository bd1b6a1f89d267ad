import { describe, expect, it } from 'vitest';
import type { Intake } from '@/api';
import { intakeToOpen, intakeToTeach, phaseOf } from './intakes';

const intake = (number: number, opens: string, closes: string, starts: string, ends: string): Intake => ({ seats: 0, base_schools: 0,
  id: `n${number}`, project: 't', number, opens_on: opens, closes_on: closes, starts_on: starts, ends_on: ends,
});
const first = intake(1, '2016-02-10', '2016-03-05', '2016-03-10', '2016-04-18');
const second = intake(2, '2016-03-20', '2016-04-20', '2016-04-24', '2016-06-02');

describe('the phase of an intake', () => {
  it.each([
    ['2016-02-09', 'before'], ['2016-02-10', 'open'], ['2016-03-05', 'open'], ['2016-03-06', 'closed'], ['2016-03-10', 'running'],
    ['2016-04-18', 'running'], ['2016-04-19', 'over'],
  ])('on %s is %s', (today, phase) => expect(phaseOf(first, today)).toBe(phase));
});

describe('the intake to begin with', () => {
  it('is the open one, else the next, else the last', () => {
    expect(intakeToOpen([first, second], '2016-03-01')?.number).toBe(1);
    expect(intakeToOpen([first, second], '2016-03-10')?.number).toBe(2);
    expect(intakeToOpen([first, second], '2020-01-01')?.number).toBe(2);
    expect(intakeToOpen([], '2016-01-01')).toBeUndefined();
  });
  it('for teaching is the running one, else the last begun, else the first', () => {
    expect(intakeToTeach([first, second], '2016-03-15')?.number).toBe(1);
    expect(intakeToTeach([first, second], '2016-04-20')?.number).toBe(1);
    expect(intakeToTeach([first, second], '2016-05-01')?.number).toBe(2);
    expect(intakeToTeach([first, second], '2016-01-01')?.number).toBe(1);
  });
});
