import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { z } from 'zod';
import { missingGuards } from './guards.ts';

/** The migrations that this program knows, oldest first. */
export type Migrations = { readonly folder: string; readonly shipped: readonly MigrationMeta[] };

/** What a database has of the known migrations. */
export type SchemaState =
  | { readonly kind: 'current' }
  | { readonly kind: 'behind'; readonly applied: number }
  /** It was written by a program that knows more, or other, migrations. */
  | { readonly kind: 'newer' };

const journal = z.object({ entries: z.array(z.object({ idx: z.int(), tag: z.string(), when: z.int() })) });

/**
 * Reads the migrations and checks their order. Throws when they are not in order: Drizzle compares only the time of the newest, so one
 * that was merged late with an older time would be skipped without a word.
 */
export function readMigrations(folder: string): Migrations {
  const { entries } = journal.parse(JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')));
  let previous = 0;
  for (const [index, { idx, tag, when }] of entries.entries()) {
    const isNumbered = idx === index && tag.startsWith(`${String(index).padStart(4, '0')}_`);
    if (!isNumbered || when <= previous) throw new Error(`migration ${tag} is out of order`);
    previous = when;
  }
  return { folder, shipped: readMigrationFiles({ migrationsFolder: folder }) };
}

/** Where Drizzle counts what it has applied. */
export const tableOfMigrations = '__drizzle_migrations';

export function hasTable(connection: Sqlite.Database, name: string): boolean {
  const find = connection.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`);
  return find.get(name) !== undefined;
}

type Applied = { readonly hash: string; readonly created_at: number };

function appliedIn(connection: Sqlite.Database): readonly Applied[] {
  if (!hasTable(connection, tableOfMigrations)) return [];
  return connection
    .prepare<[], Applied>(`SELECT hash, created_at FROM ${tableOfMigrations} ORDER BY created_at`)
    .all();
}

/** Compares what was applied to a database with what is known, one by one. */
export function schemaState(connection: Sqlite.Database, { shipped }: Migrations): SchemaState {
  const applied = appliedIn(connection);
  const isShipped = applied.every(
    ({ hash, created_at }, index) =>
      shipped[index]?.hash === hash && shipped[index]?.folderMillis === created_at,
  );
  if (!isShipped) return { kind: 'newer' };
  return applied.length === shipped.length
    ? { kind: 'current' }
    : { kind: 'behind', applied: applied.length };
}

/** The columns of each table, without SQLite's own and the one in which the migrations are counted. */
function columnsIn(connection: Sqlite.Database): ReadonlyMap<string, string> {
  return new Map(
    connection
      .prepare<[string], { name: string; columns: string }>(
        `SELECT one.name, group_concat(part.name, ', ' ORDER BY part.cid) AS columns
         FROM sqlite_schema AS one, pragma_table_xinfo(one.name) AS part
         WHERE one.type = 'table' AND one.name NOT LIKE 'sqlite_%' AND one.name <> ? GROUP BY one.name`,
      )
      .all(tableOfMigrations)
      .map(({ name, columns }) => [name, columns]),
  );
}

/** The tables that these migrations make and a database lacks or has with other columns, and those that it has beside them. */
export function alteredTables(
  connection: Sqlite.Database,
  migrations: readonly MigrationMeta[],
): readonly string[] {
  const model = new Sqlite(':memory:');
  try {
    for (const { sql } of migrations) for (const statement of sql) model.exec(statement);
    const expected = columnsIn(model);
    const present = columnsIn(connection);
    const names = new Set([...expected.keys(), ...present.keys()]);
    return [...names].filter((name) => expected.get(name) !== present.get(name)).sort();
  } finally {
    model.close();
  }
}

/**
 * Brings a database up to the newest schema, in one transaction, and proves it: every migration is there, no row points nowhere, and
 * the guards stand. Throws otherwise.
 */
export function applyMigrations(connection: Sqlite.Database, migrations: Migrations): void {
  if (schemaState(connection, migrations).kind === 'current') return;
  // Inside Drizzle's transaction this pragma does nothing; and with foreign keys on, rebuilding a table takes its children with it.
  connection.pragma('foreign_keys = OFF');
  migrate(drizzle(connection), { migrationsFolder: migrations.folder });
  const orphans: unknown = connection.pragma('foreign_key_check');
  if (!Array.isArray(orphans) || orphans.length > 0)
    throw new Error('a migration left rows that point nowhere');
  connection.pragma('foreign_keys = ON');
  if (schemaState(connection, migrations).kind !== 'current') throw new Error('a migration was skipped');
  const missing = missingGuards(connection, migrations.shipped);
  if (missing.length > 0) throw new Error(`a migration took guards away: ${missing.join(', ')}`);
}
