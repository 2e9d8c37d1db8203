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
  connection.exec('DROP TRIGGER change_never_updated');
  connection.prepare(`UPDATE change SET actor = 'demo' WHERE sequence = ?`).run(sequence);
  connection.close();
}
