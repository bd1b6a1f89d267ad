import type { AccountRow } from '@/api';
import { expect, it } from 'vitest';
import { endless, grantable, perProject, rolesAt, rolesBelow, rolesFor, shownState } from './roles';

it('opens accounts at one\'s own level and below', () => {
  expect(rolesBelow('county-office')).toContain('school-office');
  expect(rolesBelow('county-office')).not.toContain('city-office');
  expect(rolesBelow('ministry-office')).toContain('province-office');
  expect(rolesBelow('ministry-office')).not.toContain('school-office');
  expect(rolesBelow('school-office')).toEqual([]);
  expect(rolesBelow(undefined)).toEqual([]);
  expect(rolesBelow('system-administrator')).toContain('ministry-office');
});
it('names an office by the level of its unit', () => {
  expect(rolesAt('city-office', 'city')).toContain('city-office');
  expect(rolesAt('city-office', 'city')).not.toContain('county-office');
  expect(rolesAt('city-office', 'county')).toContain('county-office');
  expect(rolesAt('county-office', 'province')).not.toContain('province-office');
  expect(rolesAt('county-office', 'school')).toEqual(expect.arrayContaining(['school-office', 'auditor', 'platform']));
});
it('appoints an account to what fits its kind', () => {
  expect(rolesFor('city-office', 'platform')).toEqual(['platform']);
  expect(rolesFor('city-office', 'person')).toEqual(['expert']);
  expect(rolesFor('city-office', 'office')).not.toContain('expert');
});
it('gives for one project only what can be given', () => expect(perProject.every((one) => (grantable as readonly string[]).includes(one))).toBe(true));
it('shows a platform as in use until it is closed', () => {
  const row = { kind: 'platform', state: 'invited' } as AccountRow;
  expect([shownState(row), shownState({ ...row, state: 'closed' }), shownState({ ...row, kind: 'office' })]).toEqual(['active', 'closed', 'invited']);
});
it('knows a grant without an end', () => expect([endless('9999-12-31T23:59:59Z'), endless('2026-01-01T00:00:00Z')]).toEqual([true, false]));
