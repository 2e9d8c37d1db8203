import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import * as schema from '../../../../src/main/store/sqlite/schema.ts';
import { insertOr, row } from './bookings-as-sql.ts';
import { answerTo, attackedSalon, careless, connect, contents } from './salon-under-attack.ts';

// The part of the list that the schema itself writes: every column of every table, given what it must not hold.

const copy = attackedSalon();
const tables = Object.values(schema).filter((table) => is(table, SQLiteTable));

describe('no column takes what is not of its type', () => {
  // For each type what STRICT cannot make fit: SQLite would take a number out of the text '7'.
  const misfits: Readonly<Record<string, readonly string[]>> = {
    integer: [`'noon'`, '1.5', `x'01'`],
    text: [`x'41'`],
    blob: [`'0190a000-0000-7000-8000-000000000001'`, '1', '1.5'],
    any: [],
  };
  test.each(tables.map((table) => [getTableName(table), table] as const))('%s', (name, table) => {
    const connection = connect(copy(), careless);
    const before = contents(connection);
    for (const column of Object.values(getTableColumns(table))) {
      for (const misfit of misfits[column.getSQLType()] ?? []) {
        for (const policy of ['', 'OR IGNORE', 'OR REPLACE', 'OR FAIL']) {
          const sql = `UPDATE ${policy} ${name} SET ${column.name} = ${misfit}`;
          expect(answerTo(connection, sql), sql).not.toBeNull();
          expect(contents(connection), sql).toBe(before);
        }
      }
    }
  });
});

describe('no column takes NULL that is NOT NULL', () => {
  test.each(tables.map((table) => [getTableName(table), table] as const))('%s', (name, table) => {
    const connection = connect(copy(), careless);
    const before = contents(connection);
    const required = Object.values(getTableColumns(table)).filter(
      (column) => column.notNull || column.primary,
    );
    expect(required.length).toBeGreaterThan(0);
    for (const column of required) {
      // Told to replace, SQLite puts the default of a column in the place of a NULL, where it has one: no NULL is taken either.
      const policies = ['', 'OR FAIL', 'OR ROLLBACK', ...(column.hasDefault ? [] : ['OR REPLACE'])];
      for (const policy of policies) {
        const sql = `UPDATE ${policy} ${name} SET ${column.name} = NULL`;
        expect(answerTo(connection, sql), sql).not.toBeNull();
        expect(contents(connection), sql).toBe(before);
      }
      // A constraint is dropped by IGNORE without a word, a guard is not; nothing is written either way.
      answerTo(connection, `UPDATE OR IGNORE ${name} SET ${column.name} = NULL`);
      expect(contents(connection), column.name).toBe(before);
    }
  });

  test('nor does a new booking', () => {
    const connection = connect(copy(), careless);
    const before = contents(connection);
    const required = Object.values(getTableColumns(schema.booking)).filter((column) => column.notNull);
    for (const column of required) {
      for (const policy of ['', 'OR REPLACE', 'OR FAIL', 'OR ABORT', 'OR ROLLBACK']) {
        const sql = insertOr(policy, row({ [column.name]: null }));
        expect(answerTo(connection, sql), sql).toBe(`NOT NULL constraint failed: booking.${column.name}`);
        expect(contents(connection), sql).toBe(before);
      }
    }
  });
});
