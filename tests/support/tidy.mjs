// The rules of the house that a tool can check (docs/architecture.md). Prints each fault as file:line: message and ends with
// "N passed, M failed". Every check is first shown trees with a planted fault, which it must find, and clean ones.
//     node tests/support/tidy.mjs           check
//     node tests/support/tidy.mjs --write   renew the pages made from the sources
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checks as form } from './tidy/form.mjs';
import { checks as layers } from './tidy/layers.mjs';
import { checks as schema, schemaPages } from './tidy/schema.mjs';
import { checks as sentences, problemsPage } from './tidy/sentences.mjs';
import { checks as sql } from './tidy/sql.mjs';
import { checks as tries } from './tidy/try.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);

/** Every file that is tracked or about to be, with its text. */
function tree() {
  const listed = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const files = listed.split('\0').filter((file) => file && existsSync(file));
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** What is wrong with the check itself. */
function* unprovenBy({ run, planted, clean }) {
  const find = (files) => [...run(new Map(Object.entries(files)))];
  for (const [index, files] of planted.entries()) if (find(files).length === 0) yield `does not find planted fault ${index + 1}`;
  for (const [index, files] of clean.entries()) for (const { message } of find(files)) yield `finds "${message}" in clean tree ${index + 1}`;
}

const files = tree();
if (process.argv.includes('--write')) {
  writeFileSync('docs/problems.md', problemsPage(files));
  for (const [file, text] of schemaPages(files)) writeFileSync(file, text);
} else {
  const checks = [...layers, ...sql, ...tries, ...sentences, ...schema, ...form];
  let failed = 0;
  const say = (line) => console.log(line);
  for (const check of checks) {
    const unproven = [...unprovenBy(check)];
    const faults = [...check.run(files)];
    for (const what of unproven) say(`tests/support/tidy: the check "${check.name}" ${what}`);
    for (const { file, line, message } of faults) say(`${file}:${line}: ${message}`);
    failed += (unproven.length > 0) + (faults.length > 0);
  }
  say(`${2 * checks.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
