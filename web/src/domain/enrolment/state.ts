// How each state of an enrolment is toned, and which states still hold the person in the project.
import type { EnrolmentState, Step } from '@/api';

type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet';

const tones: Record<EnrolmentState, Tone> = {
  nominated: 'warn', reserve: 'quiet', waiting: 'quiet', confirmed: 'info', refused: 'bad', recalled: 'quiet', replaced: 'quiet', 'checked-in': 'info',
  passed: 'good', good: 'good', excellent: 'good', failed: 'bad', withdrawn: 'quiet',
};

export const toneOf = (state: string): Tone => tones[state as EnrolmentState] ?? 'quiet';
export const states = Object.keys(tones) as EnrolmentState[];
export const isOver = (state: EnrolmentState) => ['refused', 'recalled', 'replaced', 'failed', 'withdrawn'].includes(state);
export const isPassed = (state: EnrolmentState) => ['passed', 'good', 'excellent'].includes(state);
/** Confirmed or already learning: a result can be entered and a check-in made. */
export const isTraining = (state: EnrolmentState) => state === 'confirmed' || state === 'checked-in';

/** Which words a step has: her own acts are not her school's, and whoever moves up was not nominated anew. */
export function stepWord(step: Pick<Step, 'from_state' | 'to_state' | 'own' | 'reason'>): string {
  if (step.to_state === 'nominated' && step.from_state === 'reserve') return 'promoted';
  if (step.to_state === 'nominated' && step.from_state === 'waiting') return 'from-line';
  if (step.own && step.to_state === 'nominated') return 'own';
  if (step.own && step.to_state === 'recalled' && !step.reason) return 'gave-up'; // with one, an offer ran out
  return step.to_state;
}
