import { spawn } from 'node:child_process';
import { app } from 'electron/main';

/** Starts the program once more, with the demo salon: a process and a database of its own, so that nothing of it touches this desk. */
export function openDemo(): void {
  const program = app.isPackaged ? [] : [app.getAppPath()];
  spawn(process.execPath, [...program, '--demo'], { detached: true, stdio: 'ignore' }).unref();
}
