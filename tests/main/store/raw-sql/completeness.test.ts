import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { guardsOf } from '../../../../src/main/store/sqlite/guards.ts';
import { readMigrations } from '../../../../src/main/store/sqlite/migrations.ts';
import * as schema from '../../../../src/main/store/sqlite/schema.ts';
import { migrationsFolder } from '../test-database.ts';
import { failedCheck } from './attack.ts';
import { everyAttack } from './every-attack.ts';
import { answerTo, attackedSalon, careful, careless, connect } from './salon-under-attack.ts';

const copy = attackedSalon();
const tables = Object.values(schema).filter((table) => is(table, SQLiteTable));

describe('the list is whole', () => {
  const { shipped } = readMigrations(migrationsFolder);
  const triggers = [...guardsOf(shipped)].filter(([, text]) => text.startsWith('CREATE TRIGGER'));
  test.each(triggers.map(([name]) => name).filter((name) => name !== 'change_moves_head'))(
    'without the guard %s one of its attacks goes through',
    (guard) => {
      const connection = connect(copy(), careless);
      const text = connection.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(guard);
      // Those that derive the holds say nothing themselves.
      const [, message = 'overlap'] = /RAISE\(ABORT, '([^']+)'\)/.exec(String(text)) ?? [];
      const own = everyAttack.filter(({ refusal }) => refusal === message);
      connection.exec(`DROP TRIGGER ${guard}`);
      const through = own.filter(({ sql }) => {
        connection.exec('BEGIN');
        const answer = answerTo(connection, sql);
        if (connection.inTransaction) connection.exec('ROLLBACK');
        return answer === null;
      });
      expect(through.map(({ name }) => name)).not.toEqual([]);
    },
  );

  test('every CHECK of the schema refuses an attack, but for those that a guard stands in front of', () => {
    const behindGuards = ['change_sequence', 'history_head_hash', 'history_head_id', 'history_head_sequence'];
    const checks = tables.flatMap((table) => getTableConfig(table).checks.map(({ name }) => name));
    const missed = checks.filter((name) => everyAttack.every(({ refusal }) => refusal !== failedCheck(name)));
    expect(missed.sort()).toEqual(behindGuards);
  });

  test('every foreign key refuses a record that points to nothing', () => {
    for (const table of tables) {
      const name = getTableName(table);
      const connection = connect(copy(), careful);
      for (const { reference } of getTableConfig(table).foreignKeys) {
        const [column] = reference().columns;
        const sql = `UPDATE ${name} SET ${column?.name} = randomblob(16)`;
        const guarded: Record<string, string> = {
          change: 'the history is never changed',
          resource: 'a unit stays of its kind and salon',
        };
        const expected = guarded[name] ?? 'FOREIGN KEY constraint failed';
        expect(answerTo(connection, sql), sql).toBe(expected);
      }
    }
  });

  test('no name stands twice in it', () => {
    const names = everyAttack.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
