import type Sqlite from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { beforeEach, describe, expect, test } from 'vitest';
import * as schema from '../../../src/main/store/sqlite/schema.ts';
import { newStore, openRaw } from './test-database.ts';

// Drizzle's schema and the migrations are written in two places; a drift between them would be found at a desk.

const tables = Object.values(schema).filter((table) => is(table, SQLiteTable));

let raw: Sqlite.Database;
beforeEach(async () => {
  raw = openRaw((await newStore()).file);
});

type Column = { name: string; type: string; notnull: number; pk: number };

describe.each(tables.map((table) => [getTableName(table), table] as const))('%s', (name, table) => {
  test('has in the database the columns that Drizzle knows', () => {
    const found = raw.prepare<[string], Column>('SELECT * FROM pragma_table_xinfo(?)').all(name);
    expect(found.map((column) => ({ name: column.name, type: column.type.toLowerCase() }))).toEqual(
      Object.values(getTableColumns(table)).map((column) => ({
        name: column.name,
        type: column.getSQLType(),
      })),
    );
  });

  test('refuses NULL where Drizzle knows of none', () => {
    const found = raw.prepare<[string], Column>('SELECT * FROM pragma_table_xinfo(?)').all(name);
    const required = found
      .filter((column) => column.notnull === 1 || column.pk > 0)
      .map((column) => column.name);
    const known = Object.values(getTableColumns(table)).filter((column) => column.notNull || column.primary);
    expect(required).toEqual(known.map((column) => column.name));
  });

  test('is STRICT, and a record lives in the tree of its key', () => {
    const { strict, wr } = raw
      .prepare<[string], { strict: number; wr: number }>(
        'SELECT strict, wr FROM pragma_table_list WHERE name = ?',
      )
      .get(name) ?? { strict: 0, wr: 0 };
    expect(strict).toBe(1);
    expect(wr).toBe(name === 'change' ? 0 : 1);
  });

  test('has the indexes, checks and foreign keys that Drizzle knows', () => {
    const { indexes, checks, foreignKeys, uniqueConstraints } = getTableConfig(table);
    const found = raw
      .prepare<[string], { name: string; origin: string }>('SELECT name, origin FROM pragma_index_list(?)')
      .all(name)
      .filter(({ origin }) => origin === 'c')
      .map((index) => index.name);
    const known = [
      ...indexes.map((index) => index.config.name),
      ...uniqueConstraints.map((unique) => unique.name),
    ];
    expect(found.sort()).toEqual(known.sort());
    const sql = String(raw.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name));
    for (const check of checks) expect(sql).toContain(`CONSTRAINT "${check.name}" CHECK(`);
    const references = raw.prepare<[string], { id: number; on_delete: string }>(
      'SELECT * FROM pragma_foreign_key_list(?)',
    );
    const keys = references.all(name);
    expect(new Set(keys.map(({ id }) => id)).size).toBe(foreignKeys.length);
    // Nothing may ever take a booking, or anything else, with it.
    expect(keys.every(({ on_delete }) => on_delete === 'NO ACTION')).toBe(true);
  });
});

test('no table is in the database that Drizzle does not know', () => {
  const found = raw
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name <> '__drizzle_migrations'`,
    )
    .pluck()
    .all();
  expect(found.sort()).toEqual(tables.map(getTableName).sort());
});
