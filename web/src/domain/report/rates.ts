// Rates of a board, each with the denominator it is of: three of them follow one another, each from the one before (B34).
import type { BoardRow, Events } from '@/api';
import { shareOf } from '@/domain/baseline/paper';

type Sums = Pick<BoardRow, 'standing' | 'events' | 'places'>;
export interface Rate {
  key: string; // word in rate.*, of its part in rate.part.* and of its whole in rate.whole.*
  part: (row: Sums) => number;
  whole: (row: Sums) => number;
}
const judged = (events: Events) => events.passed + events.failed;

export const rates: Rate[] = [
  { key: 'trained', part: (row) => row.standing.trained, whole: (row) => row.standing.full_time },
  { key: 'filled', part: (row) => row.events.nominated, whole: (row) => row.places.got },
  { key: 'join', part: (row) => row.events.checked_in, whole: (row) => row.events.nominated },
  { key: 'study', part: (row) => judged(row.events), whole: (row) => row.events.checked_in },
  { key: 'pass', part: (row) => row.events.passed, whole: (row) => judged(row.events) },
];

// A project that is not for every teacher is measured by its places.
const placed: Rate = { key: 'placed', part: (row) => row.events.passed, whole: (row) => row.places.got };
export const ratesOf = (limited = false) => (limited ? [placed, ...rates.filter((one) => one.key !== 'trained')] : rates);

/** "66.26%"; empty where there is nothing to be a part of. */
export function rateText(part: number, whole: number): string {
  const share = shareOf(part, whole);
  return share === undefined ? '' : `${(share / 100).toFixed(2)}%`;
}
/** 0…4: how full, for colour; −1 where there is nothing. */
export const stepOf = (part: number, whole: number) => (whole > 0 ? Math.min(4, Math.floor((part / whole) * 5)) : -1);
