import Sqlite from 'better-sqlite3';

/** What a failure of SQLite means to the desk. */
export type Failure = 'overlap' | 'busy' | 'damaged' | 'not_a_database' | 'unwritable' | 'other';

/** The one place that reads SQLite's codes. `other` also for errors that are not SQLite's. */
export function classify(error: unknown): Failure {
  if (!(error instanceof Sqlite.SqliteError)) return 'other';
  const { code, message } = error;
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') return message === 'overlap' ? 'overlap' : 'other';
  if (code.startsWith('SQLITE_BUSY')) return 'busy';
  if (code.startsWith('SQLITE_CORRUPT')) return 'damaged';
  if (code === 'SQLITE_NOTADB') return 'not_a_database';
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|FULL|IOERR)/.test(code)) return 'unwritable';
  return 'other';
}
