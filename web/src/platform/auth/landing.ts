// Where a freshly signed-in account belongs: offices at the desk, teachers on their own page.
import { may, worksAtDesk } from '../rights';
import { me } from './session';

/** What is owed comes first; an administrator without reports starts where his work is. */
export function landingOf(): string {
  if (me.value && me.value.pending !== 'nothing') return '/security';
  if (!worksAtDesk()) return '/my';
  if (may('view-reports')) return '/desk/';
  return may('view-audit') ? '/desk/audit' : '/desk/accounts';
}

/** Only addresses inside this site; anything else would let a link send people elsewhere after signing in. */
export function safeTarget(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '';
}

/** The two entries are separate documents, so going there is a full navigation. */
export const go = (path: string) => location.assign(path);
