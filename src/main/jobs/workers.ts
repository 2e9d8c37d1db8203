import { Worker } from 'node:worker_threads';
import type { Order, Progress, Work, WorkerMessage, WorkerStart, WorkName } from './work.ts';

/** Threads beside the one that answers calls, for work that would keep it too long. */
export type Workers = {
  /** Has a piece of work done as soon as a worker is free, in the order of the calls. */
  readonly run: <Name extends WorkName>(
    name: Name,
    input: Work[Name]['input'],
    onProgress?: (progress: Progress) => void,
  ) => Running<Work[Name]['answer']>;
  /** Ends the workers; what they were doing is cancelled. */
  readonly close: () => Promise<void>;
};

export type Running<Answer> = {
  /** Rejects with `Cancelled` when the work was cancelled, and with what went wrong when it failed or its worker died. */
  readonly answer: Promise<Answer>;
  /** Ends the work, if it has not ended yet. Work inside SQLite ends with its statement, and nobody hears of it. */
  readonly cancel: () => void;
};

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The desk itself needs a processor too, and most computers have few. */
const maxWorkers = 2;
/** How long a worker waits for more. It holds some 30 MB, and starts in a tenth of a second. */
export const idleMilliseconds = 5_000;

type Task = {
  readonly order: Order;
  readonly onProgress: (progress: Progress) => void;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (failure: unknown) => void;
  worker?: Worker;
};

/** Workers that read the database of `start`; `file` is worker.ts, as it stands or built. They are started when there is work for them. */
export function createWorkers(
  file: string,
  start: WorkerStart,
  logFailure: (reference: string, method: string, failure: unknown) => void,
): Workers {
  const waiting: Task[] = [];
  const busy = new Map<Worker, Task>();
  const idle = new Map<Worker, NodeJS.Timeout>();
  const ending = new Set<Promise<unknown>>();
  let isClosed = false;

  function hire(): Worker {
    const worker = new Worker(file, { workerData: start, execArgv: [] });
    worker.on('message', (message: WorkerMessage) => hear(worker, message));
    worker.on('error', (failure) => finish(worker, (task) => task.reject(failure)));
    worker.on('exit', () => {
      idle.delete(worker);
      finish(worker, (task) => task.reject(new Error('the worker has ended')));
      startNext();
    });
    return worker;
  }

  function dismiss(worker: Worker): void {
    clearTimeout(idle.get(worker));
    idle.delete(worker);
    const ended = worker.terminate().finally(() => ending.delete(ended));
    ending.add(ended);
  }

  /** Ends the task of a worker, if it has one, by `settle`. */
  function finish(worker: Worker, settle: (task: Task) => void): void {
    const task = busy.get(worker);
    busy.delete(worker);
    if (task) settle(task);
  }

  function hear(worker: Worker, message: WorkerMessage): void {
    switch (message.kind) {
      case 'progress':
        busy.get(worker)?.onProgress(message);
        return;
      case 'fault':
        logFailure(message.reference, message.method, message.failure);
        return;
      case 'answer':
        finish(worker, (task) => task.resolve(message.answer));
        break;
      case 'failure':
        finish(worker, (task) => task.reject(message.failure));
    }
    idle.set(worker, setTimeout(() => dismiss(worker), idleMilliseconds).unref());
    startNext();
  }

  function startNext(): void {
    if (isClosed || waiting.length === 0) return;
    const [free] = idle.keys();
    if (!free && busy.size >= maxWorkers) return;
    const task = waiting.shift();
    if (!task) return;
    const worker = free ?? hire();
    clearTimeout(idle.get(worker));
    idle.delete(worker);
    busy.set(worker, task);
    worker.postMessage(task.order);
  }

  function cancel(task: Task): void {
    const index = waiting.indexOf(task);
    if (index >= 0) {
      waiting.splice(index, 1);
      task.reject(new Cancelled('cancelled'));
    }
    for (const [worker, running] of busy) {
      if (running !== task) continue;
      finish(worker, () => task.reject(new Cancelled('cancelled')));
      dismiss(worker);
    }
    startNext();
  }

  return {
    run: <Name extends WorkName>(
      name: Name,
      input: Work[Name]['input'],
      onProgress: (progress: Progress) => void = () => undefined,
    ) => {
      const { promise, resolve, reject } = Promise.withResolvers<Work[Name]['answer']>();
      // The worker answers an order with what `Work` says of its name; neither type survives the way between the threads.
      const task = { order: { name, input }, onProgress, resolve, reject } as unknown as Task;
      if (isClosed) reject(new Cancelled('the desk is closing'));
      else waiting.push(task);
      startNext();
      return { answer: promise, cancel: () => cancel(task) };
    },
    close: async () => {
      isClosed = true;
      for (const task of [...waiting, ...busy.values()]) cancel(task);
      for (const worker of idle.keys()) dismiss(worker);
      await Promise.all(ending);
    },
  };
}
