// Where a freshly signed-in account belongs: offices at the desk, teachers on their own page.
import { may, worksAtDesk } from '../rights';
import { me } from './session';

/** What is owed comes first; an administrator without reports starts where his work is. */
export function landingOf(): string {
  if (me.value && me.value.pending !== 'nothing') return '/security';
  if (!worksAtDesk()) return '/my';
  return `/desk${firstPage()}`;
}

/** The page of the desk an account begins on: the tasks of its unit, or where its one duty is done. */
export function firstPage(): string {
  if (may('view-reports')) return '/';
  if (may('view-audit')) return '/audit';
  return may('view-accounts') ? '/accounts' : '/projects';
}

/** Only addresses inside this site; anything else would let a link send people elsewhere after signing in. */
export function safeTarget(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '';
}

/** The two entries are separate documents, so going there is a full navigation. */
export const go = (path: string) => location.assign(path);
