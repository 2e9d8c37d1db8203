import Sqlite from 'better-sqlite3';
import { StoreFailure, type StoreFailureCode } from '../failure.ts';

/** What a failure of SQLite means to the desk. */
export type Failure =
  | Exclude<StoreFailureCode, 'unconfirmed'>
  | 'overlap'
  | 'damaged'
  | 'not_a_database'
  | 'other';

/** The one place that reads SQLite's codes. `other` also for errors that are not SQLite's. Drizzle wraps SQLite's error as a cause. */
export function classify(error: unknown): Failure {
  if (!(error instanceof Sqlite.SqliteError))
    return error instanceof Error && error.cause !== undefined ? classify(error.cause) : 'other';
  const { code, message } = error;
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') return message === 'overlap' ? 'overlap' : 'other';
  if (code.startsWith('SQLITE_BUSY')) return 'busy';
  if (code.startsWith('SQLITE_CORRUPT')) return 'damaged';
  if (code === 'SQLITE_NOTADB') return 'not_a_database';
  if (code === 'SQLITE_FULL') return 'disk_full';
  if (/^SQLITE_(READONLY|PERM)/.test(code)) return 'read_only';
  if (/^SQLITE_(CANTOPEN|IOERR)/.test(code)) return 'unreachable';
  return 'other';
}

/** An error as the port tells it: a `StoreFailure`, or the error itself where a programmer must look at it. */
export function asFailure(error: unknown): unknown {
  if (error instanceof StoreFailure) return error;
  const failure = classify(error);
  switch (failure) {
    case 'busy':
    case 'disk_full':
    case 'read_only':
    case 'unreachable':
      return new StoreFailure(failure, error);
    default:
      return error;
  }
}
