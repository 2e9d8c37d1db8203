import { and, eq } from 'drizzle-orm';
import type {
  SQLiteColumn,
  SQLiteInsertValue,
  SQLiteTable,
  SQLiteUpdateSetSource,
} from 'drizzle-orm/sqlite-core';
import { type Database, expectOne } from './database.ts';

/** A table with a row for each record, under its id and with its version. */
type VersionedTable = SQLiteTable & { readonly id: SQLiteColumn; readonly version: SQLiteColumn };

type Version = { readonly id: string; readonly version: number };

/**
 * The rows of records that have a version: each is written over, and taken away, in the version that was read, and throws when that is not
 * there any more. `what` names such a record to a programmer.
 */
export function versionedRows<Table extends VersionedTable>({ orm }: Database, table: Table, what: string) {
  const isIt = ({ id, version }: Version) => and(eq(table.id, id), eq(table.version, version));
  return {
    insert: (row: SQLiteInsertValue<Table>) => expectOne(orm.insert(table).values(row).run(), `new ${what}`),
    update: (row: SQLiteUpdateSetSource<Table>, before: Version) =>
      expectOne(orm.update(table).set(row).where(isIt(before)).run(), what),
    remove: (before: Version) => expectOne(orm.delete(table).where(isIt(before)).run(), what),
  };
}
