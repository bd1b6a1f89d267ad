// Which roles an account may be opened for, by the level of whoever opens it; the server decides.
import type { AccountRow, Role, Unit } from '@/api';

const offices: Role[] = ['ministry-office', 'province-office', 'city-office', 'county-office', 'school-office'];
const always: Role[] = ['expert', 'platform', 'auditor', 'system-administrator', 'security-administrator'];

/** A ministry opens ministries and provinces; other offices their own level and those below; administrators may open any. */
export function rolesBelow(own: Role | undefined): Role[] {
  if (own === 'system-administrator' || own === 'security-administrator') return [...offices, ...always];
  const from = own ? offices.indexOf(own) : -1;
  if (from < 0 || own === 'school-office') return [];
  return [...offices.slice(from, from === 0 ? 2 : undefined), ...always];
}

const officeAt: Record<Unit['level'], Role> = { national: 'ministry-office', province: 'province-office', city: 'city-office', county: 'county-office', school: 'school-office' };
/** Those of them that are true of a unit of this level: a province's office stands in a province. */
export const rolesAt = (own: Role | undefined, level: Unit['level'] | undefined) =>
  rolesBelow(own).filter((role) => !offices.includes(role) || !level || officeAt[level] === role);

const kinds: Partial<Record<Role, AccountRow['kind']>> = { expert: 'person', platform: 'platform' };
/** Those of them that fit an account of this kind. */
export const rolesFor = (own: Role | undefined, kind: AccountRow['kind'], level?: Unit['level']) => rolesAt(own, level).filter((role) => (kinds[role] ?? 'office') === kind);

/** Rights a grant can name; those every account has need none. */
export const grantable = [
  'view-units', 'manage-units', 'view-people', 'manage-people', 'unseal-numbers', 'manage-projects', 'view-projects', 'allocate-places', 'view-places', 'nominate',
  'confirm', 'view-enrolments', 'manage-classes', 'enter-results', 'post-hours', 'view-reports', 'issue-certificates', 'view-accounts', 'manage-accounts',
  'manage-grants', 'view-audit', 'view-own-audit',
] as const;

/** A platform signs in by token and is never activated: until it is closed it is in use. */
export const shownState = (row: AccountRow) => (row.kind === 'platform' && row.state === 'invited' ? 'active' : row.state);

/** Rights that can be given for one project alone. */
export const perProject: readonly string[] = ['view-enrolments', 'enter-results', 'post-hours', 'issue-certificates'];

/** The server's way of saying "without an end". */
export const endless = (iso: string) => iso.startsWith('9999');
