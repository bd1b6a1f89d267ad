import { expect, it } from 'vitest';
import { filenameOf } from './download';

it.each([
  ["attachment; filename*=UTF-8''%E5%90%8D%E9%A2%9D.xlsx", '名额.xlsx'],
  ['attachment; filename="a b.pdf"; filename*=UTF-8\'\'%E5%91%A8.pdf', '周.pdf'],
  ['attachment; filename="paper.pdf"', 'paper.pdf'],
  ['', ''],
])('the name in %s is %s', (header, name) => expect(filenameOf(header)).toBe(name));
