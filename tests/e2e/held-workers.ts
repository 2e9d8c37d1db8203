// Workers that do nothing by themselves, so that a job goes on for as long as a test looks at it.
import { type ElectronApplication, expect } from '@playwright/test';
import type { WorkerMessage } from '../../src/main/jobs/work.ts';

type Held = { readonly heldWorkers: NodeJS.EventEmitter[] };

/** From here on the orders of the program reach no worker. */
export function holdWorkers(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const held: Held = { heldWorkers: [] };
    Object.assign(globalThis, held);
    Worker.prototype.postMessage = function hold() {
      held.heldWorkers.push(this);
    };
  });
}

/** Waits for the order at `index`, and has the worker that got it say something. */
export async function sayAsWorker(
  app: ElectronApplication,
  index: number,
  message: WorkerMessage,
): Promise<void> {
  await expect
    .poll(() =>
      app.evaluate(() => {
        // `holdWorkers` has put it there.
        const { heldWorkers } = globalThis as unknown as Held;
        return heldWorkers.length;
      }),
    )
    .toBeGreaterThan(index);
  await app.evaluate(
    (_, said) => {
      // `holdWorkers` has put it there.
      const { heldWorkers } = globalThis as unknown as Held;
      heldWorkers[said.index]?.emit('message', said.message);
    },
    { index, message },
  );
}
