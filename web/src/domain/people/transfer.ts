// What a desk may do with a transfer as it stands, what to call its state, and how many wait for it.
import { ref } from 'vue';
import type { Transfer } from '@/api';
import { me } from '@/platform/auth/session';
import { dayOf } from '@/platform/format';
import type { Problem } from '@/platform/problem';
import { isSchool, may } from '@/platform/rights';
import { transfers } from './transfer-api';

export type Step = 'acceptance' | 'refusal' | 'withdrawal' | 'reversal' | 'return';
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet';

export const today = () => (me.value ? dayOf(me.value.domain_now) : '');

/** Whether this desk stands on the side that decides; what an authority has accepted, its school does not take back. */
const decides = (one: Transfer) => (one.asked_side === 'from' ? one.to_here : one.from_here);
const asked = (one: Transfer) => (one.asked_side === 'from' ? one.from_here : one.to_here);
const takesBack = (one: Transfer) => decides(one) && (one.decider === me.value?.unit || !isSchool());
const hasEnded = (one: Transfer, day: string) => one.ended || Boolean(one.until_on && one.until_on < day);

export function stepsOf(one: Transfer, day = today()): Step[] {
  if (!may('manage-people')) return [];
  if (one.state === 'pending') return [...(decides(one) ? (['acceptance', 'refusal'] as const) : []), ...(asked(one) ? (['withdrawal'] as const) : [])];
  if (one.state !== 'accepted' || one.kind === 'return') return [];
  const reversal: Step[] = takesBack(one) ? ['reversal'] : [];
  if (one.kind !== 'secondment') return reversal;
  if (hasEnded(one, day)) return [];
  return one.effective_on <= day ? ['return', ...reversal] : reversal;
}

/** To take somebody in is to accept; to let her go, or lend her, is to agree. */
export const stepWord = (one: Transfer, step: Step) => (step === 'acceptance' && (one.asked_side === 'to' || one.kind === 'secondment') ? 'agreement' : step);

/** An accepted secondment is to come, running or over. */
export function wordOf(one: Transfer, day = today()): { word: string; tone: Tone } {
  const tones: Record<Transfer['state'], Tone> = { pending: 'warn', accepted: 'good', refused: 'bad', withdrawn: 'quiet', reversed: 'quiet' };
  if (one.kind === 'return') return { word: 'recorded', tone: 'quiet' };
  if (one.state !== 'accepted' || one.kind !== 'secondment') return { word: one.state, tone: tones[one.state] };
  if (hasEnded(one, day)) return { word: 'over', tone: 'quiet' };
  return one.effective_on > day ? { word: 'agreed', tone: 'good' } : { word: 'running', tone: 'info' };
}

/** Whether the person's page opens for this desk: she is in its roster, or stays here as a guest. */
export function seesPerson(one: Transfer, day = today()): boolean {
  if (one.kind === 'return') return one.to_here;
  const gone = one.state === 'accepted' && (one.kind === 'transfer-out' || one.kind === 'transfer-in');
  if (gone ? one.to_here : one.from_here) return true;
  return wordOf(one, day).word === 'running' && one.to_here;
}

/** What a refusal says of one field of a dialog, and whether it is said beside a field at all. */
const placed = ['name', 'document_number', 'to', 'school', 'effective_on', 'until_on', 'ended_on', 'document'];
export const faultOf = (problem: Problem | undefined, field: string) => (problem?.fields.some((one) => one.field === field) ? problem.title : '');
export const isPlaced = (problem: Problem | undefined) => placed.some((field) => Boolean(faultOf(problem, field)));

/** The page on which somebody registered elsewhere is asked in. Her name goes along; her number never stands in an address. */
export const askInAddress = (name: string) => `/transfers?${new URLSearchParams({ ask: 'in', name }).toString()}`;

export const transfersWaiting = ref(0);
let countedAt = 0;
const aMinute = 60_000;

/** Counted anew at most once a minute as the reader walks about, and at once after she has decided something. */
export async function countTransfers(atOnce = false) {
  if (!may('manage-people') || (!atOnce && Date.now() - countedAt < aMinute)) return;
  countedAt = Date.now();
  const page = await transfers({ box: 'to-decide', state: 'pending', size: 1 }).catch(() => undefined);
  if (page) transfersWaiting.value = page.total;
}
