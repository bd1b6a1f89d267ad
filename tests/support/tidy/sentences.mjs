// Every problem code has a sentence in both languages, and docs/problems.md lists them all.
import { closing, codeOf, isOurs, isTest, lineAt, literalsOf } from './source.mjs';

const languages = ['zh-CN', 'en'];
const isTable = (file, language) => file.startsWith('data/text/') && file.endsWith(`problems.${language}.json`);

/** Sentences by code, with where each stands. */
function tableOf(tree, language) {
  const table = new Map();
  for (const [file, text] of tree) {
    if (!isTable(file, language)) continue;
    for (const [code, sentence] of Object.entries(JSON.parse(text)))
      table.set(code, { sentence, file, line: lineAt(text, text.indexOf(`"${code}"`)) });
  }
  return table;
}

const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;
const made = /\bError::(malformed|unauthenticated|forbidden|conflict|too_large|invalid|invalid_field|too_many|unavailable)\s*\(/g;

/** Texts of one argument (counted from 0) of the call whose bracket opens at `open`. */
function argument(text, open, wanted) {
  const code = codeOf(text);
  const end = closing(code, open);
  const starts = [open + 1];
  for (let at = open + 1; at < end; ++at) {
    if ('([{'.includes(code[at])) at = closing(code, at);
    else if (code[at] === ',') starts.push(at + 1);
  }
  const [from, until] = [starts[wanted], (starts[wanted + 1] ?? end + 1) - 1];
  return literalsOf(text).filter(({ at }) => at >= from && at < until);
}

// Floors where a slug that stands alone is a code, wherever it stands: in their faults of rows, returned and carried about.
const wholly = /^src\/(domain|platform\/sheet)\/(?!.*\binvariants\.cpp$)/;
// Slugs there that are something else: words of the wire, of tables and of formats, and tasks of the landing page.
const wordsOfOthers = new Set(['checked-in', 'document-kind', 'yyyy-mm-dd', 'nominations-to-confirm', 'places-to-fill', 'places-to-hand-down', 'people-without-class', 'choosers-undecided', 'choosers-to-assign', 'substitutions-to-decide', 'certificates-to-approve', 'round-to-ask-in']);

/** Kinds of notices: each has its own sentence on the page. */
function noticeKinds(tree) {
  const text = tree.get('web/src/platform/notify/text.zh-CN.ts') ?? '';
  return new Set([...text.matchAll(/'([a-z]+(?:-[a-z]+)+)': '/g)].map(([, kind]) => kind));
}

/** Every code the program can answer with: {code, kind, file, line}. */
export function codesUsed(tree) {
  const used = [];
  const notices = noticeKinds(tree);
  for (const [file, text] of tree) {
    if (!isOurs(file) || isTest(file) || file === 'src/base/error.h') continue;
    const taken = new Set();
    for (const match of codeOf(text).matchAll(made))
      for (const { at, value } of argument(text, match.index + match[0].length - 1, match[1] === 'invalid_field' ? 1 : 0)) {
        taken.add(at);
        used.push({ code: value, kind: match[1] === 'invalid_field' ? 'invalid' : match[1], file, line: lineAt(text, at) });
      }
    if (!wholly.test(file)) continue;
    for (const { at, value } of literalsOf(text))
      if (slug.test(value) && !taken.has(at) && !wordsOfOthers.has(value) && !notices.has(value)) used.push({ code: value, file, line: lineAt(text, at) });
  }
  return used;
}

function* spokenFaults(tree) {
  for (const language of languages) {
    const table = tableOf(tree, language);
    for (const { code, file, line } of codesUsed(tree))
      if (!table.has(code)) yield { file, line, message: `"${code}" has no sentence in problems.${language}.json` };
  }
}

const gaps = (sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort().join(' ');

function* pairFaults(tree) {
  const [chinese, english] = languages.map((language) => tableOf(tree, language));
  for (const [one, other, language] of [[chinese, english, 'en'], [english, chinese, 'zh-CN']])
    for (const [code, { sentence, file, line }] of one) {
      if (!other.has(code)) yield { file, line, message: `"${code}" has no sentence in problems.${language}.json` };
      else if (gaps(sentence) !== gaps(other.get(code).sentence)) yield { file, line, message: `"${code}" mentions other figures in problems.${language}.json` };
      if (!sentence.trim()) yield { file, line, message: `"${code}" says nothing` };
    }
}

function* idleFaults(tree) {
  const said = [...tree].filter(([file]) => (isOurs(file) && !isTest(file)) || /^web\/src\/.*\.(ts|vue)$/.test(file)).map(([, text]) => text);
  for (const [code, { file, line }] of tableOf(tree, 'en')) {
    if (code.startsWith('kind-')) continue;  // put together in platform/http/problem.cpp
    if (!said.some((text) => text.includes(`"${code}"`) || text.includes(`'${code}'`))) yield { file, line, message: `"${code}" is a sentence nothing says` };
  }
}

const statuses = {
  malformed: 400, unauthenticated: 401, forbidden: 403, missing: 404, conflict: 409, stale: 412, too_large: 413,
  invalid: 422, too_many: 429, unavailable: 503, full: 507, broken: 500,
};
const fixed = { 'not-found': 'missing', 'version-moved-on': 'stale', 'disk-full': 'full', 'internal-error': 'broken' };  // base/error.h

/** docs/problems.md as it should read. */
export function problemsPage(tree) {
  const kinds = new Map(Object.entries(fixed).map(([code, kind]) => [code, new Set([kind])]));
  for (const { code, kind } of codesUsed(tree)) if (kind) kinds.set(code, (kinds.get(code) ?? new Set()).add(kind));
  const [chinese, english] = languages.map((language) => tableOf(tree, language));
  const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const rows = [...english.keys()].sort().map((code) => {
    const status = [...(kinds.get(code) ?? [])].map((kind) => statuses[kind]).sort().join(', ') || (code.startsWith('kind-') ? statuses[code.slice(5).replaceAll('-', '_')] : '');
    return `| \`${code}\` | ${status} | ${cell(chinese.get(code)?.sentence ?? '')} | ${cell(english.get(code).sentence)} |`;
  });
  return [
    '# Problems 问题一览', '',
    'Made from `data/text/problems.*.json` and the sources by `./xt fmt`; do not edit.', '',
    'A reply that is not a success is `application/problem+json` (RFC 9457). Its `code` is one of these; `title` is the sentence in',
    'the language of the request; words in braces are figures the reply carries. Where no status stands, the code is found on a',
    'field of a 422 or 400, on an entry of a batch, or on a row of an imported file.', '',
    '| code | status | 中文 | English |', '|---|---|---|---|', ...rows, '',
  ].join('\n');
}

function* pageFaults(tree) {
  const file = 'docs/problems.md';
  if (tree.get(file) !== problemsPage(tree)) yield { file, line: 1, message: 'is older than what it is made from; run ./xt fmt' };
}

const table = (texts) => ({ 'data/text/problems.zh-CN.json': JSON.stringify(texts), 'data/text/problems.en.json': JSON.stringify(texts) });
const sayer = { 'src/domain/org/rules.cpp': 'auto a = Error::conflict("unit-closed");\n' };
const both = { ...table({ 'unit-closed': 'Closed.' }), ...sayer };

export const checks = [
  {
    name: 'every problem code has its sentence in both languages',
    run: spokenFaults,
    planted: [
      sayer,
      { ...both, 'data/text/problems.zh-CN.json': '{}' },
      { ...both, 'src/platform/db/pool.cpp': 'return Error::unavailable(gone ? "database-gone" : "unit-closed", {});\n' },
      { ...both, 'src/app/a.cpp': 'return Error::invalid_field(f("x-y", 1), "field-odd");\n' },
      { ...both, 'src/domain/org/rules.h': 'if (odd) return "unit-odd";\n' },
      { ...both, 'web/src/platform/notify/text.zh-CN.ts': "'unit-moved': 'Moved.'", 'src/domain/org/news.cpp': 'return "unit-moves";\n' },
    ],
    clean: [both, { ...both, 'web/src/platform/notify/text.zh-CN.ts': "'unit-moved': 'Moved.'", 'src/domain/org/news.cpp': 'return "unit-moved";\n' }, { ...both, 'src/app/a.cpp': 'return Error::invalid_field("name-of-field", "unit-closed", {{"a", "b-c"}});\n' }],
  },
  {
    name: 'the sentences of both languages go in pairs and mention the same figures',
    run: pairFaults,
    planted: [
      { ...table({}), 'data/text/problems.en.json': '{"unit-closed": "Closed."}' },
      { ...table({}), 'data/text/problems.zh-CN.json': '{"unit-closed": "Closed."}' },
      { ...table({ a: '{most}' }), 'data/text/problems.en.json': '{"a": "{least}"}' },
      table({ a: ' ' }),
    ],
    clean: [table({ a: 'At most {most}.' })],
  },
  {
    name: 'every sentence is said somewhere',
    run: idleFaults,
    planted: [table({ 'unit-closed': 'Closed.' }), { ...table({ 'unit-closed': 'Closed.' }), 'src/domain/org/a_test.cpp': '"unit-closed"' }],
    clean: [both, table({ 'kind-full': 'Full.' })],
  },
  {
    name: 'docs/problems.md is current',
    run: pageFaults,
    planted: [{ ...both, 'docs/problems.md': '# Problems\n' }, both],
    clean: [{ ...both, 'docs/problems.md': problemsPage(new Map(Object.entries(both))) }],
  },
];
