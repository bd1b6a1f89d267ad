import { expect, it } from 'vitest';
import type { Condition } from '@/api';
import { asksReason, attestedOf, nothingSaid, saidOf, unticked } from './vouch';

const one = (number: number, kind: Condition['kind'], strength: Condition['strength'], attester: Condition['attester'] = null): Condition => ({ number, kind, strength, words: 'w', any_of: [], least: null, most: null, attester });
const conditions = [one(1, 'attested', 'hard'), one(2, 'attested', 'principle'), one(3, 'stage', 'hard')];
const ticked = (...attested: number[]) => ({ attested, reason: '' });

it('wants the hard attested ones ticked, and a reason only where something in principle does not hold', () => {
  expect(unticked(conditions, nothingSaid()).map((c) => c.number)).toEqual([1]);
  expect(unticked(conditions, ticked(1))).toEqual([]);
  expect(asksReason(conditions, ticked(1))).toBe(true);
  expect(asksReason(conditions, ticked(1, 2))).toBe(false);
  expect(asksReason([conditions[0]!, conditions[2]!], nothingSaid())).toBe(false);
});
it('asks a reason of one person only for what the register does not find met', () => {
  const post = [one(1, 'post', 'principle')];
  expect(asksReason(post, nothingSaid())).toBe(true);
  expect(asksReason(post, nothingSaid(), 'sender', [])).toBe(false);
  expect(asksReason(post, nothingSaid(), 'sender', [1])).toBe(true);
  expect(asksReason(post, nothingSaid(), 'confirmer')).toBe(false);
});
it('leaves to whoever confirms what she cannot vouch for herself', () => {
  const mixed = [one(1, 'attested', 'hard', 'confirmer'), one(2, 'attested', 'hard')];
  expect(attestedOf(mixed).map((c) => c.number)).toEqual([2]);
  expect(unticked(mixed, ticked(2))).toEqual([]);
  expect(unticked(mixed, ticked(2), 'confirmer').map((c) => c.number)).toEqual([1]);
  expect(unticked(mixed, ticked(2), 'both').map((c) => c.number)).toEqual([1]);
});
it('says nothing where the project asks nothing', () => {
  expect(saidOf([], { attested: [1], reason: 'x' })).toEqual({});
  expect(saidOf(conditions, { attested: [1], reason: ' x ' })).toEqual({ vouched: { attested: [1], reason: 'x' } });
});
