import type { AccountGrant } from '@/api';
import { expect, it } from 'vitest';
import { grouped } from './grant-groups';

const grant = (more: Partial<AccountGrant>) =>
  ({ id: 'g1', account: 'a1', unit: 'u1', capability: 'nominate', purpose: 'use', from_at: '2026-01-01T00:00:00Z', until_at: '9999-12-31T00:00:00Z', under_unit_name: '县', ...more }) as AccountGrant;

it('shows rights given together as one row, those to hand on apart', () => {
  const groups = grouped([grant({}), grant({ id: 'g2', capability: 'confirm' }), grant({ id: 'g3', capability: 'confirm', purpose: 'hand-on' })]);
  expect(groups.map((one) => [one.use.length, one.handOn.length])).toEqual([[2, 1]]);
});
it.each([{ account: 'a2' }, { unit: 'u2' }, { from_at: '2026-02-01T00:00:00Z' }, { until_at: '2026-12-31T00:00:00Z' }, { project: 't1' }, { granted_by: 'a9' }] as Partial<AccountGrant>[])(
  'keeps apart what differs in %j', (more) => expect(grouped([grant({}), grant(more)])).toHaveLength(2),
);
