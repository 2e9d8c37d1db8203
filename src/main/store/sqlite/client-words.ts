import type Sqlite from 'better-sqlite3';
import { wordsOfClient } from '../../../shared/domain/client-search.ts';
import type { Recorded } from '../../../shared/domain/history.ts';
import type { ClientId, SalonId } from '../../../shared/domain/ids.ts';
import { bytesToId, idToBytes } from './id-bytes.ts';

type Client = Recorded['client'];

/** It comes after every character of a word, so that it ends whatever begins with a text. */
export const highestCharacter = '\u{10ffff}';

export const clientsByWord = `SELECT DISTINCT client_id FROM client_word
  WHERE salon_id = +? AND word >= ? AND word < ? LIMIT +?`;

export type ClientWords = {
  /** Puts the words of `after` in the place of those of `before`. */
  readonly replace: (before: Client | undefined, after: Client | undefined) => void;
  /** At most `limit` clients of whom some word begins with a text, in no order that means anything. */
  readonly beginningWith: (salonId: SalonId, text: string, limit: number) => readonly ClientId[];
};

/** The words that clients are found by. Without them a word that stands behind the first of a name would be looked for in every name. */
export function createClientWords(connection: Sqlite.Database): ClientWords {
  const insert = connection.prepare<[Buffer, string, Buffer]>(
    'INSERT INTO client_word (salon_id, word, client_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = connection.prepare<[Buffer, string, Buffer]>(
    'DELETE FROM client_word WHERE salon_id = ? AND word = ? AND client_id = ?',
  );
  const byWord = connection.prepare<[Buffer, string, string, number], Buffer>(clientsByWord).pluck();
  return {
    replace: (before, after) => {
      const gone = new Set(before ? wordsOfClient(before) : []);
      const added = new Set(after && after.erasedOn === null ? wordsOfClient(after) : []);
      for (const word of gone)
        if (before && !added.has(word)) remove.run(idToBytes(before.salonId), word, idToBytes(before.id));
      for (const word of added)
        if (after && !gone.has(word)) insert.run(idToBytes(after.salonId), word, idToBytes(after.id));
    },
    beginningWith: (salonId, text, limit) =>
      byWord
        .all(idToBytes(salonId), text, text + highestCharacter, limit)
        // The column holds ids of clients.
        .map((id) => bytesToId(id) as ClientId),
  };
}

/** Whether a database has clients and not one word of them: it was made before words were kept. */
export function lacksClientWords(connection: Sqlite.Database): boolean {
  return (
    connection
      .prepare('SELECT EXISTS (SELECT 1 FROM client) AND NOT EXISTS (SELECT 1 FROM client_word)')
      .pluck()
      .get() === 1
  );
}
