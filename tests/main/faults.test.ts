import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'front-desk-faults-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const source = (file: string): string =>
  JSON.stringify(new URL(`../../src/main/${file}`, import.meta.url).href);

/** A program that reports what nothing catches, then does `what`, and ends with 7 where it must. */
function run(what: string) {
  const program = `
    import { openLog } from ${source('log.ts')};
    import { reportUncaught } from ${source('faults.ts')};
    const log = openLog(${JSON.stringify(join(folder, 'desk.log'))});
    reportUncaught(log, () => process.exit(7));
    ${what}`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

const logged = (): string => readFileSync(join(folder, 'desk.log'), 'utf8');

test('a promise that is rejected unheard is written down, and the program goes on', async () => {
  const child = run(`
    Promise.reject(new TypeError('Elif Kaya'));
    setTimeout(() => process.exit(0), 0);`);
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(logged()).toContain('"kind":"TypeError"');
  expect(logged()).not.toContain('Elif');
});

test('an exception that nothing catches is written down and ends the program', async () => {
  const child = run("setTimeout(() => { throw new RangeError('x'); }, 0); setTimeout(() => {}, 60_000);");
  expect(await once(child, 'exit')).toEqual([7, null]);
  expect(logged()).toContain('"kind":"RangeError"');
});

test('whoever read what the program says may go: it goes on and writes to its log', async () => {
  const child = run(`
    process.stdin.once('data', () => {
      console.log('to nobody');
      log.fault(new Error('x'));
      log.fault(new Error('y'));
      // By then the program has heard of the broken pipes.
      process.stdin.once('end', () => setImmediate(() => process.exit(0)));
    });
    console.log('ready');`);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stderr.destroy();
  child.stdin.write('go on\n');
  // Broken pipes are told between the two words.
  child.stdin.end('end\n');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(logged().trim().split('\n')).toHaveLength(2);
});
