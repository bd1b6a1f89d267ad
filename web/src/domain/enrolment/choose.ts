// What a teacher may choose for herself, as asked and answered.
import type { MyChoice, MyIntake, MyOffer, Vouched } from '@/api';
import { http } from '@/platform/http';

export const myOffers = () => http.get<MyOffer[]>('/api/my/choices');
export const choose = (intake: string, base_school?: string, wait = false, said: { vouched?: Vouched } = {}) =>
  http.post<MyChoice>('/api/my/choices', { intake, ...(base_school ? { base_school } : {}), wait, ...said });
export const acceptOffer = (choice: MyChoice) => http.put<MyChoice>(`/api/my/choices/${choice.id}/acceptance`, undefined, { version: choice.version });
export const giveUp = (choice: MyChoice) => http.put<MyChoice>(`/api/my/choices/${choice.id}/cancellation`, undefined, { version: choice.version });

export type Standing = 'offer' | 'waiting' | 'reserve' | 'held' | 'confirmed';
/** Where she stands in a project, which decides what she is told and may do. */
export function standingOf(choice: MyChoice): Standing {
  if (choice.state === 'waiting') return 'waiting';
  if (choice.state === 'reserve') return 'reserve';
  if (choice.state === 'nominated') return choice.accept_by ? 'offer' : 'held';
  return 'confirmed';
}

export type Chance = 'closed' | 'free' | 'full';
/** What an intake still gives her. */
export const chanceOf = (intake: MyIntake): Chance => (intake.refusal ? 'closed' : intake.left > 0 ? 'free' : 'full');

/** Why it cannot be chosen at once: what refuses it, or that her unit's places or all seats are gone. Nothing: it can be. */
export function whyOf(intake: MyIntake): { code: string; about: string } | undefined {
  if (intake.refusal) return { code: intake.refusal, about: intake.about };
  if (intake.left > 0) return undefined;
  return { code: intake.places > 0 ? 'no-seats' : 'no-places', about: '' };
}
/** The last day on which she can choose it. */
export const untilWhen = (intake: MyIntake, chooseBy?: string | null) => (chooseBy && chooseBy < intake.closes_on ? chooseBy : intake.closes_on);
