import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import * as schema from '../../../../src/main/store/sqlite/schema.ts';
import { insert, row } from './bookings-as-sql.ts';
import { everyAttack } from './every-attack.ts';
import {
  answerInTransaction,
  answerTo,
  attackedSalon,
  careful,
  configure,
  connect,
  contents,
  everySetting,
} from './salon-under-attack.ts';

// Somebody with raw SQL and no desk. Every statement of the list is refused by the database itself, by what the list says, in every
// setting of the connection that the list names, alone and in a transaction that is committed all the same; and every row of every
// table is afterwards as it was.

const copy = attackedSalon();

describe('the database that is attacked', () => {
  test('takes a booking that breaks nothing, so that each refusal has the reason that the list names', () => {
    const connection = connect(copy(), careful);
    expect(connection.prepare(insert(row())).run().changes).toBe(1);
  });

  test('has a row in every table, so that no UPDATE fails to find one', () => {
    const connection = connect(copy(), careful);
    for (const table of Object.values(schema).filter((each) => is(each, SQLiteTable))) {
      const rows = connection
        .prepare(`SELECT count(*) FROM ${getTableName(table)}`)
        .pluck()
        .get();
      expect(rows, getTableName(table)).toBeGreaterThan(0);
    }
  });
});

describe('the database refuses', () => {
  test.each(everyAttack)('$name ($why)', ({ sql, refusal, holds }) => {
    const connection = connect(copy(), careful);
    const before = contents(connection);
    for (const settings of everySetting) {
      if (holds === 'with foreign keys on' && settings.foreignKeys === 'OFF') continue;
      configure(connection, settings);
      for (const answer of [answerTo, answerInTransaction]) {
        expect(answer(connection, sql), JSON.stringify(settings)).toBe(refusal);
        expect(contents(connection)).toBe(before);
      }
    }
  });
});
