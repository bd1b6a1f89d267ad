// What a person may ask of a unit: which changes are open to it, and the body that says one.
import type { ChangeBody, Unit, UnitPath } from '@/api';
import { dayOf } from '@/platform/format';
import { me } from '@/platform/auth/session';
import { may } from '@/platform/rights';

export type ChangeKind = ChangeBody['kind'];

/** A unit is changed by whoever stands above it; the topmost by itself. */
export const mayChange = ({ unit, ancestors }: UnitPath) => may('manage-units') && (ancestors.length > 0 || !unit.parent);
export const mayFoundBelow = ({ unit }: UnitPath) => may('manage-units') && unit.status === 'active' && (unit.kind === 'authority' || unit.kind === 'school');

/** The changes a unit is open to as it stands; what was merged comes back only when the merger is taken back. */
export function changesOf({ unit, heirs }: UnitPath): ChangeKind[] {
  if (unit.status === 'closed') return heirs.some((kin) => kin.kind === 'merge') ? [] : ['reopen'];
  if (!unit.parent) return ['rename', 'register'];
  const recodes: ChangeKind[] = unit.special ? [] : ['recode'];
  const splits: ChangeKind[] = unit.kind === 'authority' ? [] : ['split'];
  const employs: ChangeKind[] = unit.kind === 'authority' ? [] : ['employ'];
  const converts: ChangeKind[] = (unit.kind === 'school' && unit.code) || unit.kind === 'campus' || unit.kind === 'teaching-site' ? ['convert'] : [];
  return ['rename', ...recodes, ...converts, 'register', ...employs, 'move', 'merge', ...splits, 'close'];
}

/** What a campus or a teaching site may become. */
export const otherKind = (kind: Unit['kind']): Unit['kind'] => (kind === 'campus' ? 'teaching-site' : 'campus');

/** The day the server decides by. */
export const today = () => dayOf(me.value?.domain_now ?? '');

/** What a new unit will be able to do, as words of org.able.*. */
export function ableTo(parent: Unit, kind: Unit['kind'], level: Unit['level']): string[] {
  if (kind === 'authority') return ['below', 'handDown', 'people', level === 'county' ? 'confirmAndNominate' : 'confirm', 'accounts'];
  if (kind === 'office') return ['people', 'accounts', 'noBelow'];
  if (kind === 'school') return ['people', 'nominate', parent.level === 'county' ? 'counted' : 'direct', 'sites', 'accounts'];
  return ['people', 'nominate', 'countedWithSchool', 'accounts'];
}

/** The kinds that may be founded below a unit, each with the levels it may have there. */
export function foundable(parent: Unit): { kind: Unit['kind']; level: Unit['level'] }[] {
  if (parent.kind === 'school') return [{ kind: 'campus', level: 'school' }, { kind: 'teaching-site', level: 'school' }];
  const levels: Unit['level'][] = ['national', 'province', 'city', 'county'];
  const below = levels.slice(levels.indexOf(parent.level) + 1);
  return [{ kind: 'school', level: 'school' }, ...below.map((level) => ({ kind: 'authority' as const, level })), { kind: 'office', level: parent.level }];
}
