// Who is signed in here. One value for the whole entry; the dialog below waits in place when the session ends.
import { ref, shallowRef } from 'vue';
import type { DemoRole, Me } from '@/api';
import { dropAllDrafts } from '../draft';
import { http, openDoors } from '../http';
import { ProblemError } from '../problem';

export const me = shallowRef<Me | null>(null);
export const dialogOpen = ref(false);

let answer: ((signedIn: boolean) => void)[] = [];

/** Opens the dialog once, however many requests were refused, and answers all of them. */
function askToSignIn(): Promise<boolean> {
  dialogOpen.value = true;
  return new Promise((done) => answer.push(done));
}

export function closeDialog(signedIn: boolean) {
  dialogOpen.value = false;
  const waiting = answer;
  answer = [];
  for (const done of waiting) done(signedIn);
}

export const guardSession = () => openDoors({ signIn: askToSignIn });

const keep = (who: Me) => (me.value = who);

export async function loadMe(): Promise<Me | null> {
  try {
    return keep(await http.get<Me>('/api/session', {}, { quiet: true }));
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return (me.value = null);
    throw error;
  }
}

export const signIn = async (login: string, password: string) =>
  keep(await http.post<Me>('/api/session', { login, password }, { quiet: true }));
export const redeem = async (token: string) =>
  keep(await http.post<Me>('/api/sign-in-links/redemption', { token }, { quiet: true }));
export const activate = async (code: string, password: string) =>
  keep(await http.post<Me>('/api/activations', { code, password }, { quiet: true }));
export const signInAs = async (role: string) => keep(await http.post<Me>('/api/demo/sign-ins', { role }, { quiet: true }));

export async function signOut() {
  await http.remove('/api/session', { quiet: true });
  dropAllDrafts();
  me.value = null;
}

/** The roles of the demo, or none where this is no demo. */
export async function demoRoles(): Promise<DemoRole[]> {
  try {
    return await http.get<DemoRole[]>('/api/demo/roles', {}, { quiet: true });
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return [];
    throw error;
  }
}
