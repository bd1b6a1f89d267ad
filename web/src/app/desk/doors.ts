// Pages reached by their address without the right to them: which sentence stands there instead.
import { projectRows } from '@/domain/project/current';
import { sendsPeople } from '@/domain/project/level';
import { me } from '@/platform/auth/session';
import { isSchool, may, type Right } from '@/platform/rights';

export type Closed = 'notYours' | 'schoolsNominate' | 'ownerImports';

const rights: Record<string, Right | Right[]> = {
  '/projects/new': 'manage-projects', '/projects/:project/places/import': 'allocate-places', '/projects/:project/confirm': 'confirm', '/projects/:project/edit': 'manage-projects', '/projects/:project/late': 'confirm',
  '/people/import': 'manage-people', '/units/:unit/import': 'manage-units', '/projects/:project/classes/form': 'manage-classes', '/classes/:class/results': 'enter-results', '/certificates': 'issue-certificates', '/certificates/prints': 'issue-certificates', '/certificates/numbers': 'issue-certificates', '/projects/:project/certificates': 'issue-certificates', '/accounts': 'view-accounts', '/accounts/slips': 'manage-accounts', '/accounts/:account': 'view-accounts', '/grants': 'manage-grants', '/audit': ['view-audit', 'view-own-audit'],
};

/** Why the page at this route is closed to this account; undefined when it is open. */
export function closedBy(route: string, project: string): Closed | undefined {
  const row = projectRows.value.find((one) => one.id === project);
  if (route === '/projects/:project/nominate') return may('nominate') && (isSchool() || (row && sendsPeople(me.value?.role, row))) ? undefined : 'schoolsNominate';
  const right = rights[route];
  if (right && ![right].flat().some(may)) return 'notYours';
  const owner = row?.owner;
  if (route === '/projects/:project/places/import' && owner && owner !== me.value?.unit) return 'ownerImports';
  return undefined;
}
