import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Damage } from '../../../shared/start-refusal.ts';
import { type ScanName, scan } from './examination.ts';
import { applySettings } from './settings.ts';

/**
 * A connection that changes nothing. It is not opened as a read-only one: to such a connection SQLite does not even read the CHECK
 * constraints, and its own checks then pass over records that break them.
 */
export function openForReading(file: string): Sqlite.Database {
  const connection = new Sqlite(file, { fileMustExist: true });
  connection.pragma('query_only = ON');
  return connection;
}

/**
 * Closes the last connection to a database and leaves its file and log as they are. Whoever closes last moves the log into the file,
 * unless it is a read-only connection.
 */
export function closeAsItIs(connection: Sqlite.Database, file: string): void {
  const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const last = hasLog ? new Sqlite(file, { readonly: true }) : undefined;
  last?.pragma('schema_version');
  connection.close();
  last?.close();
}

/** Makes one of the scans on a connection of its own, to a database that is open elsewhere in this process. */
export function scanFile(file: string, name: ScanName): Damage | undefined {
  const connection = openForReading(file);
  try {
    applySettings(connection);
    return scan(connection, name);
  } finally {
    connection.close();
  }
}
