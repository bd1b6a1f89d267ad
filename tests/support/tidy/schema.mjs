// docs/schema.*.sql: the tables as each database has them, put together from the migrations of all folders.

const engines = { 'docs/schema.sqlite.sql': 'INTEGER', 'docs/schema.postgres.sql': 'BIGINT' };
const migration = /^src\/.*\/migrations\/(\d{4})_\w+\.sql$/;

/** The pages by name, as they should read. The migrations write the type ID; the runner puts the engine's own word. */
export function schemaPages(tree) {
  const files = [...tree.keys()].filter((file) => migration.test(file)).sort((a, b) => a.match(migration)[1].localeCompare(b.match(migration)[1]));
  const text = (word) => files.map((file) => `-- ${file}\n${tree.get(file).trim().replace(/\bID\b/g, word)}\n`).join('\n');
  return Object.entries(engines).map(([page, word]) => [page, `-- Made from the migrations by ./xt fmt; do not edit.\n\n${text(word)}`]);
}

function* stalePages(tree) {
  for (const [file, text] of schemaPages(tree)) if (tree.get(file) !== text) yield { file, line: 1, message: 'is older than the migrations; run ./xt fmt' };
}

const sources = { 'src/domain/org/migrations/0002_org.sql': 'CREATE TABLE unit (id ID);\n', 'src/platform/db/migrations/0001_node.sql': 'CREATE TABLE node (id ID);\n' };

export const checks = [
  {
    name: 'docs/schema.*.sql are current',
    run: stalePages,
    planted: [sources, { ...sources, ...Object.fromEntries(schemaPages(new Map(Object.entries(sources)))), 'src/domain/org/migrations/0002_org.sql': 'CREATE TABLE unit (id ID, name TEXT);\n' }],
    clean: [{ ...sources, ...Object.fromEntries(schemaPages(new Map(Object.entries(sources)))) }],
  },
];
