import type Sqlite from 'better-sqlite3';

type Setting = { readonly name: string; readonly value: string; readonly reads: string | number };

// What is set is read back: SQLite ignores a pragma that it does not know or cannot follow, without a word.
const settings: readonly Setting[] = [
  // Readers never wait for the writer, and a commit is one sync of one file.
  { name: 'journal_mode', value: 'WAL', reads: 'wal' },
  // better-sqlite3 makes NORMAL of it in WAL, where a commit that was acknowledged may be lost with the power.
  { name: 'synchronous', value: 'FULL', reads: 2 },
  // On macOS fsync alone leaves data in the drive's cache.
  { name: 'fullfsync', value: 'ON', reads: 1 },
  { name: 'checkpoint_fullfsync', value: 'ON', reads: 1 },
  { name: 'foreign_keys', value: 'ON', reads: 1 },
  // SQLite waits on the desk's one thread: longer waits are ours, between tries, while other calls go on (`whenFree`).
  { name: 'busy_timeout', value: '10', reads: 10 },
  // A schema that was tampered with must not call functions of the program.
  { name: 'trusted_schema', value: 'OFF', reads: 0 },
  { name: 'cell_size_check', value: 'ON', reads: 1 },
  // Without it, OR REPLACE deletes rows behind the guards' back.
  { name: 'recursive_triggers', value: 'ON', reads: 1 },
  // What is taken away is written over with zeros, not only forgotten: of a page that is shared with what stays, too.
  { name: 'secure_delete', value: 'ON', reads: 1 },
  // A commit writes about nine pages. Checkpoints at SQLite's thousand would come every hundred bookings, each a wait of its own.
  { name: 'wal_autocheckpoint', value: '4000', reads: 4000 },
];

/** Sets what every connection to a desk's database must have, and reads it back. Throws when one of them did not take. */
export function applySettings(connection: Sqlite.Database): void {
  for (const { name, value, reads } of settings) {
    connection.pragma(`${name} = ${value}`);
    // A database in memory has no log to write ahead of.
    const expected = connection.memory && name === 'journal_mode' ? 'memory' : reads;
    const actual: unknown = connection.pragma(name, { simple: true });
    if (actual !== expected) throw new Error(`PRAGMA ${name} is ${String(actual)} instead of ${expected}`);
  }
}
