import type Sqlite from 'better-sqlite3';
import { missingGuards } from './guards.ts';
import type { Migrations } from './migrations.ts';

/** The checks that a database passes before it is opened, as the desk's "About" names them. */
export const checks = [
  'ownership',
  'schema version',
  'structure',
  'references',
  'overlaps',
  'guards',
  'history',
] as const;

/** How many bookings break R13: those whose block reaches into a later one of the same person. Asks nothing but the partial index. */
export const overlapAudit = `
  SELECT count(*) FROM booking AS one
  WHERE one.block_start IS NOT NULL AND EXISTS (
    SELECT 1 FROM booking AS later
    WHERE later.staff_id = one.staff_id
      AND later.block_start >= one.block_start
      AND later.block_start < one.block_end
      AND later.id <> one.id
  )`;

/** Whether the history ends where its head says: what cuts off its newest entries, or loses the head, leaves the rest sound. */
const headAudit = `
  SELECT count(*) FROM history_head
  WHERE sequence = (SELECT ifnull(max(sequence), 0) FROM change)
    AND hash = ifnull((SELECT hash FROM change ORDER BY sequence DESC LIMIT 1), zeroblob(32))`;

const hasHead = `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'history_head'`;

/**
 * Looks for damage in a database: what is wrong, in words that finish "the database is damaged: …", or undefined. Reads the whole file
 * and changes nothing. A database of an older schema has what the `applied` first migrations gave it; the rest is still to come.
 */
export function findDamage(
  connection: Sqlite.Database,
  applied: number,
  { known }: Migrations,
): string | undefined {
  const structure: unknown = connection.pragma('quick_check(1)', { simple: true });
  if (structure !== 'ok') return 'its pages do not fit together';
  const orphan = connection.prepare('PRAGMA foreign_key_check').get();
  if (orphan !== undefined) return 'a record points to one that is not there';
  const missing = missingGuards(connection, known.slice(0, applied), 'so far');
  if (missing.length > 0) return `a guard is missing or altered (${missing.join(', ')})`;
  const overlapping = connection.prepare<[], number>(overlapAudit).pluck().get();
  if (overlapping !== 0) return `bookings of one person overlap (${overlapping})`;
  const isWhole =
    connection.prepare(hasHead).get() === undefined ||
    connection.prepare<[], number>(headAudit).pluck().get() === 1;
  if (!isWhole) return 'its history does not end where it should';
  return undefined;
}
