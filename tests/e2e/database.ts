// What somebody does to the database past the desk.
import Sqlite from 'better-sqlite3';

/** Puts all salons into a time zone that no computer knows. */
export function moveNowhere(file: string): void {
  const connection = new Sqlite(file);
  connection.exec("UPDATE salon SET time_zone = 'America/Nowhere'");
  connection.close();
}

/** Changes who did what an entry of the history tells of. */
export function tamperWithHistory(file: string, sequence: number): void {
  const connection = new Sqlite(file);
  connection.exec('DROP TRIGGER change_only_erased');
  connection.prepare(`UPDATE change SET actor = 'demo' WHERE sequence = ?`).run(sequence);
  connection.close();
}

/** The entries of the history as they stand in the file, oldest first. */
export function entriesIn(
  file: string,
): readonly { readonly sequence: number; readonly action: string; readonly entity: string }[] {
  const connection = new Sqlite(file, { readonly: true });
  const entries = connection
    .prepare<[], { sequence: number; action: string; entity: string }>(
      'SELECT sequence, action, entity FROM change ORDER BY sequence',
    )
    .all();
  connection.close();
  return entries;
}
