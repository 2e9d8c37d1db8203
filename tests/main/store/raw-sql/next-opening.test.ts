import type Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openFile } from '../test-database.ts';
import { failedCheck } from './attack.ts';
import { booking, insertOr, row } from './bookings-as-sql.ts';
import { everyAttack } from './every-attack.ts';
import { answerTo, attackedSalon, careful, careless, connect, contents } from './salon-under-attack.ts';

// What a connection can switch off: foreign keys, and CHECK. The guards hold all the same (refusals.test.ts), and the desk finds the
// rest when it opens the database the next time.

const copy = attackedSalon();

/** What the desk says when it opens the file that somebody left behind. */
async function nextOpening(file: string, connection: Sqlite.Database) {
  connection.close();
  const opened = await openFile(file);
  if (opened.ok) {
    await opened.value.close();
    return 'opened';
  }
  const { error } = opened;
  return error.kind === 'damaged' ? `damaged: ${error.damage.kind}` : error.kind;
}

describe('what a connection switches off is found when the desk opens the next time', () => {
  const heldByForeignKeys = everyAttack.filter(({ holds }) => holds === 'with foreign keys on');
  test.each(heldByForeignKeys)('foreign keys: $name', async ({ sql }) => {
    const file = copy();
    const connection = connect(file, careless);
    const before = contents(connection);
    expect(answerTo(connection, sql)).toBeNull();
    expect(contents(connection)).not.toBe(before);
    expect(await nextOpening(file, connection)).toBe('damaged: references');
  });

  test('foreign keys that are only put off: the transaction cannot be committed', () => {
    for (const { sql } of heldByForeignKeys) {
      const connection = connect(copy(), careful);
      const before = contents(connection);
      connection.exec('BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON');
      connection.exec(sql);
      expect(answerTo(connection, 'COMMIT'), sql).toBe('FOREIGN KEY constraint failed');
      connection.exec('ROLLBACK');
      expect(contents(connection)).toBe(before);
      connection.close();
    }
  });

  test.each(everyAttack.filter(({ refusal }) => refusal?.startsWith(failedCheck(''))))(
    'CHECK constraints: $name',
    async ({ sql }) => {
      const file = copy();
      const connection = connect(file, careless);
      connection.pragma('ignore_check_constraints = ON');
      const answer = answerTo(connection, sql);
      // Some run into a guard behind the CHECK.
      if (answer !== null) return expect(['overlap', 'a hold is that of a booking']).toContain(answer);
      expect(await nextOpening(file, connection)).toMatch(/^damaged: /);
    },
  );
});

describe('OR FAIL', () => {
  test('keeps the rows before a broken CHECK, which were right by themselves, and not the broken one', async () => {
    const file = copy();
    const connection = connect(file, careless);
    const bad = row({ id: booking(8), start_time: 0, end_time: 60_000 });
    expect(answerTo(connection, insertOr('OR FAIL', row(), bad))).toBe(failedCheck('booking_length'));
    const free = connection.prepare(
      `SELECT count(*) FROM booking WHERE id IN (${booking(7)}, ${booking(8)})`,
    );
    expect(free.pluck().get()).toBe(1);
    expect(await nextOpening(file, connection)).toBe('opened');
  });
});
