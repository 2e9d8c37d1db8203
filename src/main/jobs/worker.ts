// The file of a worker: takes one piece of work after the other, on its own connection, which may only read.
import { parentPort, workerData } from 'node:worker_threads';
import { scanFile } from '../store/sqlite/reading.ts';
import type { Order, Work, WorkerMessage, WorkerStart, WorkName } from './work.ts';

if (parentPort === null) throw new Error('a worker is started by the desk');
const port = parentPort;
// Whoever starts a worker passes just this (workers.ts).
const { databaseFile } = workerData as WorkerStart;

const work: {
  readonly [Name in WorkName]: (input: Work[Name]['input']) => Promise<Work[Name]['answer']>;
} = {
  scan: async (name) => scanFile(databaseFile, name),
};

const say = (message: WorkerMessage): void => port.postMessage(message);

port.on('message', ({ name, input }: Order) => {
  work[name](input).then(
    (answer) => say({ kind: 'answer', answer }),
    (failure: unknown) => say({ kind: 'failure', failure }),
  );
});
