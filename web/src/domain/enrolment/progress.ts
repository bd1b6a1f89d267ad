// What an enrolment still lacks, and who must act next. Pure, so tested by cases.
import type { CompletionState, EnrolmentRecord, Progress } from '@/api';
import { isOver } from './state';

export interface PartProgress {
  position: number;
  name: string;
  organiser: string;
  platform: string;
  items: Progress[];
}

export function byPart(progress: Progress[]): PartProgress[] {
  const parts = new Map<number, PartProgress>();
  for (const item of progress) {
    const part = parts.get(item.part_position) ?? {
      position: item.part_position, name: item.part_name, organiser: item.organiser, platform: item.platform, items: [],
    };
    part.items.push(item);
    parts.set(item.part_position, part);
  }
  return [...parts.values()].sort((a, b) => a.position - b.position);
}

/** Names of the parts by position, from 1. */
export function partNames(record: EnrolmentRecord): string[] {
  const names: string[] = [];
  for (const item of record.progress) names[item.part_position - 1] = item.part_name;
  return Array.from(names, (name) => name ?? '');
}

/** Parts still worth learning: those of every branch that is not met yet. What an alternative has made needless is left out. */
export function openParts(state: CompletionState): number[] {
  if (state.met) return [];
  return state.combine === 'part' ? [state.part] : state.rules.flatMap(openParts);
}

export type Next =
  | { kind: 'certificate' }
  | { kind: 'issuing' }
  | { kind: 'approval' }
  | { kind: 'refused' }
  | { kind: 'over' }
  | { kind: 'confirmation' }
  | { kind: 'waiting' }
  | { kind: 'reserve' }
  | { kind: 'offer' }
  | { kind: 'learn'; missing: Progress[] };

export function nextOf(record: EnrolmentRecord): Next {
  if (record.certificate_id) return { kind: 'certificate' };
  if (record.certificate_wait === 'waiting') return { kind: 'approval' };
  if (record.certificate_wait === 'refused') return { kind: 'refused' };
  const { state, accept_by } = record.enrolment;
  if (isOver(state)) return { kind: 'over' };
  if (state === 'nominated') return { kind: accept_by ? 'offer' : 'confirmation' };
  if (state === 'reserve' || state === 'waiting') return { kind: state };
  const open = openParts(record.completion);
  const missing = record.progress.filter((item) => !item.met && item.strength !== 'reference' && open.includes(item.part_position));
  return missing.length ? { kind: 'learn', missing } : { kind: 'issuing' };
}
