import { describe, expect, it } from 'vitest';
import type { CompletionState, EnrolmentRecord, EnrolmentState, Progress } from '@/api';
import { byPart, nextOf, openParts, partNames } from './progress';

const need = (part: number, name: string, met: boolean): Progress => ({
  part_name: `part ${part}`, organiser: 'o', platform: 'p', part_position: part, name, hour_type: 'online', minimum_tenths: 300,
  done_tenths: met ? 300 : 120, met, strength: 'hard', until: '2016-12-31',
});
const leaf = (part: number, met: boolean): CompletionState => ({ combine: 'part', least: 0, part, name: `part ${part}`, met, rules: [] });
/** All parts, each met when all it asks is. */
function allParts(progress: Progress[]): CompletionState {
  const rules = byPart(progress).map((part) => leaf(part.position, part.items.every((item) => item.met)));
  return { combine: 'all', least: 0, part: 0, name: '', met: rules.every((rule) => rule.met), rules };
}
const record = (state: EnrolmentState, progress: Progress[], certificate = '', completion = allParts(progress)): EnrolmentRecord => ({
  enrolment: {
    id: 'e1', project: 't1', intake: 'n1', intake_number: 1, person: 'p1', person_name: '周岚', unit: 'u1', unit_name: 'U', unit_former: '', stage: 'primary', state,
    training_class: null, base_school: '', nominated_at: '2016-03-01T00:00:00+08:00', deviations: 0, version: 1,
  },
  project_name: 'P', progress, completion, may_conclude: false, vouched: [], fees: [], steps: [], entries: [], certificate_id: certificate, certificate_number: certificate, certificate_wait: '', certificate_refusal: '',
});

describe('what comes next', () => {
  it.each<[string, EnrolmentRecord]>([
    ['certificate', record('passed', [need(1, 'a', true)], 'c1')],
    ['approval', { ...record('passed', [need(1, 'a', true)]), certificate_wait: 'waiting' }],
    ['refused', { ...record('passed', [need(1, 'a', true)]), certificate_wait: 'refused' }],
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

it('leaves out what an alternative has made needless, and what is for reference', () => {
  const progress = [need(1, 'a', true), need(2, 'b', false), need(3, 'c', true), { ...need(4, 'd', false), strength: 'reference' as const }, need(5, 'e', false)];
  const any: CompletionState = { combine: 'any', least: 0, part: 0, name: '', met: true, rules: [leaf(2, false), leaf(3, true)] };
  const rule: CompletionState = { combine: 'all', least: 0, part: 0, name: '', met: false, rules: [leaf(1, true), any, leaf(4, false), leaf(5, false)] };
  expect(openParts(rule)).toEqual([4, 5]);
  const next = nextOf(record('checked-in', progress, '', rule));
  expect(next.kind === 'learn' && next.missing.map((one) => one.name)).toEqual(['e']);
  expect(partNames(record('checked-in', [need(1, 'a', true), need(3, 'c', true)]))).toEqual(['part 1', '', 'part 3']);
});

it('groups requirements by part, in the order of the parts', () => {
  const parts = byPart([need(2, 'b', false), need(1, 'a', true), need(2, 'c', false)]);
  expect(parts.map((part) => [part.position, part.items.map((item) => item.name)])).toEqual([[1, ['a']], [2, ['b', 'c']]]);
});
