import type Sqlite from 'better-sqlite3';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Damage } from '../../../shared/start-refusal.ts';
import type { Examination } from '../opening.ts';
import { classify } from './errors.ts';
import { missingGuards } from './guards.ts';
import { alteredTables, hasTable, type Migrations } from './migrations.ts';

/** The checks that a database passes before it is written to, as the desk's "About" names them. */
export const checks = [
  'ownership',
  'schema version',
  'tables',
  'guards',
  'history',
  'structure',
  'references',
  'overlaps',
  'holds',
] as const;

/** How many holds reach into a later one of the same resource (R13). Asks nothing but the tree of their key. */
export const overlapAudit = `
  SELECT count(*) FROM hold AS one WHERE EXISTS (
    SELECT 1 FROM hold AS later
    WHERE later.resource_id = one.resource_id AND later.start_time > one.start_time AND later.start_time < one.end_time
  )`;

/** The same of a database that has no holds yet: a booking had its block in columns of its own. */
const overlapAuditOfBlocks = `
  SELECT count(*) FROM booking AS one
  WHERE one.block_start IS NOT NULL AND EXISTS (
    SELECT 1 FROM booking AS later
    WHERE later.staff_id = one.staff_id
      AND later.block_start >= one.block_start
      AND later.block_start < one.block_end
      AND later.id <> one.id
  )`;

/** Whether every booking that blocks has its holds, and there are no others. */
export const holdAudit = `
  SELECT (SELECT count(*) FROM hold) = count(*) AND count(*) = count(held.booking_id)
  FROM booking_hold AS due LEFT JOIN hold AS held
    ON held.resource_id = due.resource_id AND held.start_time = due.start_time
      AND held.end_time = due.end_time AND held.booking_id = due.booking_id`;

/** Whether the history ends where its head says: what cuts off its newest entries, or loses the head, leaves the rest sound. */
const headAudit = `
  SELECT count(*) FROM history_head
  WHERE sequence = (SELECT ifnull(max(sequence), 0) FROM change)
    AND hash = ifnull((SELECT hash FROM change ORDER BY sequence DESC LIMIT 1), zeroblob(32))`;

/**
 * Looks at what takes no time, however large the database is: its tables, its guards and the end of its history. A database of an older schema has
 * what the `applied` first migrations gave it; the rest is still to come.
 */
export function damageAtOnce(
  connection: Sqlite.Database,
  applied: number,
  { shipped }: Migrations,
): Damage | undefined {
  const tables = alteredTables(connection, shipped.slice(0, applied));
  if (tables.length > 0) return { kind: 'tables', names: tables };
  const missing = missingGuards(connection, shipped.slice(0, applied));
  if (missing.length > 0) return { kind: 'guards', names: missing };
  const isWhole =
    !hasTable(connection, 'history_head') || connection.prepare<[], number>(headAudit).pluck().get() === 1;
  return isWhole ? undefined : { kind: 'history' };
}

/**
 * The checks that read the whole file: each takes the longer the larger it is, changes nothing, and can be made on a connection of its own.
 */
const scans = {
  /** The structure of the file, and that every record keeps what its table says. */
  structure: (connection) => ifNotOk(connection, 'quick_check(1)'),
  /** The same, and that every record stands in each of its indexes: with a million bookings seven seconds instead of one. */
  indexes: (connection) => ifNotOk(connection, 'integrity_check(1)'),
  references: (connection) =>
    connection.prepare('PRAGMA foreign_key_check').get() === undefined ? undefined : { kind: 'references' },
  overlaps: (connection) => {
    const audit = hasTable(connection, 'hold') ? overlapAudit : overlapAuditOfBlocks;
    const bookings = connection.prepare<[], number>(audit).pluck().get() ?? 0;
    return bookings === 0 ? undefined : { kind: 'overlaps', bookings };
  },
  holds: (connection) =>
    !hasTable(connection, 'hold') || connection.prepare<[], number>(holdAudit).pluck().get() === 1
      ? undefined
      : { kind: 'holds' },
} as const satisfies Readonly<Record<string, (connection: Sqlite.Database) => Damage | undefined>>;

function ifNotOk(connection: Sqlite.Database, check: string): Damage | undefined {
  const found: unknown = connection.pragma(check, { simple: true });
  return found === 'ok' ? undefined : { kind: 'structure' };
}

export type ScanName = keyof typeof scans;

/** Whether a record holds a date such as `now`, which no CHECK can be asked about: no desk has written it. */
const cannotBeChecked = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('non-deterministic use of date()');

/** What one of the scans finds wrong; undefined when it finds nothing. */
export function scan(connection: Sqlite.Database, name: ScanName): Damage | undefined {
  try {
    return scans[name](connection);
  } catch (error) {
    if (classify(error) === 'damaged' || cannotBeChecked(error)) return { kind: 'structure' };
    throw error;
  }
}

/**
 * The scans of a database. Of a large one the indexes are not compared with the records, which would take longer than everything else;
 * two workers that take the scans in this order, the longest first, end at about the same time.
 */
export function scansOf(isLarge: boolean): readonly ScanName[] {
  return isLarge
    ? ['holds', 'references', 'structure', 'overlaps']
    : ['indexes', 'references', 'overlaps', 'holds'];
}

/** The first damage that the scans of a database find, made one after the other; undefined when they find none. */
export function scanAll(connection: Sqlite.Database, names: readonly ScanName[]): Damage | undefined {
  for (const name of names) {
    const damage = scan(connection, name);
    if (damage) return damage;
  }
  return undefined;
}

/** The examination of a database that has passed it already, or that is new. */
export function soundSince(startedAt: Instant): Examination {
  return { startedAt, state: () => 'sound', ended: Promise.resolve(undefined) };
}
