// How each state of an enrolment is toned, and which states still hold the person in the project.
import type { EnrolmentState } from '@/api';

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
