import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { applySettings } from '../../../src/main/store/sqlite/settings.ts';
import { temporaryFolder } from './test-database.ts';

function open(file: string, options?: Sqlite.Options): Sqlite.Database {
  const connection = new Sqlite(file, options);
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['fullfsync', 1],
  ['checkpoint_fullfsync', 1],
  ['foreign_keys', 1],
  ['busy_timeout', 10],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['recursive_triggers', 1],
  ['wal_autocheckpoint', 4000],
])('every connection of a desk reads %s back as %s', (name, value) => {
  const connection = open(join(temporaryFolder(), 'salon.sqlite'));
  applySettings(connection);
  expect(connection.pragma(name, { simple: true })).toBe(value);
});

test('none of the settings that matter is already there by itself', () => {
  const connection = open(join(temporaryFolder(), 'salon.sqlite'));
  const untouched = [
    'journal_mode',
    'fullfsync',
    'checkpoint_fullfsync',
    'trusted_schema',
    'cell_size_check',
  ];
  expect(untouched.map((name) => connection.pragma(name, { simple: true }))).toEqual(['delete', 0, 0, 1, 0]);
});

test('a setting that does not take is a fault, not a quiet loss', () => {
  // SQLite cannot write ahead for a temporary database, and says nothing.
  expect(() => applySettings(open(''))).toThrow('PRAGMA journal_mode is delete instead of memory');
});
