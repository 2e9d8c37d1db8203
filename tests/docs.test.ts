import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const decisions = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

describe('the docs', () => {
  test('list every decision with its status', () => {
    const index = readFileSync('docs/decisions/README.md', 'utf8');
    expect(decisions.filter((name) => !index.includes(`(${name}) | `))).toEqual([]);
  });

  test.each(pages)('%s names only files that exist', (page) => {
    const named = readFileSync(page, 'utf8').match(/`(?:src|tests|scripts|docs|drizzle)\/[\w./-]+`/g) ?? [];
    expect(named.filter((path) => !existsSync(path.slice(1, -1)))).toEqual([]);
  });

  test('risks.md names only tests that exist', () => {
    const quoted = readFileSync('docs/risks.md', 'utf8').matchAll(/`(tests\/[\w./-]+)` "([^"…]+?)(?: …)?"/g);
    const missing = [...quoted].filter(
      ([, file = '', title = '']) => !readFileSync(file, 'utf8').includes(title),
    );
    expect(missing.map(([text]) => text)).toEqual([]);
  });
});

const parts = ['shared', 'renderer', 'main'];
/** Folders of tests that belong to no folder of `src`: CONTRIBUTING, "Where a test lies". */
const ownFolders = ['interleaving', 'services/repeatable-calls', 'store/port', 'store/raw-sql'];

test.each(parts)('tests/%s has the folders of src', (part) => {
  const folders = readdirSync(join('tests', part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(`tests/${part}/`.length).replaceAll('\\', '/'));
  const strays = folders.filter((folder) => !existsSync(join('src', part, folder)));
  expect(strays.filter((folder) => part !== 'main' || !ownFolders.includes(folder))).toEqual([]);
});
