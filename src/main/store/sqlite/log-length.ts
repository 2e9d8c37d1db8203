import { closeSync, fdatasync, fstatSync, openSync, writeSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';

/** About a thousand pages, of which a booking takes about nine. */
const logBytes = 4_000_000;

/**
 * Gives the log of a database that was just opened its length, so that the day's first commits only write into it: to lengthen a file costs
 * the file system more than their pages do. What is added are zeros. No log and no frame of one begins with them, so that it ends before
 * them for whoever reads it, also after a crash (https://sqlite.org/walformat.html, "Checkpoint And Recovery").
 */
export function lengthenLog(connection: Sqlite.Database): void {
  try {
    // As a writer, so that no other program adds to the log meanwhile.
    connection.transaction(() => addZeros(`${connection.name}-wal`)).immediate();
  } catch {
    // Only time was to be saved. What was in the way, a lock or a full disk, the next change is told of.
  }
}

function addZeros(log: string): void {
  const file = openSync(log, 'r+');
  try {
    const { size } = fstatSync(file);
    if (size < logBytes) writeSync(file, Buffer.alloc(logBytes - size), 0, logBytes - size, size);
  } finally {
    // Now, beside everything else, so that the first commit need not wait for it.
    fdatasync(file, () => closeSync(file));
  }
}
