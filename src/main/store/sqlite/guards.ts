import type Sqlite from 'better-sqlite3';

type WithSql = { readonly sql: readonly string[] };

const oneSpace = (sql: string): string => sql.replace(/\s+/g, ' ').replace(/; ?$/, '').trim();

/**
 * The guards that migrations leave, by name, with their texts: the triggers without which the database does not keep its promise, and the views that they ask. One
 * that a rebuilt table takes with it is still due: only `DROP TRIGGER` and `DROP VIEW` end a guard.
 */
export function guardsOf(migrations: readonly WithSql[]): ReadonlyMap<string, string> {
  const guards = new Map<string, string>();
  for (const statement of migrations.flatMap(({ sql }) => sql)) {
    // SQLite keeps the text of a statement without the comment before it.
    const start = statement.search(/^(CREATE|DROP) (TRIGGER|VIEW) /m);
    const text = start < 0 ? '' : oneSpace(statement.slice(start));
    const [, verb, name] = /^(CREATE|DROP) \w+ (\w+)/.exec(text) ?? [];
    if (name === undefined) continue;
    if (verb === 'CREATE') guards.set(name, text);
    else guards.delete(name);
  }
  return guards;
}

/** The guards that a database lacks, or has in other words than `migrations` gave it: a guard of the right name may do nothing. */
export function missingGuards(
  connection: Sqlite.Database,
  migrations: readonly WithSql[],
): readonly string[] {
  const present = new Map(
    connection
      .prepare<[], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')`,
      )
      .all()
      .map(({ name, sql }) => [name, oneSpace(sql)]),
  );
  return [...guardsOf(migrations)]
    .filter(([name, text]) => present.get(name) !== text)
    .map(([name]) => name)
    .sort();
}
