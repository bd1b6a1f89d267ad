// Where a freshly signed-in account belongs: offices at the desk, teachers on their own page.
import { worksAtDesk } from '../rights';

export const landingOf = () => (worksAtDesk() ? '/desk/' : '/my');

/** Only addresses inside this site; anything else would let a link send people elsewhere after signing in. */
export function safeTarget(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '';
}

/** The two entries are separate documents, so going there is a full navigation. */
export const go = (path: string) => location.assign(path);
