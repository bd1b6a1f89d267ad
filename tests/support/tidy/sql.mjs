// Where SQL stands, whose tables it changes, and that migrations are numbered and declare their tables.
import { layerOf, layersOf } from './layers.mjs';
import { isOurs, isTest, lineAt, literalsOf } from './source.mjs';

const statement = /^\s*(\/\*.*?\*\/\s*)*(SELECT\b|INSERT\s|UPDATE\s|DELETE\s|CREATE\s|DROP\s|ALTER\s|WITH\s+(RECURSIVE\s+)?[a-z_]+[\s(])/;

const mayHoldSql = (file) =>
  isTest(file) ||
  /^src\/platform\/(db|auth|audit|jobs)\//.test(file) ||
  /\/(store\w*|invariants)\.cpp$/.test(file) ||
  file === 'src/domain/tally/tally.cpp';  // the only writer of the counters, and small enough to be its own store

function* placeFaults(tree) {
  for (const [file, text] of tree) {
    if (!isOurs(file) || mayHoldSql(file)) continue;
    for (const { at, value } of literalsOf(text))
      if (statement.test(value)) yield { file, line: lineAt(text, at), message: 'SQL belongs into store*.cpp, invariants.cpp or migrations' };
  }
}

const sqlCode = (sql) => sql.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length));
const created = /\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)/gi;
const changed = /\b(?:INSERT\s+INTO|DELETE\s+FROM)\s+(\w+)|\bUPDATE\s+(\w+)\s+(?:AS\s+\w+\s+|[a-z]\w*\s+)?SET\b/g;
const isMigration = (file) => /\/migrations\/[^/]+\.sql$/.test(file);

/** Table to the layer whose migration, or whose code, creates it. */
function owners(tree, layers) {
  const owner = new Map();
  const take = (sql, file) => {
    for (const [, table] of sql.matchAll(created)) owner.set(table, layerOf(file.slice(4), layers));
  };
  for (const [file, text] of tree) {
    if (isMigration(file)) take(sqlCode(text), file);
    else if (isOurs(file) && !isTest(file)) for (const { value } of literalsOf(text)) take(value, file);
  }
  return owner;
}

function* ownershipFaults(tree) {
  const layers = layersOf(tree);
  const owner = owners(tree, layers);
  for (const [file, text] of tree) {
    if (!isOurs(file) || isTest(file)) continue;
    const layer = layerOf(file.slice(4), layers);
    for (const { at, value } of literalsOf(text))
      for (const [, inserted, updated] of value.matchAll(changed)) {
        const table = inserted ?? updated;
        if (owner.get(table) !== layer)
          yield { file, line: lineAt(text, at), message: `${layer} changes ${table}, a table of ${owner.get(table) ?? 'nobody'}` };
      }
  }
}

function* numberFaults(tree) {
  const first = new Map();
  for (const file of [...tree.keys()].filter((path) => path.startsWith('src/') && path.endsWith('.sql')).sort()) {
    const number = /\/migrations\/(\d{4})_[a-z][a-z0-9_]*\.sql$/.exec(file)?.[1];
    if (!number) yield { file, line: 1, message: 'a migration stands in migrations/ and is named NNNN_noun.sql' };
    else if (first.has(number)) yield { file, line: 1, message: `${number} is taken by ${first.get(number)}` };
    else first.set(number, file);
  }
}

function* declarationFaults(tree) {
  for (const [file, text] of tree) {
    if (!isMigration(file)) continue;
    const declared = new Set([...text.matchAll(/^-- table (\w+) (?:(?:tenant|owned)\(\w+\)|system|public)$/gm)].map(([, table]) => table));
    const made = new Set();
    for (const match of sqlCode(text).matchAll(created)) {
      made.add(match[1]);
      if (!declared.has(match[1])) yield { file, line: lineAt(text, match.index), message: `${match[1]} has no line "-- table ${match[1]} …"` };
    }
    for (const table of declared) if (!made.has(table)) yield { file, line: 1, message: `declares ${table} and does not create it` };
  }
}

const order = 'domain/org x\ndomain/quota x\n';
const unitTable = { 'src/layers.txt': order, 'src/domain/org/migrations/0001_org.sql': '-- table unit tenant(id)\nCREATE TABLE unit (id ID);\n' };

export const checks = [
  {
    name: 'SQL stands in stores, invariants, migrations and the platform floors that need it',
    run: placeFaults,
    planted: [
      { 'src/domain/org/service.cpp': 'auto a = tx.run("SELECT id FROM unit");\n' },
      { 'src/domain/org/rules.cpp': 'auto a = R"(\n  WITH RECURSIVE below AS (x) SELECT 1)";\n' },
      { 'src/app/main.cpp': 'run("/*system*/ DELETE FROM unit");\n' },
    ],
    clean: [{ 'src/domain/org/store.cpp': 'run("SELECT 1");\n', 'src/domain/org/service.cpp': 'f("DELETE"); // "SELECT 1"\ng("WITH love");\n' }],
  },
  {
    name: 'a folder changes only tables of its own migrations',
    run: ownershipFaults,
    planted: [
      { ...unitTable, 'src/domain/quota/store.cpp': 'run("INSERT INTO unit (id)"\n    " VALUES ($1)");\n' },
      { ...unitTable, 'src/domain/quota/store.cpp': 'run("UPDATE "\n    "unit SET id = 1");\n' },
      { ...unitTable, 'src/domain/org/store.cpp': 'run("DELETE FROM nowhere");\n' },
    ],
    clean: [{ ...unitTable, 'src/domain/org/store.cpp': 'run("INSERT INTO unit (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = 1");\n' }],
  },
  {
    name: 'migrations are numbered once each',
    run: numberFaults,
    planted: [
      { 'src/domain/org/migrations/0001_org.sql': '', 'src/domain/quota/migrations/0001_quota.sql': '' },
      { 'src/domain/org/migrations/org.sql': '' },
      { 'src/domain/org/0002_org.sql': '' },
    ],
    clean: [{ 'src/domain/org/migrations/0001_org.sql': '', 'src/domain/quota/migrations/0002_quota.sql': '' }],
  },
  {
    name: 'every table declares who may see its rows',
    run: declarationFaults,
    planted: [
      { 'src/domain/org/migrations/0001_org.sql': 'CREATE TABLE unit (id ID);\n' },
      { 'src/domain/org/migrations/0001_org.sql': '-- table unit everybody\nCREATE TABLE unit (id ID);\n' },
      { 'src/domain/org/migrations/0001_org.sql': '-- table unit system\n' },
    ],
    clean: [unitTable],
  },
];
