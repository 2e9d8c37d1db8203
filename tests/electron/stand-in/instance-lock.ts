import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the lock of the one instance that may use `folder`; it is given back when the process ends. Where another process has it,
 * that one calls its `onSecondStart`, and the answer is false.
 */
export function takeInstanceLock(folder: string, onSecondStart: () => void): boolean {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'instance.pid');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (isTold(Number(readFileSync(file, 'utf8')))) return false;
      // Whoever had it was killed.
      rmSync(file, { force: true });
    }
  }
  process.on('SIGUSR2', onSecondStart);
  process.on('exit', () => rmSync(file, { force: true }));
  return true;
}

/** Tells a process of the second start; false when there is no such process. */
function isTold(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGUSR2');
  } catch {
    return false;
  }
}
