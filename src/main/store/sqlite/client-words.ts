import type Sqlite from 'better-sqlite3';
import { wordsOfClient } from '../../../shared/domain/client-search.ts';
import type { Recorded } from '../../../shared/domain/history.ts';
import type { SalonId } from '../../../shared/domain/ids.ts';
import { idToBytes } from './id-bytes.ts';

type Client = Recorded['client'];

/** It comes after every character of a word, so that it ends whatever begins with a text. */
export const highestCharacter = '\u{10ffff}';

export const clientsByWord = `SELECT lower(hex(client_id)) FROM client_word
  WHERE salon_id = +? AND word >= ? AND word < ? LIMIT +?`;

export type Sharing = { readonly clients: ReadonlySet<string>; readonly isCut: boolean };

export type ClientWords = {
  /** Puts the words of `after` in the place of those of `before`. */
  readonly replace: (before: Client | undefined, after: Client | undefined) => void;
  /** Writes the words of these clients, of whom none has any yet. */
  readonly fill: (clients: readonly Client[]) => void;
  /**
   * Clients of whom some word begins with one of these, by the digits of their ids (`hexToId`), in no order that means anything. Not all where `isCut`: then
   * `most` words that begin so were looked at.
   */
  readonly beginningWith: (salonId: SalonId, beginnings: readonly string[], most: number) => Sharing;
};

/** Whoever is erased is not looked for. */
const keptWords = (client: Client): readonly string[] =>
  client.erasedOn === null ? wordsOfClient(client) : [];

/** The words that clients are found by. Without them a word that stands behind the first of a name would be looked for in every name. */
export function createClientWords(connection: Sqlite.Database): ClientWords {
  const insert = connection.prepare<[Buffer, string, Buffer]>(
    'INSERT INTO client_word (salon_id, word, client_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = connection.prepare<[Buffer, string, Buffer]>(
    'DELETE FROM client_word WHERE salon_id = ? AND word = ? AND client_id = ?',
  );
  const byWord = connection.prepare<[Buffer, string, string, number], string>(clientsByWord).pluck();
  return {
    replace: (before, after) => {
      const gone = new Set(before ? wordsOfClient(before) : []);
      const added = new Set(after ? keptWords(after) : []);
      for (const word of gone)
        if (before && !added.has(word)) remove.run(idToBytes(before.salonId), word, idToBytes(before.id));
      for (const word of added)
        if (after && !gone.has(word)) insert.run(idToBytes(after.salonId), word, idToBytes(after.id));
    },
    fill: (clients) => {
      const all = clients.flatMap((client) => keptWords(client).map((word) => ({ word, client })));
      // In the order in which they are stored, which takes a tenth of the time where there are very many.
      all.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
      for (const { word, client } of all) insert.run(idToBytes(client.salonId), word, idToBytes(client.id));
    },
    beginningWith: (salonId, beginnings, most) => {
      const bytes = idToBytes(salonId);
      const found = beginnings.map((text) => byWord.all(bytes, text, text + highestCharacter, most));
      return { clients: new Set(found.flat()), isCut: found.some(({ length }) => length === most) };
    },
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
