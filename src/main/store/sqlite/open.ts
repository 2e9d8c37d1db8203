import { existsSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Instant } from '../../../shared/domain/interval.ts';
import { impossible, ok, type Result, refused } from '../../../shared/result.ts';
import type { OpenRefusal } from '../opening.ts';
import type { Store } from '../port.ts';
import { applicationId, findFile, ownerOf } from './database-file.ts';
import { acquireDeskLock, type DeskLock } from './desk-lock.ts';
import { classify } from './errors.ts';
import { findDamage } from './examination.ts';
import {
  applyMigrations,
  type Migrations,
  readMigrations,
  type SchemaState,
  schemaState,
} from './migrations.ts';
import * as sentence from './opening-sentences.ts';
import { applySettings } from './settings.ts';
import { createSqliteStore } from './store.ts';

export type OpenOptions = {
  /** The database's file; `:memory:` for one that is kept nowhere. A missing or empty file becomes a new database. */
  readonly file: string;
  readonly clock: () => Instant;
  /** The project's `drizzle` folder, wherever the program was installed. */
  readonly migrationsFolder: string;
  /** Takes what somebody who listens to the store throws; without it, that is thrown outside of every call. */
  readonly reportFault?: (fault: unknown) => void;
};

/**
 * Opens a desk's database: checks that it is one, that this program knows its schema, that no other desk has it, and that it is sound;
 * brings it up to the newest schema; answers the store. A refused file is left as it was, to the byte.
 *
 * Throws only for what is wrong with the program itself, such as migrations out of order.
 */
export async function openSqliteStore(options: OpenOptions): Promise<Result<Store, OpenRefusal>> {
  const migrations = readMigrations(options.migrationsFolder);
  if (options.file === ':memory:') return ok(openNew(':memory:', options, migrations));
  const file = findFile(options.file);
  if (!file.ok) return file;
  const lock = lockFor(file.value);
  if (!lock.ok) return lock;
  try {
    const opened = openLocked(file.value, options, migrations, lock.value);
    if (!opened.ok) lock.value.release();
    return opened;
  } catch (error) {
    lock.value.release();
    return refused(refusalFor(error, file.value));
  }
}

function openLocked(
  file: string,
  options: OpenOptions,
  migrations: Migrations,
  lock: DeskLock,
): Result<Store, OpenRefusal> {
  const owner = ownerOf(file);
  switch (owner) {
    case 'nobody':
      return ok(openNew(file, options, migrations, lock));
    case 'us':
      return openExisting(file, options, migrations, lock);
    case 'others':
      lock.discard();
      return refused(sentence.notOurs(file));
    default:
      return impossible(owner, 'opening');
  }
}

/** A failure of SQLite as a refusal; throws what is no such failure again. */
function refusalFor(error: unknown, file: string): OpenRefusal {
  const failure = classify(error);
  switch (failure) {
    case 'busy':
      return sentence.lockedByProgram(file);
    case 'damaged':
    case 'not_a_database':
      return sentence.damaged(file, 'its pages cannot be read');
    case 'disk_full':
    case 'read_only':
    case 'unreachable':
      return sentence.fileUnwritable(file);
    case 'overlap':
    case 'other':
      throw error;
    default:
      return impossible(failure, 'opening');
  }
}

function lockFor(file: string): Result<DeskLock, OpenRefusal> {
  try {
    const lock = acquireDeskLock(file);
    return lock ? ok(lock) : refused(sentence.lockedByDesk(file));
  } catch (error) {
    // It says nothing about the database, which nobody has looked at yet.
    const failure = classify(error);
    if (failure === 'damaged' || failure === 'not_a_database') return refused(sentence.lockUnreadable(file));
    return refused(refusalFor(error, file));
  }
}

function openNew(file: string, options: OpenOptions, migrations: Migrations, lock?: DeskLock): Store {
  const connection = new Sqlite(file);
  try {
    // Before the write-ahead log is on: the header must tell whose file it is even after a power cut.
    connection.pragma(`application_id = ${applicationId}`);
    return prepare(connection, file, options, migrations, lock);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function openExisting(
  file: string,
  options: OpenOptions,
  migrations: Migrations,
  lock: DeskLock,
): Result<Store, OpenRefusal> {
  const state = examine(file, migrations);
  if (!state.ok) return state;
  const connection = new Sqlite(file);
  try {
    if (state.value.kind === 'behind' && state.value.applied > 0) {
      keepCopy(connection, file, state.value.applied, options.clock());
    }
    return ok(prepare(connection, file, options, migrations, lock));
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Looks through a database without the right to write to it. */
function examine(file: string, migrations: Migrations): Result<SchemaState, OpenRefusal> {
  const connection = openForReading(file);
  try {
    const state = schemaState(connection, migrations);
    if (state.kind === 'newer') return refused(sentence.newer(file));
    const isEmpty = state.kind === 'behind' && state.applied === 0;
    const damage = isEmpty
      ? undefined
      : findDamage(
          connection,
          state.kind === 'current' ? migrations.known.length : state.applied,
          migrations,
        );
    return damage === undefined ? ok(state) : refused(sentence.damaged(file, damage));
  } finally {
    connection.close();
  }
}

/** A connection that leaves the file and its folder as they are. */
function openForReading(file: string): Sqlite.Database {
  // After a crash the log holds a part of the database. Without the right to write, closing does not move it into the file.
  if (existsSync(`${file}-wal`)) return new Sqlite(file, { readonly: true });
  // Without that right, closing would leave an empty log behind instead.
  const connection = new Sqlite(file);
  connection.pragma('query_only = ON');
  return connection;
}

/** Keeps the database as it is before a migration, beside it, under a name that tells when and of what schema. */
function keepCopy(connection: Sqlite.Database, file: string, schema: number, at: Instant): void {
  const { dir, name, ext } = parse(file);
  const when = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  connection.prepare('VACUUM INTO ?').run(join(dir, `${name}.schema-${schema}.${when}${ext}`));
}

function throwLater(fault: unknown): void {
  queueMicrotask(() => {
    throw fault;
  });
}

function prepare(
  connection: Sqlite.Database,
  file: string,
  { clock, reportFault = throwLater }: OpenOptions,
  migrations: Migrations,
  lock: DeskLock | undefined,
): Store {
  applySettings(connection);
  applyMigrations(connection, migrations);
  return createSqliteStore(connection, {
    fileName: basename(file),
    schemaVersion: migrations.known.length,
    checkedAt: clock(),
    reportFault,
    releaseLock: () => lock?.release(),
  });
}
