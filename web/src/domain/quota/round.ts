import type { PlaceRound } from '@/api';

const tones: Record<PlaceRound['state'], 'good' | 'warn' | 'info' | 'quiet'> = { announced: 'info', open: 'good', closed: 'warn', allotted: 'good', 'taken-back': 'quiet', cancelled: 'quiet' };
/** How a round's state is coloured. */
export const toneOf = (state: PlaceRound['state']) => tones[state];
