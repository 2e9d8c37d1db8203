import { randomBytes } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import type { ChangeRow } from './change-rows.ts';
import { guardsOf } from './guards.ts';
import { beginningOfChain, hashOf, saltBytes, unsealedHashOf } from './history-chain.ts';
import type { Migrations } from './migrations.ts';
import { sealedSnapshot } from './snapshots.ts';
import { readUpkeep, writeUpkeep } from './upkeep.ts';

const sealedAtOnce = 2_000;

/** The guards that keep the history as it is: they step aside while all of it is written in another form. */
const inTheWay = ['change_only_erased', 'history_head_only_forward'] as const;

/**
 * Writes the history of a database that was made before anything could be erased in the form of today, once, in one transaction: what is about a
 * person stands beside the rest, and the chain holds a digest of it. A chain over the plain texts would go on telling them to whoever tries names and
 * numbers out, and so would every later hash. Only an entry that the old chain proves gets its place in the new one: one that was tampered with
 * keeps its hash, and is found as before.
 */
export function sealHistory(connection: Sqlite.Database, { shipped }: Migrations): void {
  if (readUpkeep(connection) !== 'unsealed') return;
  const guards = guardsOf(shipped);
  const putBack = inTheWay.map((name) => {
    const text = guards.get(name);
    if (text === undefined) throw new Error(`no guard ${name} in the migrations`);
    return text;
  });
  connection
    .transaction(() => {
      for (const name of inTheWay) connection.exec(`DROP TRIGGER ${name}`);
      sealEntries(connection);
      for (const text of putBack) connection.exec(text);
      writeUpkeep(connection, 'sealed');
    })
    .immediate();
}

function sealEntries(connection: Sqlite.Database): void {
  const following = connection.prepare<[number, number], ChangeRow>(
    'SELECT * FROM change WHERE sequence > ? ORDER BY sequence LIMIT +?',
  );
  const update = connection.prepare<[string | null, string | null, Buffer | null, Buffer, number]>(
    'UPDATE change SET snapshot = ?, personal = ?, salt = ?, hash = ? WHERE sequence = ?',
  );
  let last = { sequence: 0, before: beginningOfChain, now: beginningOfChain };
  for (;;) {
    const rows = following.all(last.sequence, sealedAtOnce);
    for (const row of rows) {
      const hashBefore = row.hash.toString('hex');
      if (row.salt ?? row.digest ?? row.erases) {
        // It is of today's form already: somebody only made it look older.
        last = { sequence: row.sequence, before: hashBefore, now: hashBefore };
        continue;
      }
      const { snapshot, personal } = sealedSnapshot(row.entity, row.snapshot);
      const salt = personal === null ? null : randomBytes(saltBytes);
      const isProven =
        row.sequence === last.sequence + 1 && unsealedHashOf(last.before, row).equals(row.hash);
      const hash = isProven ? hashOf(last.now, { ...row, snapshot, personal, salt }) : row.hash;
      update.run(snapshot, personal, salt, hash, row.sequence);
      last = { sequence: row.sequence, before: hashBefore, now: hash.toString('hex') };
    }
    if (rows.length < sealedAtOnce) break;
  }
  // A head that did not fit the old chain must not fit the new one.
  connection
    .prepare('UPDATE history_head SET hash = ? WHERE sequence = ? AND hash = ?')
    .run(Buffer.from(last.now, 'hex'), last.sequence, Buffer.from(last.before, 'hex'));
}
