import { useAction } from '../use-load';
import { go } from './landing';
import { signOut } from './session';

/** Signs out and goes home; a failed request leaves the person signed in and says why. */
export function useSignOut() {
  const { busy, problem, run } = useAction();
  async function leave() {
    await run(signOut);
    if (!problem.value) go('/');
  }
  return { busy, problem, leave };
}
