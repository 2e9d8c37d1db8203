import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import { openSqliteStore } from '../../../src/main/store/sqlite/open.ts';
import { now } from './test-clock.ts';

export const migrationsFolder = join(import.meta.dirname, '..', '..', '..', 'drizzle');

/** A folder of its own for a test, gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'front-desk-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function openFile(file: string) {
  return openSqliteStore({ file, clock: () => now, migrationsFolder });
}

/** The store on a file; throws when it is refused. */
export async function openStore(file: string): Promise<Store> {
  const opened = await openFile(file);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** A new database in a file of its own, with the store that made it; closed when the test is over. */
export async function newStore(): Promise<{ readonly store: Store; readonly file: string }> {
  const file = join(temporaryFolder(), 'salon.sqlite');
  const store = await openStore(file);
  onTestFinished(() => store.close());
  return { store, file };
}

/** Somebody at the database without the desk: a second connection, with foreign keys as SQLite's own shell can have them. */
export function openRaw(file: string): Sqlite.Database {
  const connection = new Sqlite(file);
  connection.pragma('foreign_keys = ON');
  connection.pragma('recursive_triggers = ON');
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}
