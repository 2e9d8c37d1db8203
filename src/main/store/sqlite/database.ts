import type Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import type { Command } from '../../../shared/domain/command.ts';
import type { SavedChange } from '../../../shared/domain/history.ts';
import type { Result } from '../../../shared/result.ts';
import type { Saved, Store } from '../port.ts';
import { createReference, type Reference } from './reference.ts';

/** The one connection of a desk, with its two kinds of transaction. */
export type Database = {
  readonly connection: Sqlite.Database;
  readonly orm: BetterSQLite3Database;
  readonly reference: Reference;
  /** Runs `work` on one state of the database. */
  readonly read: <Value>(work: () => Value) => Value;
  /** Runs `work` as the only writer; what it refuses or throws leaves nothing behind. */
  readonly write: <Value, Refusal>(work: () => Result<Value, Refusal>) => Result<Value, Refusal>;
  /** Takes down what the running write saves; told to the listeners once it is committed. */
  readonly note: (command: Command, sequence: number, change: SavedChange) => void;
  readonly onSaved: Store['onSaved'];
};

type Noted = Saved & { last: number; readonly changes: SavedChange[] };

export function createDatabase(connection: Sqlite.Database): Database {
  const orm = drizzle(connection);
  const reference = createReference(connection, orm);
  const begin = connection.prepare('BEGIN');
  // A transaction that begins as a reader and then writes may be told that it is too late; this one waits its turn at the start.
  const beginImmediate = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const rollback = connection.prepare('ROLLBACK');

  const listeners = new Set<(saved: Saved) => void>();
  let noted: Noted[] = [];
  function takeNoted(): readonly Noted[] {
    const taken = noted;
    noted = [];
    return taken;
  }

  function read<Value>(work: () => Value): Value {
    begin.run();
    try {
      reference.refresh();
      return work();
    } finally {
      rollback.run();
    }
  }

  function write<Value, Refusal>(work: () => Result<Value, Refusal>): Result<Value, Refusal> {
    beginImmediate.run();
    takeNoted();
    try {
      reference.refresh();
      const result = work();
      if (result.ok) {
        commit.run();
        for (const saved of takeNoted()) for (const listener of listeners) listener(saved);
      }
      return result;
    } finally {
      // Still inside: the work was refused, threw, or could not be committed. SQLite itself rolls back on a full disk.
      if (connection.inTransaction) rollback.run();
    }
  }

  function note(command: Command, sequence: number, change: SavedChange): void {
    const running = noted.at(-1);
    if (running?.command.id !== command.id) {
      noted.push({ command, first: sequence, last: sequence, changes: [change] });
      return;
    }
    running.last = sequence;
    running.changes.push(change);
  }

  return {
    connection,
    orm,
    reference,
    read,
    write,
    note,
    onSaved: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Throws unless exactly one row was written: the statement named a record that was read a moment before. */
export function expectOne(result: Sqlite.RunResult, what: string): void {
  if (result.changes !== 1) throw new Error(`${what}: ${result.changes} rows instead of 1`);
}
