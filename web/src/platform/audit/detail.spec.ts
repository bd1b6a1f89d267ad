import { expect, it } from 'vitest';
import { detailOf, wordOf } from './detail';
import en from './text.en';
import zh from './text.zh-CN';

it('tells a detail as pairs', () => {
  expect(detailOf('')).toEqual([]);
  expect(detailOf('{"role":"auditor","count":2}')).toEqual([{ key: 'role', value: 'auditor' }, { key: 'count', value: '2' }]);
  expect(detailOf('odd')).toEqual([{ key: '', value: 'odd' }]);
});
it('has the words of an action in both languages', () => {
  expect(wordOf('grant.role-given')).toBe('audit.actions.grant.role-given');
  expect(zh.audit.actions.grant['role-given']).toMatch(/[\u4e00-\u9fff]/);
  expect(en.audit.actions.grant['role-given']).toBeTruthy();
});
