// Who is signed in here. One value for the whole entry; the dialog below waits in place when the session ends.
import { ref, shallowRef } from 'vue';
import type { DemoRole, Me } from '@/api';
import { dropAllDrafts } from '../draft';
import { http, openDoors } from '../http';
import { rememberLanguage } from '../i18n';
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

// Whether somebody signed in here before: without it the public pages need not ask the server who is here.
const hint = 'xingtan.here';
function keep(who: Me): Me {
  localStorage.setItem(hint, '1');
  return (me.value = who);
}
export const wasHere = () => localStorage.getItem(hint) !== null;


export async function loadMe(): Promise<Me | null> {
  try {
    return keep(await http.get<Me>('/api/session', {}, { quiet: true }));
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) {
      localStorage.removeItem(hint);
      return (me.value = null);
    }
    throw error;
  }
}

/** `code` is of the second factor, asked for in a second step. */
export const signIn = async (login: string, password: string, code = '') =>
  keep(await http.post<Me>('/api/session', { login, password, ...(code ? { code } : {}) }, { quiet: true }));
export const redeem = async (token: string) =>
  keep(await http.post<Me>('/api/sign-in-links/redemption', { token }, { quiet: true }));
/** `login` is needed only when the account has no login name yet. */
export const activate = async (code: string, login: string, password: string, factor = '') =>
  keep(await http.post<Me>('/api/activations', { code, password, ...(login ? { login } : {}), ...(factor ? { second_factor: factor } : {}) }, { quiet: true }));
/** `current` is empty when the account came in by a link and has no password yet. */
export const changePassword = async (current: string, login: string, password: string) =>
  keep(await http.put<Me>('/api/password', { current, password, ...(login ? { login } : {}) }));
export const signInAs = async (role: string) => keep(await http.post<Me>('/api/demo/sign-ins', { role }, { quiet: true }));

export async function signOut() {
  await http.remove('/api/session', { quiet: true }); // the server also clears this browser's storage
  dropAllDrafts();
  localStorage.removeItem(hint);
  rememberLanguage();
  me.value = null;
}

/** Whether this is a demo, once it is known: every page of one says so. */
export const inDemo = ref(false);
/** The demo's day and time, once known. */
export const demoNow = ref('');
let roles: Promise<DemoRole[]> | undefined;

/** Turns the demo's calendar forward to ten in the morning of a day. */
export async function turnDemoClock(day: string) {
  const { domain_now } = await http.put<{ domain_now: string }>('/api/demo/clock', { day });
  demoNow.value = domain_now;
  if (me.value) await loadMe();
  return true;
}

async function askDemoRoles(): Promise<DemoRole[]> {
  try {
    const { rows, domain_now } = await http.get<{ rows: DemoRole[]; domain_now: string }>('/api/demo/roles', {}, { quiet: true });
    inDemo.value = true;
    demoNow.value = domain_now;
    return rows;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return [];
    roles = undefined; // not known yet: the next to ask tries again
    throw error;
  }
}

/** The roles of the demo, or none where this is no demo; asked once a page. */
export const demoRoles = () => (roles ??= askDemoRoles());

/** Who is here, for pages open to all. A stranger outside a demo is not asked for. */
export async function greet() {
  await demoRoles();
  if (!me.value && (inDemo.value || wasHere())) await loadMe();
}
