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
   * `committed` is called once it is saved, before any other transaction begins.
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
/** How often a long reading is begun before the last one is done without a pause. */
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

export function createDatabase(connection: Sqlite.Database): Database {
  const orm = drizzle(connection);
  const reference = createReference(connection, orm);
  const begin = connection.prepare('BEGIN');
  // A transaction that begins as a reader and then writes may be told that it is too late; this one waits its turn at the start.
  const beginImmediate = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const rollback = connection.prepare('ROLLBACK');
  const ownChanges = connection.prepare<[], number>('SELECT total_changes()').pluck();
  /** Changes with whatever is written, by this connection or by another. */
  const state = (): string => `${ownChanges.get()} ${connection.pragma('data_version', { simple: true })}`;
  /** The write that was called last. */
  let last: Promise<unknown> = Promise.resolve();

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

  async function readInPieces<Value>(work: () => InPieces<Value>): Promise<Value> {
    for (let beginning = 1; ; beginning += 1) {
      const pieces = work();
      let begun: string | undefined;
      for (;;) {
        const piece = await read(() => {
          begun ??= state();
          if (begun !== state()) return undefined;
          let next = pieces.next();
          while (!next.done && beginning === maxBeginnings) next = pieces.next();
          return next;
        });
        if (piece?.done) return piece.value;
        if (!piece) break;
        await setImmediate();
      }
    }
  }

  function writeNow<Value, Refusal>(work: () => Result<Value, Refusal>): Result<Value, Refusal> {
    beginImmediate.run();
    try {
      reference.refresh();
      const result = work();
      if (result.ok) commitNow();
      return result;
    } finally {
      // Still inside: the work was refused, threw, or could not be committed. SQLite itself rolls back on a full disk.
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
    const asked = performance.now();
    const writing = last.then(() =>
      whenFree(() => {
        const result = writeNow(work);
        if (result.ok) committed?.(result.value);
        return result;
      }, asked),
    );
    last = writing.catch(() => undefined);
    return writing;
  }

  return { connection, orm, reference, read, readInPieces, write, idle: async () => void (await last) };
}

/** Throws unless exactly one row was written: the statement named a record that was read a moment before. */
export function expectOne(result: Sqlite.RunResult, what: string): void {
  if (result.changes !== 1) throw new Error(`${what}: ${result.changes} rows instead of 1`);
}
