// Every address the pages ask for is a route the server describes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(vue|ts)$/.test(entry.name) && !/\.spec\.ts$|api\.gen\.ts$/.test(entry.name) ? [path] : [];
  });

const shape = (path: string) => path.replace(/\$?\{[^}]*\}/g, '{}');

it('asks only for routes there are', () => {
  const described = [...readFileSync(join(__dirname, 'api.gen.ts'), 'utf8').matchAll(/^ {4}"(\/api\/[^"]+)"/gm)].map((match) => shape(match[1]!));
  const steps = ['confirmation', 'refusal', 'recall', 'check-in', 'withdrawal'];
  const asked = files(__dirname).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/['`](\/api\/[^'`?]+)['`]/g)].map((match) => ({ path, route: shape(match[1]!) })),
  );
  const expanded = asked.flatMap((one) =>
    one.route === '/api/enrolments/{}/{}' ? steps.map((step) => ({ ...one, route: `/api/enrolments/{}/${step}` })) : [one],
  );
  expect(described.length).toBeGreaterThan(40);
  expect(expanded.length).toBeGreaterThan(35);
  expect(expanded.filter(({ route }) => !described.includes(route))).toEqual([]);
});
