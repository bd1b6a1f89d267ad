import { expect, it } from 'vitest';
import type { Condition } from '@/api';
import { asksReason, nothingSaid, saidOf, unticked } from './vouch';

const one = (number: number, kind: Condition['kind'], strength: Condition['strength']): Condition => ({ number, kind, strength, words: 'w', any_of: [], least: null, most: null });
const conditions = [one(1, 'attested', 'hard'), one(2, 'attested', 'principle'), one(3, 'stage', 'hard')];

it('wants the hard attested ones ticked, and a reason only where something holds in principle', () => {
  expect(unticked(conditions, nothingSaid()).map((c) => c.number)).toEqual([1]);
  expect(unticked(conditions, { attested: [1], reason: '' })).toEqual([]);
  expect(asksReason(conditions)).toBe(true);
  expect(asksReason([conditions[0]!, conditions[2]!])).toBe(false);
});
it('says nothing where the project asks nothing', () => {
  expect(saidOf([], { attested: [1], reason: 'x' })).toEqual({});
  expect(saidOf(conditions, { attested: [1], reason: ' x ' })).toEqual({ vouched: { attested: [1], reason: 'x' } });
});
