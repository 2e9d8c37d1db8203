import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { applySettings } from '../../src/main/store/sqlite/settings.ts';

export type BareTable = {
  /** Writes one row of a booking's size and waits until it is on the disk. */
  readonly insert: (index: number) => void;
  readonly close: () => void;
};

/**
 * The yardstick: the least that any program can do to keep one booking. One table without index, rule or history, with the desk's own
 * settings, on the same disk.
 */
export function openBareTable(file: string): BareTable {
  const endings = ['', '-wal', '-shm'];
  const remove = (): void => {
    for (const ending of endings) rmSync(file + ending, { force: true });
  };
  remove();
  const connection = new Sqlite(file);
  applySettings(connection);
  connection.exec(`CREATE TABLE bare (
    id INTEGER PRIMARY KEY, staff BLOB NOT NULL, service BLOB NOT NULL, client BLOB NOT NULL,
    start_time INTEGER NOT NULL, end_time INTEGER NOT NULL, status TEXT NOT NULL
  ) STRICT`);
  const insert = connection.prepare('INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?, ?)');
  const id = Buffer.alloc(16, 7);
  return {
    insert: (index) => {
      insert.run(index, id, id, id, 1_772_438_400_000 + index, 1_772_441_100_000 + index, 'confirmed');
    },
    close: () => {
      connection.close();
      remove();
    },
  };
}
