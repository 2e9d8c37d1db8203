import type Sqlite from 'better-sqlite3';

/** The triggers without which the database does not keep its promise (drizzle/0001_guards.sql, drizzle/0003_history_head.sql). */
export const guards = [
  'booking_id_never_changed',
  'booking_never_deleted',
  'booking_never_replaced',
  'booking_no_overlap_insert',
  'booking_no_overlap_update',
  'change_moves_head',
  'change_never_deleted',
  'change_never_updated',
  'change_without_gap',
  'history_head_never_deleted',
  'history_head_never_replaced',
  'history_head_only_forward',
] as const;

const oneSpace = (sql: string): string => sql.replace(/\s+/g, ' ').replace(/; ?$/, '').trim();

/** The text of each guard as the newest of the migrations that creates it has it; SQLite keeps that text, without what stands before it. */
function textsIn(migrations: readonly { readonly sql: readonly string[] }[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const statement of migrations.flatMap(({ sql }) => sql)) {
    const start = statement.search(/^CREATE TRIGGER /m);
    const text = start < 0 ? '' : oneSpace(statement.slice(start));
    const [, name] = /^CREATE TRIGGER (\w+)/.exec(text) ?? [];
    if (name !== undefined) texts.set(name, text);
  }
  return texts;
}

/**
 * The guards that a database lacks, or has in other words than `migrations` gave it. A rebuilt table loses its triggers without a word, and
 * a guard of the right name may do nothing. `so far` asks only for those that the migrations make: others have yet to come.
 */
export function missingGuards(
  connection: Sqlite.Database,
  migrations: readonly { readonly sql: readonly string[] }[],
  asked: 'all' | 'so far' = 'all',
): readonly string[] {
  const texts = textsIn(migrations);
  const present = new Map(
    connection
      .prepare<[], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
      )
      .all()
      .map(({ name, sql }) => [name, oneSpace(sql)]),
  );
  return guards
    .filter((guard) => asked === 'all' || texts.has(guard))
    .filter((guard) => !present.has(guard) || present.get(guard) !== texts.get(guard));
}
