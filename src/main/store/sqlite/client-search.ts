import { and, asc, eq, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { erasedName, searchKey } from '../../../shared/domain/client.ts';
import {
  beginningsOf,
  foundBy,
  mostDigitsBefore,
  type SearchWord,
} from '../../../shared/domain/client-search.ts';
import type { Recorded } from '../../../shared/domain/history.ts';
import type { ClientId, SalonId } from '../../../shared/domain/ids.ts';
import { createClientWords, highestCharacter, type Sharing } from './client-words.ts';
import type { Database } from './database.ts';
import { hexToId } from './id-bytes.ts';
import * as table from './schema.ts';

type Client = Recorded['client'];

const { client } = table;
const { nameKey, phoneKey: phoneDigits } = client;

/** Whoever was erased is not looked for; by the name, which the index holds. */
export const isSomebody = ne(nameKey, searchKey(erasedName));

/** Up to so many clients who share a word are looked at one by one. */
const fewClients = 500;
/** So many of the first names are looked through for words that more clients share: mostly enough of them have all of the words. */
const firstNames = 5_000;
/** Up to so many who share a word are looked up; where every word is of more, the names are looked through to the end. */
const manyClients = 8_000;

type NameColumns = Readonly<Record<'nameKey' | 'phoneKey', SQLWrapper>>;

/**
 * Whether a search word begins a word of the name or, of digits, is a part of the telephone number: as `isInNameOrPhone` of the domain
 * (`client-search.ts`) says it.
 */
function isMatch({ key, phone }: SearchWord, { nameKey: name, phoneKey: digits }: NameColumns): SQL {
  const isInName = sql`instr(' ' || ${name}, ${` ${key}`}) > 0`;
  if (!phone) return isInName;
  const isInPhone = sql`instr(${digits}, ${phone.digits}) > 0`;
  if (phone.significant === '') return sql`(${isInName} OR ${isInPhone})`;
  const isAtBeginning = sql`instr(${digits}, ${phone.significant}) BETWEEN 1 AND ${sql.raw(String(mostDigitsBefore + 1))}`;
  return sql`(${isInName} OR ${isInPhone} OR ${isAtBeginning})`;
}

/** The first so many of some clients who are found by words and what is known of them beside their name; by name. */
function matching(
  words: readonly SearchWord[],
  clients: Iterable<Client>,
  wanted: number,
): readonly Client[] {
  const found: { readonly client: Client; readonly key: string }[] = [];
  for (const client of clients) {
    if (foundBy(words, client) === undefined) continue;
    found.push({ client, key: searchKey(client.name) });
    if (found.length === wanted) break;
  }
  return found
    .sort((a, b) => (a.key === b.key ? (a.client.id < b.client.id ? -1 : 1) : a.key < b.key ? -1 : 1))
    .map(({ client }) => client);
}

// The column holds ids of clients.
const toIds = (digits: Iterable<string>): readonly ClientId[] =>
  Array.from(digits, (one) => hexToId(one) as ClientId);

const isEach = (words: readonly SearchWord[], columns: NameColumns): readonly SQL[] =>
  words.map((word) => isMatch(word, columns));

const byName = [asc(nameKey), asc(client.id)] as const;

/** What is looked for. */
type Sought = {
  readonly salonId: SalonId;
  readonly words: readonly SearchWord[];
  /** That it is somebody of this salon. */
  readonly here: SQL | undefined;
  /** That the name begins with the first of the words. */
  readonly begins: SQL;
};

/**
 * The first `limit` clients of a salon who have all of the words: those whose names begin with the first of them, then those who have them in name or
 * number, then in what else is known of them; each by name. Inside a reading of the store.
 */
export function createClientSearch(
  { connection, orm }: Pick<Database, 'connection' | 'orm'>,
  find: (id: ClientId) => Client | undefined,
): (salonId: SalonId, words: readonly SearchWord[], limit: number) => readonly Client[] {
  const clientWords = createClientWords(connection);

  // By ids first: a search by name then reads nothing but the index, also where nobody matches.
  const toClients = (ids: readonly { readonly id: ClientId }[]): readonly Client[] =>
    ids.flatMap(({ id }) => find(id) ?? []);

  function found(
    words: readonly SearchWord[],
    among: SQL | undefined,
    order: readonly SQL[],
    wanted: number,
  ): readonly Client[] {
    return toClients(
      orm
        .select({ id: client.id })
        .from(client)
        .where(and(among, ...isEach(words, client)))
        .orderBy(...order)
        .limit(wanted)
        .all(),
    );
  }

  function sharing({ salonId, words }: Sought, by: 'name' | 'text', most: number): readonly Sharing[] {
    return words.flatMap((word) => {
      const beginnings = beginningsOf(word, by);
      return beginnings ? [clientWords.beginningWith(salonId, beginnings, most)] : [];
    });
  }

  /** Whoever may have all of the words, by those that fewer than `most` clients have; undefined where each is of more. */
  function sharingAll(sought: Sought, by: 'name' | 'text', most: number): readonly ClientId[] | undefined {
    const [one, ...others] = sharing(sought, by, most)
      .filter(({ isCut }) => !isCut)
      .toSorted((a, b) => a.clients.size - b.clients.size);
    if (!one) return undefined;
    return toIds([...one.clients].filter((id) => others.every(({ clients }) => clients.has(id))));
  }

  function foundAmong(
    { words, begins }: Sought,
    ids: readonly ClientId[],
    wanted: number,
  ): readonly Client[] {
    const isOne = sql`${client.id} IN (SELECT unhex(value, '-') FROM json_each(${JSON.stringify(ids)}))`;
    // Not by the index of names, which would be looked through for them.
    return found(words, and(isOne, sql`NOT (${begins})`), [sql`+${nameKey}`, asc(client.id)], wanted);
  }

  /** Of the first names of the salon alone. */
  function foundEarly({ words, here, begins }: Sought, wanted: number): readonly Client[] {
    const early = orm
      .select({ id: client.id, nameKey, phoneKey: phoneDigits })
      .from(client)
      .where(and(here, sql`NOT (${begins})`))
      .orderBy(...byName)
      .limit(firstNames)
      .as('early');
    return toClients(
      orm
        .select({ id: early.id })
        .from(early)
        .where(and(...isEach(words, early)))
        .orderBy(asc(early.nameKey), asc(early.id))
        .limit(wanted)
        .all(),
    );
  }

  /** Those who have the words in name or number, and not the first of them at the beginning. */
  function foundLater(sought: Sought, wanted: number): readonly Client[] {
    const few = sharingAll(sought, 'name', fewClients);
    if (few) return foundAmong(sought, few, wanted);
    // Names stand together by their first word: of those that have two, all may stand at the end.
    const several = sought.words.length > 1 ? sharingAll(sought, 'name', manyClients) : undefined;
    if (several) return foundAmong(sought, several, wanted);
    const early = foundEarly(sought, wanted);
    if (early.length === wanted) return early;
    const many = sharingAll(sought, 'name', manyClients);
    return many
      ? foundAmong(sought, many, wanted)
      : found(sought.words, and(sought.here, sql`NOT (${sought.begins})`), byName, wanted);
  }

  /** Those who have the words in what else is known of them, without the `known` ones. */
  function foundInTexts(sought: Sought, known: readonly Client[], wanted: number): readonly Client[] {
    const { words } = sought;
    // Digits alone are a number, or a part of one.
    if (words.every(({ phone }) => phone)) return [];
    const few = sharingAll(sought, 'text', fewClients);
    const all = few ?? (words.length > 1 ? sharingAll(sought, 'text', manyClients) : undefined);
    const ids = all ?? toIds(sharing(sought, 'text', fewClients)[0]?.clients ?? []);
    // Where more may have all of the words than are looked at, whoever comes first is as good as anybody.
    const looked = all && all.length <= fewClients ? all.length : wanted;
    const isKnown = new Set(known.map(({ id }) => id));
    function* others(): Generator<Client> {
      for (const id of ids) {
        const one = isKnown.has(id) ? undefined : find(id);
        if (one) yield one;
      }
    }
    return matching(words, others(), looked).slice(0, wanted);
  }

  return (salonId, words, limit) => {
    const first = words[0]?.key;
    const here = and(eq(client.salonId, salonId), isSomebody);
    if (first === undefined) return found(words, here, byName, limit);
    const begins = sql`${nameKey} >= ${first} AND ${nameKey} < ${first + highestCharacter}`;
    const sought = { salonId, words, here, begins };
    // In the order of the index it ends as soon as it has enough.
    const beginning = found(words, and(here, begins), byName, limit);
    const named =
      beginning.length === limit
        ? beginning
        : [...beginning, ...foundLater(sought, limit - beginning.length)];
    return named.length === limit ? named : [...named, ...foundInTexts(sought, named, limit - named.length)];
  };
}
