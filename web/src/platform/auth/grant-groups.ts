// Rights given together: the same account, unit, project, time and hand stand as one row of a list that would else fill pages.
import type { AccountGrant } from '@/api';

export interface GrantGroup {
  key: string;
  first: AccountGrant;
  use: AccountGrant[];
  handOn: AccountGrant[];
}

const minute = 60_000;
/** One appointment gives its rights within a moment, not at one. */
const keyOf = (one: AccountGrant) =>
  [one.account, one.unit, one.project ?? '', Math.round(Date.parse(one.from_at) / minute), one.until_at, one.granted_by ?? '', one.under_unit_name].join('|');

/** In the order of the first of each. */
export function grouped(rows: AccountGrant[]): GrantGroup[] {
  const groups = new Map<string, GrantGroup>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? { key, first: row, use: [], handOn: [] };
    group[row.purpose === 'hand-on' ? 'handOn' : 'use'].push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}
