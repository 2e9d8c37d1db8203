import type Sqlite from 'better-sqlite3';

/** What a desk has yet to do with its file beside the migrations, in the order of the numbers that stand for it. */
const states = [
  /** Its history is of a form in which nothing can be erased. */
  'unsealed',
  'sealed',
  /** Something was erased, and SQLite may have left bytes of it in its pages: the whole file is to be written anew. */
  'to_be_rewritten',
] as const;

type Upkeep = (typeof states)[number];

/**
 * It stands in the header of the file, in the number that SQLite leaves to the program. Whoever changes it gains nothing: a history that is called
 * unsealed again is found to be of today's form and left as it is, and any number that is not known only has the file written anew.
 */
export function readUpkeep(connection: Sqlite.Database): Upkeep {
  return states[Number(connection.pragma('user_version', { simple: true }))] ?? 'to_be_rewritten';
}

export function writeUpkeep(connection: Sqlite.Database, state: Upkeep): void {
  connection.pragma(`user_version = ${states.indexOf(state)}`);
}

/** So much, some fifty thousand bookings, is written in less than a second; on a PC that does nothing else, in a part of one. */
const quicklyRewrittenBytes = 32 * 1024 * 1024;

/** Whether nobody would notice that the file is written anew. */
export function isQuicklyRewritten(connection: Sqlite.Database): boolean {
  const [pages, bytes] = ['page_count', 'page_size'].map((name) => connection.pragma(name, { simple: true }));
  return Number(pages) * Number(bytes) <= quicklyRewrittenBytes;
}

/**
 * Writes the whole file anew where something was erased, so that no page of it, and nothing in its log, keeps a byte of that. Where it cannot be
 * done now, because somebody reads the file or the disk is full, it stays to be done.
 */
export function rewriteWhereDue(connection: Sqlite.Database): void {
  if (readUpkeep(connection) !== 'to_be_rewritten') return;
  connection.exec('VACUUM');
  if (!emptyLog(connection)) return;
  writeUpkeep(connection, 'sealed');
}

/** Moves the log into the file; whether all of it could be moved, so that nothing older stands in it. */
function emptyLog(connection: Sqlite.Database): boolean {
  const [moved] = connection.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
  return connection.memory || moved?.busy === 0;
}
