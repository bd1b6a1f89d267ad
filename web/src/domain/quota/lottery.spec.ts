import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawn, proved, sha256, sharedOut } from './lottery';

// src/domain/quota/rules_round_test.cpp holds the same figures.
const seed = '5b1e0f2a9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f';
const commitment = '5e8b97adc2418c1559712927bf6167d7001836159b554ba8bacbeaa27607ff85';
const order = [7, 8, 9, 6, 2, 3, 5, 11, 1, 4, 10, 12];
const tickets = order.map((number, at) => ({ number, wanted: 1, position: at + 1, won: at < 5 ? 1 : 0 }));

describe('the draw', () => {
  it('is the one the server makes', async () => {
    expect(await sha256(seed)).toBe(commitment);
    expect(await drawn(seed, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toEqual(order);
  });
  it('is the one another program makes', async () => {
    const key = (number: number) => createHash('sha256').update(`another:${number}`).digest('hex');
    const numbers = Array.from({ length: 200 }, (_, at) => at + 1);
    expect(await drawn('another', numbers)).toEqual([...numbers].sort((a, b) => key(a).localeCompare(key(b), 'en')));
  });
  it('gives each what it asked for as far as the places go', () => {
    expect([...sharedOut([3, 1, 2], new Map([[1, 2], [2, 2], [3, 2]]), 3)]).toEqual([[3, 2], [1, 1], [2, 0]]);
  });
  it('is proved, or shown to be another', async () => {
    expect(await proved(seed, commitment, 5, tickets)).toEqual({ commitment: true, order: true, shares: true });
    expect((await proved('another', commitment, 5, tickets)).commitment).toBe(false);
    const swapped = tickets.map((one) => (one.position === 1 ? { ...one, position: 2 } : one.position === 2 ? { ...one, position: 1 } : one));
    expect((await proved(seed, commitment, 5, swapped)).order).toBe(false);
    expect((await proved(seed, commitment, 4, tickets)).shares).toBe(false);
  });
  it('passes over who took the request back', async () => {
    expect(await proved(seed, commitment, 5, [...tickets, { number: 13, wanted: 0, position: 0, won: 0 }])).toEqual({ commitment: true, order: true, shares: true });
  });
});
