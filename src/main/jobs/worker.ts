// The file of a worker: takes one piece of work after the other, on its own connection, which may only read.
import { parentPort, workerData } from 'node:worker_threads';
import type { FrontDesk } from '../front-desk.ts';
import { scanFile } from '../store/sqlite/reading.ts';
import { sparingly } from './sparingly.ts';
import type { Order, Work, WorkerMessage, WorkerStart, WorkName } from './work.ts';

if (parentPort === null) throw new Error('a worker is started by the desk');
const port = parentPort;
// Whoever starts a worker passes just this (workers.ts).
const { databaseFile, program, systemLocale } = workerData as WorkerStart;

const say = (message: WorkerMessage): void => port.postMessage(message);

/** How often progress is told: a bar that moves more often looks no different, and each step wakes every window of the session. */
const progressMilliseconds = 100;

let desk: FrontDesk | undefined;

/** Imported with the first query: a scan does not need it. */
async function readingDesk(): Promise<FrontDesk> {
  const { openReadingDesk } = await import('./reading-desk.ts');
  desk ??= openReadingDesk(databaseFile, {
    actor: 'reception',
    program,
    systemLocale,
    logFailure: (reference, method, failure) => say({ kind: 'fault', reference, method, failure }),
    reportProgress: sparingly(
      progressMilliseconds,
      () => performance.now(),
      (progress, total) => say({ kind: 'progress', progress, total }),
    ),
  });
  return desk;
}

const work: {
  readonly [Name in WorkName]: (input: Work[Name]['input']) => Promise<Work[Name]['answer']>;
} = {
  scan: async (name) => scanFile(databaseFile, name),
  query: async ({ caller, method, input }) => (await readingDesk()).call(caller, method, input),
};

port.on('message', ({ name, input }: Order) => {
  // Each order brings the input of its own name, which the compiler cannot follow through the lookup.
  work[name](input as never).then(
    (answer) => say({ kind: 'answer', answer }),
    (failure: unknown) => say({ kind: 'failure', failure }),
  );
});
