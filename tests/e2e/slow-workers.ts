// Workers that do nothing by themselves, so that a job goes on for as long as a test looks at it.
import type { ElectronApplication } from '@playwright/test';
import type { WorkerMessage } from '../../src/main/jobs/work.ts';

/** From here on no worker of the program gets to work. */
export function holdWorkers(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    Worker.prototype.postMessage = function hold() {
      Object.assign(globalThis, { heldWorker: this });
    };
  });
}

/** Has the worker that got its order last say something. */
export function sayAsWorker(app: ElectronApplication, message: WorkerMessage): Promise<void> {
  return app.evaluate((_, said) => {
    // `holdWorkers` has put it there.
    const { heldWorker } = globalThis as unknown as { heldWorker: NodeJS.EventEmitter };
    heldWorker.emit('message', said);
  }, message);
}
