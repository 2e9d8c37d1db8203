import type Sqlite from 'better-sqlite3';

/** The triggers without which the database does not keep its promise (drizzle/0001_guards.sql). */
export const guards = [
  'booking_never_deleted',
  'booking_never_replaced',
  'booking_no_overlap_insert',
  'booking_no_overlap_update',
  'change_never_deleted',
  'change_never_updated',
  'change_without_gap',
] as const;

/** The guards that a database lacks. A rebuilt table loses its triggers without a word. */
export function missingGuards(connection: Sqlite.Database): readonly string[] {
  const present = connection
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all();
  return guards.filter((guard) => !present.includes(guard));
}
