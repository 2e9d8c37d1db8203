import { existsSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { classify } from './errors.ts';

export type DeskLock = {
  readonly release: () => void;
  /** Releases, and takes the lock's file away again when this desk made it: for a file that turns out to be none of ours. */
  readonly discard: () => void;
};

/**
 * Keeps a second desk from a database for as long as this one has it open; undefined when another desk has it already.
 *
 * The lock is an exclusive transaction on a small file beside the database. The operating system gives it back when the process ends,
 * however it ends, so nothing is left to clean up. The database itself stays readable for others: backups and reports need it.
 * The file stays there: if it were removed, two desks could hold locks on two files of one name.
 */
export function acquireDeskLock(databaseFile: string): DeskLock | undefined {
  const file = `${databaseFile}.lock`;
  const isMade = !existsSync(file);
  const connection = new Sqlite(file, { timeout: 0 });
  try {
    // Nothing is ever written; without this a journal would lie beside the lock.
    connection.pragma('journal_mode = MEMORY');
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (classify(error) === 'busy') return undefined;
    throw error;
  }
  return {
    release: () => connection.close(),
    discard: () => {
      connection.close();
      try {
        if (isMade) rmSync(file);
      } catch {
        // Another desk has it by now, and Windows does not remove what is open. It lies there and does no harm.
      }
    },
  };
}
