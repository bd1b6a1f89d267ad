// From what a unit got to what is free: each step takes a part away. Drawn as bars that hang where the last one ended.
import type { QuotaGrid } from '@/api';

export type Figure = 'got' | 'given' | 'held' | 'used' | 'lapsed' | 'free';
export interface Bar {
  figure: Figure;
  value: number;
  from: number; // share of the whole where the bar begins, 0…1
  to: number;
}
type Balance = QuotaGrid['intakes'][number]['balance'];

export const sumOf = (balances: Balance[]): Balance =>
  balances.reduce((all, one) => ({ got: all.got + one.got, given: all.given + one.given, free: all.free + one.free, held: all.held + one.held, used: all.used + one.used, lapsed: all.lapsed + one.lapsed }), { got: 0, given: 0, free: 0, held: 0, used: 0, lapsed: 0 });

export function waterfall(balance: Balance): Bar[] {
  const whole = Math.max(1, balance.got);
  let left = balance.got;
  const steps = (['given', 'held', 'used', 'lapsed'] as const).map((figure) => {
    const bar = { figure, value: balance[figure], from: (left - balance[figure]) / whole, to: left / whole };
    left -= balance[figure];
    return bar;
  });
  return [{ figure: 'got', value: balance.got, from: 0, to: balance.got / whole }, ...steps, { figure: 'free', value: balance.free, from: 0, to: left / whole }];
}
