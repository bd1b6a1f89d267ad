// What an enrolment still lacks, and who must act next. Pure, so tested by cases.
import type { EnrolmentRecord, Progress } from '@/api';
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

export type Next =
  | { kind: 'certificate' }
  | { kind: 'issuing' }
  | { kind: 'over' }
  | { kind: 'confirmation' }
  | { kind: 'waiting' }
  | { kind: 'reserve' }
  | { kind: 'offer' }
  | { kind: 'learn'; missing: Progress[] };

export function nextOf(record: EnrolmentRecord): Next {
  if (record.certificate_id) return { kind: 'certificate' };
  const { state, accept_by } = record.enrolment;
  if (isOver(state)) return { kind: 'over' };
  if (state === 'nominated') return { kind: accept_by ? 'offer' : 'confirmation' };
  if (state === 'reserve' || state === 'waiting') return { kind: state };
  const missing = record.progress.filter((item) => !item.met);
  return missing.length ? { kind: 'learn', missing } : { kind: 'issuing' };
}
