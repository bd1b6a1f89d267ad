import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Me, Transfer } from '@/api';
import { me } from '@/platform/auth/session';
import { askInAddress, seesPerson, stepsOf, stepWord, wordOf } from './transfer';

const day = '2016-05-10';
const base = { kind: 'transfer-out', state: 'pending', asked_side: 'from', from_here: true, to_here: false, decider: 'u2', effective_on: '2016-05-01', until_on: null } as unknown as Transfer;
const one = (more: Partial<Transfer>) => ({ ...base, ...more });
const desk = (unit: string, role: string, rights: string[]) => (me.value = { unit, role, rights } as unknown as Me);

beforeEach(() => desk('u1', 'school-office', ['manage-people']));
afterEach(() => (me.value = null));

it('lets the asking side withdraw and the other side decide', () => {
  expect(stepsOf(one({}), day)).toEqual(['withdrawal']);
  expect(stepsOf(one({ from_here: false, to_here: true }), day)).toEqual(['acceptance', 'refusal']);
  expect(stepsOf(one({ asked_side: 'to' }), day)).toEqual(['acceptance', 'refusal']);
  expect(stepsOf(one({ to_here: true }), day)).toEqual(['acceptance', 'refusal', 'withdrawal']);
  desk('u1', 'ministry-office', []);
  expect(stepsOf(one({ to_here: true }), day)).toEqual([]);
});

it('accepts somebody in and agrees to let somebody go', () => {
  expect(stepWord(one({}), 'acceptance')).toBe('acceptance');
  expect(stepWord(one({ asked_side: 'to' }), 'acceptance')).toBe('agreement');
  expect(stepWord(one({ kind: 'secondment' }), 'acceptance')).toBe('agreement');
  expect(stepWord(one({ asked_side: 'to' }), 'refusal')).toBe('refusal');
});

it('lets only who accepted take it back', () => {
  const accepted = one({ state: 'accepted', from_here: false, to_here: true });
  expect(stepsOf(accepted, day)).toEqual([]);
  expect(stepsOf(one({ ...accepted, decider: 'u1' }), day)).toEqual(['reversal']);
  desk('u9', 'county-office', ['manage-people']);
  expect(stepsOf(accepted, day)).toEqual(['reversal']);
  expect(stepsOf(one({ state: 'refused' }), day)).toEqual([]);
});

it('ends a secondment that runs, by its last day included', () => {
  const stay = one({ kind: 'secondment', state: 'accepted', until_on: day });
  expect(wordOf(stay, day).word).toBe('running');
  expect(stepsOf(stay, day)).toEqual(['return']);
  expect(wordOf(stay, '2016-05-11').word).toBe('over');
  expect(stepsOf(stay, '2016-05-11')).toEqual([]);
  expect(wordOf(stay, '2016-04-30').word).toBe('agreed');
  expect(wordOf(one({ ...stay, ended: true }), day).word).toBe('over');
});

it('links to a person only where her page opens', () => {
  expect(seesPerson(one({}), day)).toBe(true);
  expect(seesPerson(one({ from_here: false, to_here: true }), day)).toBe(false);
  expect(seesPerson(one({ state: 'accepted' }), day)).toBe(false);
  expect(seesPerson(one({ state: 'accepted', from_here: false, to_here: true }), day)).toBe(true);
  expect(seesPerson(one({ kind: 'return', state: 'accepted' }), day)).toBe(false);
  expect(seesPerson(one({ kind: 'return', state: 'accepted', to_here: true }), day)).toBe(true);
  const guest = one({ kind: 'secondment', state: 'accepted', from_here: false, to_here: true });
  expect(seesPerson(guest, day)).toBe(true);
  expect(seesPerson(one({ ...guest, until_on: '2016-05-09' }), day)).toBe(false);
});

it('writes a name into an address and nothing else', () => expect(askInAddress('阿依·古丽 & 子')).toBe('/transfers?ask=in&name=%E9%98%BF%E4%BE%9D%C2%B7%E5%8F%A4%E4%B8%BD+%26+%E5%AD%90'));
