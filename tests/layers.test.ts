import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLayers } from '../scripts/layers/check-layers.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'layers-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Writes a source tree, given as path → source, and tells what the check says about it: "rule file:line". */
function brokenIn(files: Record<string, string>): string[] {
  for (const [path, source] of Object.entries(files)) {
    const absolute = join(root, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, source);
  }
  return checkLayers(root).violations.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
}

/** Both files, of which the first imports the second. */
function importing(from: string, to: string): Record<string, string> {
  const up = '../'.repeat(from.split('/').length - 1);
  return {
    [from]: `import type { X } from '${up}${to}';\nexport type Y = X;\n`,
    [to]: 'export type X = 1;\n',
  };
}

describe('an import against the direction is named with its rule, file and line', () => {
  test.each([
    ['renderer-imports', 'src/renderer/app/day.tsx', 'src/main/front-desk.ts'],
    ['renderer-imports', 'src/renderer/app/day.tsx', 'src/preload/index.ts'],
    ['renderer-imports', 'src/renderer/app/day.tsx', 'scripts/start.ts'],
    [
      'renderer/calendar/range-imports',
      'src/renderer/calendar/range/indexed-range.ts',
      'src/renderer/calendar/grid/CalendarGrid.tsx',
    ],
    [
      'renderer/calendar/grid-imports',
      'src/renderer/calendar/grid/CalendarGrid.tsx',
      'src/renderer/calendar/cursor/grid-cursor.ts',
    ],
    [
      'renderer/calendar/cursor-imports',
      'src/renderer/calendar/cursor/grid-cursor.ts',
      'src/renderer/calendar/carry/proposal.ts',
    ],
    [
      'renderer/calendar/carry-imports',
      'src/renderer/calendar/carry/proposal.ts',
      'src/renderer/calendar/screen/CalendarScreen.tsx',
    ],
    [
      'renderer/calendar/rail-imports',
      'src/renderer/calendar/rail/DayRail.tsx',
      'src/renderer/calendar/grid/CalendarGrid.tsx',
    ],
    [
      'renderer/calendar/day-imports',
      'src/renderer/calendar/day/NobodyAtWork.tsx',
      'src/renderer/calendar/week/week-columns.ts',
    ],
    [
      'renderer/calendar/week-imports',
      'src/renderer/calendar/week/week-columns.ts',
      'src/renderer/calendar/screen/use-view.ts',
    ],
    [
      'renderer/calendar/print-imports',
      'src/renderer/calendar/print/PrintDialog.tsx',
      'src/renderer/calendar/screen/use-view.ts',
    ],
    ['renderer-imports', 'src/renderer/app/day.tsx', 'src/renderer/calendar/grid/CalendarGrid.tsx'],
    ['renderer-imports', 'src/renderer/clients/client-form.ts', 'src/shared/domain/phone.ts'],
    ['preload-imports', 'src/preload/index.ts', 'src/shared/domain/interval.ts'],
    ['preload-imports', 'src/preload/index.ts', 'src/main/front-desk.ts'],
    ['shared-imports', 'src/shared/result.ts', 'src/main/front-desk.ts'],
    ['shared/domain-imports', 'src/shared/domain/interval.ts', 'src/shared/contract/errors.ts'],
    ['shared/domain-imports', 'src/shared/domain/interval.ts', 'src/renderer/app/day.ts'],
    ['shared/contract-imports', 'src/shared/contract/errors.ts', 'src/main/services/bookings.ts'],
    ['main/hosts/loopback-imports', 'src/main/hosts/loopback/server.ts', 'src/main/services/bookings.ts'],
    ['main/hosts/loopback-imports', 'src/main/hosts/loopback/server.ts', 'src/main/hosts/electron/ipc.ts'],
    ['main/hosts/electron-imports', 'src/main/hosts/electron/ipc.ts', 'src/main/store/store.ts'],
    ['main/hosts-imports', 'src/main/hosts/answer.ts', 'src/main/store/sqlite/open.ts'],
    ['main/front-desk-imports', 'src/main/front-desk.ts', 'src/main/hosts/loopback/server.ts'],
    ['main/front-desk-imports', 'src/main/front-desk.ts', 'src/main/store/sqlite/open.ts'],
    ['main/services-imports', 'src/main/services/bookings.ts', 'src/main/front-desk.ts'],
    ['main/services-imports', 'src/main/services/bookings.ts', 'src/main/store/sqlite/open.ts'],
    ['main/store-imports', 'src/main/store/store.ts', 'src/main/store/sqlite/open.ts'],
    ['main/store-imports', 'src/main/store/store.ts', 'src/main/services/bookings.ts'],
    ['main/store/sqlite-imports', 'src/main/store/sqlite/open.ts', 'src/main/services/bookings.ts'],
    ['main/demo-imports', 'src/main/demo/salon.ts', 'src/main/store/store.ts'],
    ['main-imports', 'src/main/index.ts', 'src/main/services/bookings.ts'],
    ['main-imports', 'src/main/serve.ts', 'src/renderer/app/day.ts'],
    ['scripts-imports', 'scripts/start.ts', 'src/renderer/app/day.ts'],
  ])('%s: %s → %s', (rule, from, to) => {
    expect(brokenIn(importing(from, to))).toEqual([`${rule} ${from}:1`]);
  });
});

describe('an import in the right direction is accepted', () => {
  test.each([
    ['src/renderer/app/day.tsx', 'src/shared/domain/interval.ts'],
    ['src/renderer/app/day.tsx', 'src/renderer/calendar/screen/CalendarScreen.tsx'],
    ['src/renderer/calendar/carry/proposal.ts', 'src/renderer/calendar/range/indexed-range.ts'],
    ['src/preload/index.ts', 'src/shared/contract/contract.ts'],
    ['src/shared/contract/errors.ts', 'src/shared/domain/rules/violation.ts'],
    ['src/shared/domain/interval.ts', 'src/shared/result.ts'],
    ['src/main/index.ts', 'src/main/hosts/electron/window.ts'],
    ['src/main/serve.ts', 'src/main/store/sqlite/open.ts'],
    ['src/main/serve.ts', 'src/main/demo/salon.ts'],
    ['src/main/demo/salon.ts', 'src/main/front-desk.ts'],
    ['src/main/hosts/loopback/server.ts', 'src/main/front-desk.ts'],
    ['src/main/hosts/loopback/server.ts', 'src/main/hosts/answer.ts'],
    ['src/main/front-desk.ts', 'src/main/services/bookings.ts'],
    ['src/main/services/bookings.ts', 'src/main/store/store.ts'],
    ['src/main/store/sqlite/open.ts', 'src/main/store/store.ts'],
    ['scripts/serve.ts', 'src/main/serve.ts'],
  ])('%s → %s', (from, to) => {
    expect(brokenIn(importing(from, to))).toEqual([]);
  });
});

describe('a package stays in its place', () => {
  test.each([
    ['electron-in-its-host', 'src/main/serve.ts', 'electron'],
    ['electron-in-its-host', 'src/main/hosts/loopback/server.ts', 'electron/main'],
    ['electron-in-its-host', 'src/renderer/api/bridge.ts', 'electron'],
    ['database-in-its-store', 'src/main/front-desk.ts', 'better-sqlite3'],
    ['database-in-its-store', 'src/main/store/store.ts', 'drizzle-orm/better-sqlite3'],
    ['fullcalendar-in-the-calendar', 'src/renderer/app/day.tsx', '@fullcalendar/react'],
    ['sentences-in-the-command-bar', 'src/renderer/app/day.tsx', 'chrono-node/en'],
    ['numbering-plans-in-the-desk', 'src/renderer/clients/client-form.ts', 'libphonenumber-js/min'],
    ['no-node-here', 'src/shared/domain/interval.ts', 'node:fs'],
    ['no-node-here', 'src/renderer/app/day.tsx', 'path'],
    ['shared-packages', 'src/shared/domain/interval.ts', 'date-fns'],
  ])('%s: %s must not import %s', (rule, file, packageName) => {
    expect(brokenIn({ [file]: `import * as it from '${packageName}';\nexport { it };\n` })).toEqual([
      `${rule} ${file}:1`,
    ]);
  });

  test.each([
    ['src/main/index.ts', 'electron'],
    ['src/preload/index.ts', 'electron/renderer'],
    ['src/main/store/sqlite/open.ts', 'better-sqlite3'],
    ['src/main/store/sqlite/open.ts', 'node:fs'],
    ['src/renderer/calendar/grid/calendar-grid.tsx', '@fullcalendar/react'],
    ['src/shared/domain/interval.ts', 'temporal-polyfill'],
    ['src/shared/contract/fields.ts', 'zod'],
  ])('%s may import %s', (file, packageName) => {
    expect(brokenIn({ [file]: `import * as it from '${packageName}';\nexport { it };\n` })).toEqual([]);
  });
});

describe('every way to name a module counts', () => {
  test.each([
    ['an import', "import { x } from '../main/front-desk.ts'; x;"],
    ['an import of a type', "import type { X } from '../main/front-desk.ts'; export type Y = X;"],
    ['an import for its effect', "import '../main/front-desk.ts';"],
    ['a re-export', "export { x } from '../main/front-desk.ts';"],
    ['a re-export of everything', "export * from '../main/front-desk.ts';"],
    ['a dynamic import', "await import('../main/front-desk.ts');"],
    ['a type named by its module', "export type Y = import('../main/front-desk.ts').X;"],
    ['a worker', "new Worker(new URL('../main/front-desk.ts', import.meta.url));"],
  ])('%s', (_way, source) => {
    const files = { 'src/renderer/main.tsx': source, 'src/main/front-desk.ts': 'export const x = 1;' };
    expect(brokenIn(files)).toEqual(['renderer-imports src/renderer/main.tsx:1']);
  });
});

test('an import without its extension, or of a file that is gone, is named', () => {
  const files = {
    'src/shared/result.ts': 'export const x = 1;',
    'src/shared/domain/interval.ts': "import { x } from '../result';\nimport { y } from './gone.ts';\nx; y;",
  };
  expect(brokenIn(files)).toEqual([
    'import-names-a-file src/shared/domain/interval.ts:1',
    'import-names-a-file src/shared/domain/interval.ts:2',
  ]);
});

test('files that import each other in a circle are named, even where only types are imported', () => {
  const files = {
    'src/shared/domain/a.ts': "import type { B } from './b.ts';\nexport type A = B;",
    'src/shared/domain/b.ts': "import type { C } from './c.ts';\nexport type B = C;",
    'src/shared/domain/c.ts': "import type { A } from './a.ts';\nexport type C = A;",
    'src/shared/domain/d.ts': "import type { A } from './a.ts';\nexport type D = A;",
  };
  expect(brokenIn(files)).toEqual(['no-cycles src/shared/domain/a.ts:1']);
});

describe('shared code reads no clock and throws no dice', () => {
  test.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'Temporal.Now.instant()',
    'crypto.randomUUID()',
  ])('%s', (expression) => {
    const source = `\nexport const it = () => ${expression};\n`;
    expect(brokenIn({ 'src/shared/domain/booking.ts': source })).toEqual([
      'shared-is-pure src/shared/domain/booking.ts:2',
    ]);
    expect(brokenIn({ 'src/shared/domain/booking.ts': '', 'src/main/clock.ts': source })).toEqual([]);
  });

  test('a moment that was passed in may be read', () => {
    const source = 'export const it = (text: string) => [new Date(text), Math.max(1, 2)];';
    expect(brokenIn({ 'src/shared/domain/booking.ts': source })).toEqual([]);
  });
});

test('a file in a folder that the layers do not know is named', () => {
  expect(brokenIn({ 'src/extras/thing.ts': 'export {};' })).toEqual(['known-layer src/extras/thing.ts:1']);
});

test('the project itself keeps every direction', () => {
  const { fileCount, violations } = checkLayers(join(import.meta.dirname, '..'));
  expect(violations).toEqual([]);
  expect(fileCount).toBeGreaterThan(10);
});
