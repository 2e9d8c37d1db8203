// npm start: the desk in its Electron window or, where that cannot be had, on 127.0.0.1 in the browser.
// What follows -- is handed on: npm start -- --demo, npm start -- --database salon.sqlite
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWhenNeeded } from './build-when-needed.ts';
import { closeWithNpm } from './close-with-npm.ts';
import { findElectron } from './find-electron.ts';
import { runServe } from './run-serve.ts';

const root = join(import.meta.dirname, '..');

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
    const window = spawn(electron.executable, [root, ...wishes], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => window.kill(signal));
    window.once('exit', (code) => {
      process.exitCode = code ?? 1;
    });
    return;
  }
  console.error(electron.why);
  const opensOrNot = wishes.some((wish) => /^--(no-)?open$|^--json$/.test(wish));
  if (!opensOrNot) process.argv.push('--open');
  await runServe({ isBuilt: true });
}
