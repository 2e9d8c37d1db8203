// npm start: the desk in its Electron window or, where that cannot be had, on 127.0.0.1 in the browser.
// What follows -- is handed on: npm start -- --demo, npm start -- --database salon.sqlite
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWhenNeeded } from './build-when-needed.ts';
import { closeWithNpm } from './close-with-npm.ts';
import { findElectron } from './find-electron.ts';
import { runServe } from './run-serve.ts';

const root = join(import.meta.dirname, '..');

/** What a shell and the loader of Linux answer for a programme that lacks a library. */
const cannotBeLoaded = 127;

/** Chromium ends itself with these where it cannot set up its sandbox, its display or its memory: at once, before there is a window. */
const endedByItself: readonly (NodeJS.Signals | null)[] = [
  'SIGTRAP',
  'SIGABRT',
  'SIGILL',
  'SIGSEGV',
  'SIGBUS',
];

/** A window that stood longer than this was one, however it went. */
const soonMilliseconds = 15_000;

closeWithNpm();
try {
  await buildWhenNeeded();
  await start(process.argv.slice(2));
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}

async function start(wishes: readonly string[]): Promise<void> {
  const electron = await findElectron();
  if (electron.executable !== undefined) {
    const exitCode = await openWindow(electron.executable, wishes);
    if (exitCode !== undefined) {
      process.exitCode = exitCode;
      return;
    }
  }
  console.error(
    electron.why ??
      'The Electron window cannot run on this computer, so the desk opens in the browser: same screens, same database.',
  );
  const opensOrNot = wishes.some((wish) => /^--(no-)?open$|^--json$/.test(wish));
  if (!opensOrNot) process.argv.push('--open');
  await runServe({ isBuilt: true });
}

/** Runs the desk in its window until it is closed; answers the exit code, or undefined when there never was a window. */
async function openWindow(executable: string, wishes: readonly string[]): Promise<number | undefined> {
  const started = performance.now();
  const window = spawn(executable, [root, ...wishes], { stdio: 'inherit' });
  const handOn = (signal: NodeJS.Signals): boolean => window.kill(signal);
  process.on('SIGINT', handOn).on('SIGTERM', handOn);
  const { code, signal } = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
    (resolve, reject) => {
      window.once('error', reject);
      window.once('exit', (exitCode, exitSignal) => resolve({ code: exitCode, signal: exitSignal }));
    },
  );
  process.off('SIGINT', handOn).off('SIGTERM', handOn);
  const isSoon = performance.now() - started < soonMilliseconds;
  const hadNoWindow = code === cannotBeLoaded || (isSoon && endedByItself.includes(signal));
  return hadNoWindow ? undefined : (code ?? 1);
}
