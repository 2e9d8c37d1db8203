import { setImmediate, setTimeout } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import type { Result } from '../../../shared/result.ts';
import { StoreFailure } from '../failure.ts';
import { asFailure, classify } from './errors.ts';
import { createReference, type Reference } from './reference.ts';

/** Work that may be interrupted wherever it yields. */
export type InPieces<Value> = Generator<undefined, Value>;

/** The one connection of a desk, with its two kinds of transaction. Both throw a `StoreFailure` for what the store cannot do. */
export type Database = {
  readonly connection: Sqlite.Database;
  readonly orm: BetterSQLite3Database;
  readonly reference: Reference;
  /** Runs `work` on one state of the database. */
  readonly read: <Value>(work: () => Value) => Promise<Value>;
  /** The same for what takes long: other calls have their turn after each piece. It is begun anew when something was written meanwhile. */
  readonly readInPieces: <Value>(work: () => InPieces<Value>) => Promise<Value>;
  /**
   * Runs `work` as the only writer, after all writes that were called before it; what it refuses or throws leaves nothing behind.
   * `committed` is called once it is saved, before any other transaction begins. Writes that wait together are committed together, so
   * that the disk is waited for once: none is answered before all of them are saved, and if they cannot be, all of them fail.
   */
  readonly write: <Value, Refusal>(
    work: () => Result<Value, Refusal>,
    committed?: (value: Value) => void,
  ) => Promise<Result<Value, Refusal>>;
  /** Resolves when all writes that were called before it have ended. */
  readonly idle: () => Promise<void>;
};

/** How long a transaction waits for a lock of another program, whose transactions last a moment, or for ever. */
const maxWaitMilliseconds = 5_000;
const maxPauseMilliseconds = 50;
/** So that many writes at once do not keep the reading waiting for long. */
const maxWritesTogether = 32;
/** How often a long reading is begun; the last one is done without a pause. */
const maxBeginnings = 3;

/**
 * Tries `work` until no other program's lock is in its way, for as long as that is worth waiting for since it was `asked` for. Other calls go
 * on meanwhile.
 */
async function whenFree<Value>(work: () => Value, asked = performance.now()): Promise<Value> {
  const end = asked + maxWaitMilliseconds;
  for (let pause = 1; ; pause = Math.min(2 * pause, maxPauseMilliseconds)) {
    try {
      return work();
    } catch (error) {
      if (classify(error) !== 'busy' || performance.now() > end) throw asFailure(error);
    }
    await setTimeout(pause);
  }
}

/** One of the writes that are committed together. */
type Write = {
  readonly asked: number;
  /** Does it inside the transaction; answers whether it is to be saved. */
  readonly run: () => boolean;
  /** Tells its caller how it ended, once everything is saved. */
  readonly settle: () => void;
  readonly fail: (failure: unknown) => void;
};

export function createDatabase(connection: Sqlite.Database): Database {
  const orm = drizzle(connection);
  const reference = createReference(connection, orm);
  const begin = connection.prepare('BEGIN');
  // A transaction that begins as a reader and then writes may be told that it is too late; this one waits its turn at the start.
  const beginImmediate = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const rollback = connection.prepare('ROLLBACK');
  const savepoint = connection.prepare('SAVEPOINT one');
  const takeBack = connection.prepare('ROLLBACK TO one');
  const release = connection.prepare('RELEASE one');
  const ownChanges = connection.prepare<[], number>('SELECT total_changes()').pluck();
  const othersChanges = connection.prepare<[], number>('PRAGMA data_version').pluck();
  /** Changes with whatever is written, by this connection or by another. */
  const state = (): string => `${ownChanges.get()} ${othersChanges.get()}`;
  const waiting: Write[] = [];
  let writing: Promise<void> | undefined;

  function read<Value>(work: () => Value): Promise<Value> {
    return whenFree(() => {
      begin.run();
      try {
        reference.refresh();
        return work();
      } finally {
        rollback.run();
      }
    });
  }

  /** What the pieces come to; undefined when something was written before the last of them was read. */
  async function tryInPieces<Value>(pieces: InPieces<Value>): Promise<{ readonly value: Value } | undefined> {
    let begun: string | undefined;
    for (;;) {
      const piece = await read(() => {
        begun ??= state();
        return begun === state() ? pieces.next() : undefined;
      });
      if (!piece) return undefined;
      if (piece.done) return piece;
      await setImmediate();
    }
  }

  async function readInPieces<Value>(work: () => InPieces<Value>): Promise<Value> {
    for (let beginning = 1; beginning < maxBeginnings; beginning += 1) {
      const found = await tryInPieces(work());
      if (found) return found.value;
    }
    return read(() => {
      const pieces = work();
      let piece = pieces.next();
      while (!piece.done) piece = pieces.next();
      return piece.value;
    });
  }

  /** Does one write of several; answers how to tell its caller once they are committed. */
  function writeOne(one: Write): () => void {
    savepoint.run();
    try {
      if (!one.run()) takeBack.run();
      return one.settle;
    } catch (error) {
      // SQLite itself takes all back on a full disk.
      if (!connection.inTransaction || classify(error) === 'busy') throw error;
      takeBack.run();
      // It may have read what it wrote itself.
      reference.forget();
      return () => one.fail(asFailure(error));
    } finally {
      if (connection.inTransaction) release.run();
    }
  }

  function writeNow(together: readonly Write[]): readonly (() => void)[] {
    beginImmediate.run();
    try {
      reference.refresh();
      const endings = together.map(writeOne);
      commitNow();
      return endings;
    } catch (error) {
      // One may have read what another wrote, and is not there now.
      reference.forget();
      throw error;
    } finally {
      if (connection.inTransaction) rollback.run();
    }
  }

  function commitNow(): void {
    try {
      commit.run();
    } catch (error) {
      // The log may hold all of it, so that it is there after the next start; or nothing.
      if (classify(error) === 'unreachable') throw new StoreFailure('unconfirmed', error);
      throw error;
    }
  }

  function write<Value, Refusal>(
    work: () => Result<Value, Refusal>,
    committed?: (value: Value) => void,
  ): Promise<Result<Value, Refusal>> {
    const { promise, resolve, reject } = Promise.withResolvers<Result<Value, Refusal>>();
    let result: Result<Value, Refusal>;
    waiting.push({
      asked: performance.now(),
      run: () => {
        result = work();
        return result.ok;
      },
      settle: () => {
        if (result.ok) committed?.(result.value);
        resolve(result);
      },
      fail: reject,
    });
    writing ??= writeWaiting();
    return promise;
  }

  async function writeWaiting(): Promise<void> {
    while (waiting.length > 0) {
      // Whoever is heard in the same turn of the event loop waits together.
      await setImmediate();
      const together = waiting.splice(0, maxWritesTogether);
      try {
        const endings = await whenFree(() => writeNow(together), together.at(-1)?.asked);
        for (const end of endings) end();
      } catch (failure) {
        for (const { fail } of together) fail(failure);
      }
    }
    // At once, so that no write is called between the last look and this.
    writing = undefined;
  }

  return { connection, orm, reference, read, readInPieces, write, idle: async () => writing };
}

/** Throws unless exactly one row was written: the statement named a record that was read a moment before. */
export function expectOne(result: Sqlite.RunResult, what: string): void {
  if (result.changes !== 1) throw new Error(`${what}: ${result.changes} rows instead of 1`);
}
