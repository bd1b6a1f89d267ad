import { expect, it, vi } from 'vitest';
import type { MergePreview, Page, Person } from '@/api';
import { aboutObstacle, likelyTwo, likenessOf, lookOn, mergeAddress, movesOf } from './merge';

const base = { id: 'p1', name: '杏一知', sex: 'female', born_on: '1985-03-10', document_number: '1010************24', mobile: '', subject: '语文' } as unknown as Person;
const one = (more: Partial<Person>) => ({ ...base, ...more });

it('marks what differs, and what the other record fills', () => {
  expect(likenessOf('name', base, one({}))).toBe('same');
  expect(likenessOf('name', base, one({ name: '杏知' }))).toBe('differs');
  expect(likenessOf('mobile', base, one({ mobile: '154****0001' }))).toBe('filled');
  expect(likenessOf('mobile', one({ mobile: '154****0001' }), base)).toBe('same');
  expect(likenessOf('mobile', base, base)).toBe('blank');
  expect(likenessOf('sex', one({ sex: 'unstated' }), base)).toBe('filled');
  expect(likenessOf('subject', one({ subject: '' }), base)).toBe('differs');
});

it('warns of two births or sexes', () => {
  expect(likelyTwo(base, one({ name: '杏知' }))).toBe(false);
  expect(likelyTwo(base, one({ sex: 'unstated', born_on: null }))).toBe(false);
  expect(likelyTwo(base, one({ sex: 'male' }))).toBe(true);
  expect(likelyTwo(base, one({ born_on: '1985-03-11' }))).toBe(true);
});

it('tells only what goes over', () => {
  const preview = { moves: { documents: 1, former_names: 0, enrolments: 2, certificates: 0, certificates_to_issue: 0, grants: 0 } } as unknown as MergePreview;
  expect(movesOf(preview)).toEqual(['documents', 'enrolments']);
});

it('names what an obstacle speaks of, and nothing it does not know', () => {
  expect(aboutObstacle({ code: 'merge-both-enrolled', name: '培训', count: 0 })).toEqual({ name: '培训', count: '' });
  expect(aboutObstacle({ code: 'merge-settled-since', name: '', count: 2 })).toEqual({ name: '', count: '2' });
});

it('looks on through stretches without a pair, and stops at the end or within reason', async () => {
  const page = (rows: string[], next: string) => ({ rows, next, total: 0, more_than_total: false }) as Page<string>;
  const fetch = vi.fn((after: string) => Promise.resolve(after === 'c' ? page(['x'], 'd') : page([], after === '' ? 'b' : 'c')));
  expect(await lookOn(fetch, '')).toEqual(page(['x'], 'd'));
  expect(fetch.mock.calls.map(([after]) => after)).toEqual(['', 'b', 'c']);
  const empty = vi.fn(() => Promise.resolve(page([], 'on')));
  expect((await lookOn(empty, '')).next).toBe('on');
  expect(empty).toHaveBeenCalledTimes(20);
  const end = vi.fn(() => Promise.resolve(page([], '')));
  await lookOn(end, '');
  expect(end).toHaveBeenCalledOnce();
});

it('keeps both records in the address', () => expect(mergeAddress('p1', 'p2')).toBe('/people/merge?keep=p1&other=p2'));
