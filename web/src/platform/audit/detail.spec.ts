import { expect, it } from 'vitest';
import { detailOf, idOf, valueWordsOf, wordOf } from './detail';
import en from './text.en';
import zh from './text.zh-CN';

it('tells a detail as pairs', () => {
  expect(detailOf('')).toEqual([]);
  expect(detailOf('{"role":"auditor","count":2}')).toEqual([{ key: 'role', value: 'auditor' }, { key: 'count', value: '2' }]);
  expect(detailOf('odd')).toEqual([{ key: '', value: 'odd' }]);
});
it('leaves out what is empty and tells a value once', () => {
  expect(detailOf('{"from_value":"u1","from_text":"A","to_value":"x","to_text":"","reverses":null}')).toEqual([{ key: 'from_text', value: 'A' }, { key: 'to_value', value: 'x' }]);
});
it('leaves out the numbers of the change itself', () => {
  expect(detailOf('{"id":"d0123456789abc","unit":"u0123456789abc","to_text":"B"}')).toEqual([{ key: 'to_text', value: 'B' }]);
});
it('tells an object by its parts', () => {
  expect(detailOf('{"before":{"stage":"primary","subject":""}}')[0]!.parts).toEqual([{ key: 'stage', value: 'primary' }]);
});
it('knows an id and what has words from what somebody wrote', () => {
  expect(idOf('p0123456789abc')).toEqual({ letter: 'p', end: '789abc' });
  expect(idOf('primary')).toBeUndefined();
  expect(valueWordsOf('kind', 'merge')).toEqual(['transfer.kind.merge', 'org.change.merge']);
  expect(valueWordsOf('reason', 'link')).toEqual([]);
});
it('has the words of an action in both languages', () => {
  expect(wordOf('grant.role-given')).toBe('audit.actions.grant.role-given');
  expect(zh.audit.actions.grant['role-given']).toMatch(/[\u4e00-\u9fff]/);
  expect(en.audit.actions.grant['role-given']).toBeTruthy();
});
