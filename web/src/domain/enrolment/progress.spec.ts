import { describe, expect, it } from 'vitest';
import type { EnrolmentRecord, EnrolmentState, Progress } from '@/api';
import { byPart, nextOf } from './progress';

const need = (part: number, name: string, met: boolean): Progress => ({
  part_name: `part ${part}`, organiser: 'o', platform: 'p', part_position: part, name, hour_type: 'online', minimum_tenths: 300,
  done_tenths: met ? 300 : 120, met,
});
const record = (state: EnrolmentState, progress: Progress[], certificate = ''): EnrolmentRecord => ({
  enrolment: {
    id: 'e1', project: 't1', intake: 'n1', intake_number: 1, person: 'p1', person_name: '周岚', unit: 'u1', unit_name: 'U', unit_former: '', stage: 'primary', state,
    training_class: null, base_school: '', nominated_at: '2016-03-01T00:00:00+08:00', version: 1,
  },
  project_name: 'P', progress, steps: [], entries: [], certificate_id: certificate, certificate_number: certificate,
});

describe('what comes next', () => {
  it.each<[string, EnrolmentRecord]>([
    ['certificate', record('passed', [need(1, 'a', true)], 'c1')],
    ['issuing', record('passed', [need(1, 'a', true)])],
    ['confirmation', record('nominated', [need(1, 'a', false)])],
    ['learn', record('confirmed', [need(1, 'a', true), need(2, 'b', false)])],
    ['over', record('refused', [need(1, 'a', false)])],
    ['over', record('failed', [need(1, 'a', true)])],
  ])('is %s', (kind, one) => expect(nextOf(one).kind).toBe(kind));
  it('names only what is missing', () => {
    const next = nextOf(record('checked-in', [need(1, 'a', true), need(2, 'b', false), need(2, 'c', false)]));
    expect(next.kind === 'learn' && next.missing.map((one) => one.name)).toEqual(['b', 'c']);
  });
});

it('groups requirements by part, in the order of the parts', () => {
  const parts = byPart([need(2, 'b', false), need(1, 'a', true), need(2, 'c', false)]);
  expect(parts.map((part) => [part.position, part.items.map((item) => item.name)])).toEqual([[1, ['a']], [2, ['b', 'c']]]);
});
