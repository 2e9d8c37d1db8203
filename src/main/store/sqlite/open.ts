import { existsSync, rmSync, statSync, truncateSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Instant } from '../../../shared/domain/interval.ts';
import { impossible, ok, type Result, refused } from '../../../shared/result.ts';
import type { Damage, OpenRefusal } from '../../../shared/start-refusal.ts';
import type { Examination } from '../opening.ts';
import type { Store } from '../port.ts';
import { fillClientWords } from './clients.ts';
import { applicationId, findFile, isLarge, ownerOf } from './database-file.ts';
import { acquireDeskLock, type DeskLock } from './desk-lock.ts';
import { classify } from './errors.ts';
import { damageAtOnce, type ScanName, scanAll, scansOf, soundSince } from './examination.ts';
import { sealHistory } from './history-sealing.ts';
import { lengthenLog } from './log-length.ts';
import {
  alteredTables,
  applyMigrations,
  type Migrations,
  readMigrations,
  type SchemaState,
  schemaState,
  tableOfMigrations,
} from './migrations.ts';
import { closeAsItIs, openForReading } from './reading.ts';
import { applySettings } from './settings.ts';
import { createSqliteStore } from './store.ts';
import { rewriteWhereDue } from './upkeep.ts';

/** What is done with an older database, which may take a minute; `copy` is the file in which it stays as it was. */
export type MigrationStep =
  | { readonly kind: 'copying'; readonly copy: string }
  | { readonly kind: 'migrating' };

export type OpenOptions = {
  /** The database's file; `:memory:` for one that is kept nowhere. A missing or empty file becomes a new database. */
  readonly file: string;
  readonly clock: () => Instant;
  /** The project's `drizzle` folder, wherever the program was installed. */
  readonly migrationsFolder: string;
  /** Takes what somebody who listens to the store throws; without it, that is thrown outside of every call. */
  readonly reportFault?: (fault: unknown) => void;
  /** Hears of each step before it is begun. */
  readonly reportMigration?: (step: MigrationStep) => void;
  /** Makes one scan of a large database beside this thread; without it the database is examined before it is open. */
  readonly scanElsewhere?: (name: ScanName) => Promise<Damage | undefined>;
};

/**
 * Opens a desk's database: checks that it is one, that this program knows its schema, that no other desk has it, and that it is sound;
 * brings it up to the newest schema; answers the store. A refused file is left as it was, to the byte. A large database can be read at once:
 * the checks that read all of it go on elsewhere, and it takes no change until they have found nothing.
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
      return refused({ kind: 'not_ours', file });
    default:
      return impossible(owner, 'opening');
  }
}

/** A failure of SQLite as a refusal; throws what is no such failure again. */
function refusalFor(error: unknown, file: string): OpenRefusal {
  const failure = classify(error);
  switch (failure) {
    case 'busy':
      return { kind: 'locked_by_program', file };
    case 'damaged':
    case 'not_a_database':
      return { kind: 'damaged', file, damage: { kind: 'structure' } };
    case 'disk_full':
    case 'read_only':
    case 'unreachable':
      return { kind: 'file_unwritable', file };
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
    return lock ? ok(lock) : refused({ kind: 'locked_by_desk', file });
  } catch (error) {
    // It says nothing about the database, which nobody has looked at yet.
    const failure = classify(error);
    if (failure === 'damaged' || failure === 'not_a_database')
      return refused({ kind: 'lock_unusable', file });
    return refused(refusalFor(error, file));
  }
}

function openNew(file: string, options: OpenOptions, migrations: Migrations, lock?: DeskLock): Store {
  const wasThere = existsSync(file);
  const connection = new Sqlite(file);
  try {
    // Before the write-ahead log is on: the header must tell whose file it is even after a power cut.
    connection.pragma(`application_id = ${applicationId}`);
    return prepare(connection, file, options, migrations, lock, () => soundSince(options.clock()));
  } catch (error) {
    connection.close();
    leaveNothing(file, wasThere);
    throw error;
  }
}

/** Takes back what was begun of a new database: its file is missing or empty, as it was. */
function leaveNothing(file: string, wasThere: boolean): void {
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
  if (wasThere) truncateSync(file);
  else rmSync(file, { force: true });
}

function openExisting(
  file: string,
  options: OpenOptions,
  migrations: Migrations,
  lock: DeskLock,
): Result<Store, OpenRefusal> {
  const { scanElsewhere } = options;
  const examined = examine(file, migrations, scanElsewhere !== undefined && isLarge(statSync(file).size));
  if (!examined.ok) return examined;
  const { state, isScanned } = examined.value;
  const connection = new Sqlite(file);
  try {
    if (state.kind === 'behind' && state.applied > 0) {
      const copy = copyOf(file, state.applied, options.clock());
      options.reportMigration?.({ kind: 'copying', copy });
      connection.prepare('VACUUM INTO ?').run(copy);
      options.reportMigration?.({ kind: 'migrating' });
    }
    const examination = (): Examination =>
      isScanned || !scanElsewhere
        ? soundSince(options.clock())
        : examineLater(connection, options.clock(), scanElsewhere);
    return ok(prepare(connection, file, options, migrations, lock, examination));
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Looks through a database without the right to write to it. The scans of one that is large may be left for later, but never before a
 * migration: what it builds on must be sound.
 */
function examine(
  file: string,
  migrations: Migrations,
  mayScanLater: boolean,
): Result<{ readonly state: SchemaState; readonly isScanned: boolean }, OpenRefusal> {
  const connection = openForReading(file);
  try {
    const state = schemaState(connection, migrations);
    if (state.kind === 'newer') return refused({ kind: 'newer', file });
    if (state.kind === 'behind' && state.applied === 0) {
      // Without any migration there is nothing yet: a database that has tables has lost the table that tells of them.
      return alteredTables(connection, []).length === 0
        ? ok({ state, isScanned: true })
        : refused({ kind: 'damaged', file, damage: { kind: 'tables', names: [tableOfMigrations] } });
    }
    const isScanned = state.kind === 'behind' || !mayScanLater;
    const applied = state.kind === 'current' ? migrations.shipped.length : state.applied;
    const damage =
      damageAtOnce(connection, applied, migrations) ??
      (isScanned ? scanAll(connection, scansOf(isLarge(statSync(file).size))) : undefined);
    return damage === undefined ? ok({ state, isScanned }) : refused({ kind: 'damaged', file, damage });
  } finally {
    closeAsItIs(connection, file);
  }
}

/** Has the scans made elsewhere. The connection takes no change until all of them have found nothing. */
function examineLater(
  connection: Sqlite.Database,
  startedAt: Instant,
  scanElsewhere: (name: ScanName) => Promise<Damage | undefined>,
): Examination {
  let state: 'running' | 'sound' | 'damaged' = 'running';
  connection.pragma('query_only = ON');
  const ended = Promise.all(scansOf(true).map(scanElsewhere)).then((found) => {
    const damage = found.find((one) => one !== undefined);
    state = damage ? 'damaged' : 'sound';
    if (!damage) connection.pragma('query_only = OFF');
    return damage;
  });
  // Whoever waits for it hears of a failure; nobody need wait.
  ended.catch(() => undefined);
  return { startedAt, state: () => state, ended };
}

/** Where the database is kept as it is before a migration: beside it, under a name that tells when and of what schema. */
function copyOf(file: string, schema: number, at: Instant): string {
  const { dir, name, ext } = parse(file);
  const when = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  return join(dir, `${name}.schema-${schema}.${when}${ext}`);
}

function throwLater(fault: unknown): void {
  queueMicrotask(() => {
    throw fault;
  });
}

function prepare(
  connection: Sqlite.Database,
  file: string,
  { reportFault = throwLater }: OpenOptions,
  migrations: Migrations,
  lock: DeskLock | undefined,
  begin: () => Examination,
): Store {
  applySettings(connection);
  applyMigrations(connection, migrations);
  fillClientWords(connection);
  sealHistory(connection, migrations);
  const examination = begin();
  // A damaged database is left as it is. That the examination failed is told to whoever waits for it.
  examination.ended.then(
    (damage) => {
      if (!damage && connection.open && !connection.memory) lengthenLog(connection);
    },
    () => undefined,
  );
  return createSqliteStore(connection, {
    fileName: basename(file),
    schemaVersion: migrations.shipped.length,
    examination,
    reportFault,
    close: () => {
      try {
        // Where it cannot be moved, on a full disk, the next start moves it: what was accepted stands in the log.
        if (examination.state() === 'sound') {
          rewriteWhereDue(connection);
          connection.pragma('wal_checkpoint(TRUNCATE)');
        }
      } finally {
        if (examination.state() === 'sound') connection.close();
        else closeAsItIs(connection, file);
        lock?.release();
      }
    },
  });
}
