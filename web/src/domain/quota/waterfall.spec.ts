import { describe, expect, it } from 'vitest';
import { sumOf, waterfall } from './waterfall';

const balance = { got: 100, given: 60, held: 10, used: 20, lapsed: 5, free: 5 };

describe('the waterfall', () => {
  it('falls from what was got to what is free, each bar where the last ended', () => {
    const bars = waterfall(balance);
    expect(bars.map((bar) => bar.figure)).toEqual(['got', 'given', 'held', 'used', 'lapsed', 'free']);
    expect(bars[0]).toMatchObject({ from: 0, to: 1 });
    for (let at = 1; at < 5; at++) expect(bars[at]!.to).toBeCloseTo(at === 1 ? 1 : bars[at - 1]!.from);
    expect(bars[5]!.to).toBeCloseTo(bars[4]!.from);
    expect(bars[5]!.to).toBeCloseTo(0.05);
  });
  it('stands empty where nothing was got', () => expect(waterfall(sumOf([])).every((bar) => bar.to === 0)).toBe(true));
  it('sums intakes', () => expect(sumOf([balance, balance])).toEqual({ got: 200, given: 120, held: 20, used: 40, lapsed: 10, free: 10 }));
});
