import { spawn } from 'node:child_process';
import { app } from 'electron/main';

/** Starts the program once more, with the demo salon: a process and a database of its own, so that nothing of it touches this desk. */
export function openDemo(): void {
  const program = app.isPackaged ? [] : [app.getAppPath()];
  const instance = spawn(process.execPath, [...program, '--demo'], { detached: true, stdio: 'ignore' });
  // A demo that does not open must not take the desk with it.
  instance.once('error', () => undefined);
  instance.unref();
}
