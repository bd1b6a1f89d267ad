// Writes src/api.gen.ts from the server's own description:  node tools/gen-api.mjs openapi.json [--check]
// With --check nothing is written; the exit status says whether the committed file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const [source, ...flags] = process.argv.slice(2);
if (!source) {
  console.error('usage: node tools/gen-api.mjs <openapi.json> [--check]');
  process.exit(2);
}
const target = new URL('../src/api.gen.ts', import.meta.url);
const banner = '// Generated from the routes and described structs by tools/gen-api.mjs. Do not edit.\n';
const made = banner + astToString(await openapiTS(JSON.parse(readFileSync(source, 'utf8'))));

if (!flags.includes('--check')) {
  writeFileSync(target, made);
} else if (readFileSync(target, 'utf8') !== made) {
  console.error('src/api.gen.ts is stale: run node tools/gen-api.mjs on the new description');
  process.exit(1);
}
