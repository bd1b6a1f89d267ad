// Both languages say the same things: every key in both, every placeholder in both, every key a page asks for exists, and every
// problem code of the server has its sentence in both.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import deskEn from './desk/text.en';
import deskZh from './desk/text.zh-CN';
import lightEn from './light/text.en';
import lightZh from './light/text.zh-CN';

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, before = ''): Record<string, string> {
  return Object.entries(texts).reduce<Record<string, string>>(
    (all, [key, value]) => ({ ...all, ...(typeof value === 'string' ? { [before + key]: value } : flat(value, `${before}${key}.`)) }),
    {},
  );
}
const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(vue|ts)$/.test(entry.name) && !/\.spec\.ts$|text[\w-]*\.(en|zh-CN)\.ts$/.test(entry.name) ? [path] : [];
  });

describe.each([['the light entry', lightZh, lightEn], ['the desk', deskZh, deskEn]])('%s', (_name, zh, en) => {
  const chinese = flat(zh as unknown as Texts);
  const english = flat(en as unknown as Texts);
  it('has the same keys in both languages', () => expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort()));
  it('leaves nothing empty', () => expect([...Object.entries(chinese), ...Object.entries(english)].filter(([, text]) => !text.trim())).toEqual([]));
  it('fills the same holes in both languages', () => {
    // A sentence may drop a hole that its language expresses otherwise only when both do.
    const differing = Object.keys(chinese).filter((key) => holes(chinese[key]!).join() !== holes(english[key] ?? '').join());
    expect(differing).toEqual([]);
  });
  it('writes Chinese in Chinese', () => {
    const latin = Object.entries(chinese).filter(([, text]) => !/\p{Script=Han}/u.test(text) && /[a-z]{3}/i.test(text.replace(/\{\w+\}/g, '')));
    expect(latin).toEqual([]);
  });
});

it('every fixed key a source asks for exists', () => {
  const known = { ...flat(deskZh as unknown as Texts), ...flat(lightZh as unknown as Texts) };
  const asked = sources(join(__dirname, '..')).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bt\('([\w.-]+)'/g)].map((match) => ({ path, key: match[1]! })),
  );
  expect(asked.length).toBeGreaterThan(200);
  expect(asked.filter(({ key }) => !(key in known))).toEqual([]);
});

it('every problem code has a sentence in both languages', () => {
  const read = (language: string) => JSON.parse(readFileSync(join(__dirname, `../../../data/text/problems.${language}.json`), 'utf8')) as Record<string, string>;
  const [zh, en] = [read('zh-CN'), read('en')];
  expect(Object.keys(zh).length).toBeGreaterThan(10);
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  expect(Object.entries(zh).filter(([code, text]) => !text.trim() || !en[code]?.trim())).toEqual([]);
});
