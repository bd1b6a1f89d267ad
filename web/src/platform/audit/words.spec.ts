// Whatever the server writes into the audit has its words in both languages: read from the sources themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './text.en';
import zh from './text.zh-CN';

const root = join(__dirname, '../../../../src');
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.(cpp|h)$/.test(entry.name) && !/_(test|fixture)\.\w+$/.test(entry.name) ? [path] : [];
  });
const textOf = (path: string) => readFileSync(join(root, path), 'utf8').replace(/^\s*\/\/.*$/gm, '');
// Whoever writes the audit, and below it what knows nothing of it.
const writers = ['domain', 'platform/auth', 'platform/jobs'].flatMap(sources);
// Texts of the same shape that are something else: columns, what a sealed text is bound to, fields of a body.
const others = new Set(['above.path', 'own.id', 'excluded.failed', 'person.mobile', 'enrolment.project', 'terms.completion', 'terms.conditions', 'terms.fees', 'terms.figures', 'vouched.reason']);
const actionsIn = (text: string) =>
  [...text.matchAll(/"([a-z]{3,}(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g)].map((match) => match[1]!).filter((name) => !others.has(name) && !/\.(csv|xlsx|xml|html|pdf)$/.test(name));
const written = [...new Set(writers.flatMap((path) => actionsIn(textOf(path))))].sort();

// The structs told as a detail.
const notes: [string, string][] = [
  ['platform/jobs/undo.cpp', 'Reason'], ['domain/hours/service_requirement.cpp', 'RuleNote'], ['domain/hours/model_record.h', 'CreditRateBody'], ['domain/hours/service_batch.cpp', 'BatchNote'], ['domain/org/store_change.h', 'NewChange'], ['domain/people/service.h', 'MoveBody'],
  ['domain/people/service_identity.cpp', 'UnsealNote'], ['domain/people/merge_steps.cpp', 'MergeNote'], ['domain/people/service_duplicates.cpp', 'PairNote'],
  ['domain/people/service_columns.cpp', 'Forgotten'], ['domain/people/transfer_steps.cpp', 'Told'], ['domain/people/service_teaching.cpp', 'Told'], ['domain/people/model.h', 'Teaching'],
];
const fieldsOf = ([path, name]: [string, string]) => (new RegExp(`BOOST_DESCRIBE_STRUCT\\(${name}, \\(\\),\\s*\\(([^)]*)\\)`).exec(textOf(path))?.[1] ?? '').split(',').map((field) => field.trim());
// And those written out: {"kept": …}.
const spelled = (text: string) => [...text.matchAll(/\{"(\w+)":|(?:\{|,)\\"(\w+)\\":/g)].map((match) => match[1] ?? match[2]!);

describe.each([['Chinese', zh.audit], ['English', en.audit]])('%s', (_name, audit) => {
  const actions: Record<string, Record<string, string>> = audit.actions;
  const known = Object.entries(actions).flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`));
  it('names every action that is written', () => {
    expect(written.length).toBeGreaterThan(90);
    expect(written.filter((action) => !known.includes(action))).toEqual([]);
  });
  it('names no action that is never written', () => expect(known.filter((action) => !written.includes(action))).toEqual([]));
  it('offers every noun as a filter', () => {
    expect(Object.keys(audit.nouns).sort()).toEqual(Object.keys(actions).sort());
    const page = readFileSync(join(__dirname, 'AuditPage.vue'), 'utf8');
    expect(Object.keys(audit.nouns).filter((noun) => !page.includes(`'${noun}'`))).toEqual([]);
  });
  it('names every key of a detail', () => {
    const keys = [...notes.flatMap(fieldsOf), ...writers.filter((path) => textOf(path).includes('audit::record')).flatMap((path) => spelled(textOf(path)))];
    expect(keys).toEqual(expect.arrayContaining(['survivor', 'stage', 'about', 'kept', 'capability', 'by', 'found']));
    expect(keys.filter((key) => !(key in audit.detail))).toEqual([]);
  });
});

it('is written nowhere else', () => expect(['app', 'base', 'platform'].flatMap(sources).filter((path) => !/^platform\/(audit|auth|jobs)\//.test(path) && textOf(path).includes('audit::record'))).toEqual([]));
