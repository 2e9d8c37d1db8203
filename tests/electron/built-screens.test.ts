// What a window loads of the BUILT screens, and when.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const screens = join(import.meta.dirname, '../../out/renderer');
const assets = join(screens, 'assets');

const read = (file: string): string => readFileSync(join(assets, file), 'utf8');

/** The script `file` and every script that it cannot run without. */
function neededBy(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, imported] of read(file).matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) {
    if (imported !== undefined) neededBy(imported, found);
  }
  return found;
}

/** What a window loads before anything is drawn. */
function neededByDay(): Set<string> {
  const page = readFileSync(join(screens, 'index.html'), 'utf8');
  const found = new Set<string>();
  for (const [, file] of page.matchAll(/<script[^>]*src="\.\/assets\/([\w.-]+\.js)"/g))
    if (file !== undefined) neededBy(file, found);
  if (found.size === 0) throw new Error('the page names no script');
  return found;
}

/** A script that is loaded when it is needed. */
function screenNamed(name: string): string {
  const file = readdirSync(assets).find((asset) => asset.startsWith(`${name}-`) && asset.endsWith('.js'));
  if (file === undefined) throw new Error(`${name} is no script of its own`);
  return file;
}

test.each(['en', 'tr'])(
  'with its words in %s the day takes at most 300 kB of compressed script',
  (language) => {
    const scripts = neededBy(screenNamed(language), neededByDay());
    const bytes = [...scripts].reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
    expect(bytes).toBeLessThan(300_000);
  },
);

test.each(['StartScreen', 'ClientsScreen', 'SettingsScreen', 'HistoryScreen'])(
  '%s is loaded when it is opened',
  (name) => {
    const day = neededByDay();
    expect([...day]).not.toContain(screenNamed(name));
  },
);

test('what the screens know of the contract is worked out in advance: no script holds a schema', () => {
  for (const script of readdirSync(assets).filter((asset) => asset.endsWith('.js')))
    expect(read(script), script).not.toContain('_zod');
  expect([...neededByDay()].map(read).join()).toContain('instant_or_text');
});

test('the script that connects comes before the day, and needs nothing of it', () => {
  const [first] = neededByDay();
  expect(first).toMatch(/^connection-/);
  expect([...neededBy(screenNamed('connection'))]).toEqual([first]);
});

test('no window loads the words of a language that it does not speak', () => {
  const day = neededByDay();
  expect([...day]).not.toContain(screenNamed('en'));
  expect([...day]).not.toContain(screenNamed('tr'));
});

test('the first sheet of the page says in which order the layers stand', () => {
  const [, sheet] =
    /rel="stylesheet"[^>]*href="([^"]+)"/.exec(readFileSync(join(screens, 'index.html'), 'utf8')) ?? [];
  expect(readFileSync(join(screens, sheet ?? ''), 'utf8')).toContain('@layer base, ui;');
});
