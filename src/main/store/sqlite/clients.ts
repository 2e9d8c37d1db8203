import type Sqlite from 'better-sqlite3';
import { and, asc, eq, ne, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Birthday } from '../../../shared/domain/birthday.ts';
import { erasedName, phoneKey, searchKey } from '../../../shared/domain/client.ts';
import {
  beginningsOf,
  foundBy,
  mostDigitsBefore,
  type SearchWord,
} from '../../../shared/domain/client-search.ts';
import type { Recorded } from '../../../shared/domain/history.ts';
import type { ClientId, SalonId } from '../../../shared/domain/ids.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import type { ClientStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import { createClientWords, highestCharacter, lacksClientWords, type Sharing } from './client-words.ts';
import type { Database } from './database.ts';
import { bytesToId, hexToId, idToBytes } from './id-bytes.ts';
import type { Keeping } from './records.ts';
import * as table from './schema.ts';
import { versionedRows } from './versioned-rows.ts';

type Client = Recorded['client'];

function clientToRow(client: Client): typeof table.client.$inferInsert {
  return { ...client, nameKey: searchKey(client.name), phoneKey: phoneKey(client.phone ?? '') };
}

/** A client as `selectClient` answers it; by index, for it is on the way of every booking with a client. */
type ClientRow = readonly [
  id: string,
  salonId: string,
  version: number,
  name: string,
  phone: string | null,
  email: string | null,
  notes: string | null,
  alert: string | null,
  birthday: string | null,
  mayContact: 0 | 1 | null,
  contactAskedOn: string | null,
  erasedOn: string | null,
];

const selectClient = `SELECT lower(hex(id)), lower(hex(salon_id)), version, name, phone, email, notes, alert, birthday, may_contact, contact_asked_on,
    erased_on
  FROM client WHERE id = ?`;

// The brands restate what the columns hold.
function rowToClient([
  id,
  salonId,
  version,
  name,
  phone,
  email,
  notes,
  alert,
  birthday,
  mayContact,
  askedOn,
  erasedOn,
]: ClientRow): Client {
  return {
    id: hexToId(id) as ClientId,
    salonId: hexToId(salonId) as SalonId,
    version,
    name,
    phone,
    email,
    notes,
    alert,
    birthday: birthday as Birthday | null,
    mayContact: mayContact === null ? null : mayContact === 1,
    contactAskedOn: askedOn as CalendarDate | null,
    erasedOn: erasedOn as CalendarDate | null,
  };
}

const { nameKey, phoneKey: phoneDigits } = table.client;

/** Whoever was erased is not looked for; by the name, which the index holds. */
const isSomebody = ne(nameKey, searchKey(erasedName));

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

export type Clients = ClientStore & {
  /** For the other parts of the store, inside their transactions. */
  readonly find: (id: ClientId) => Client | undefined;
};

export function clientKeeping(database: Database): Keeping<'client'> {
  const rows = versionedRows(database, table.client, 'client');
  const words = createClientWords(database.connection);
  return {
    insert: (client) => {
      rows.insert(clientToRow(client));
      words.replace(undefined, client);
    },
    update: (client, before) => {
      rows.update(clientToRow(client), before);
      words.replace(before, client);
    },
    remove: (before) => {
      rows.remove(before);
      words.replace(before, undefined);
    },
  };
}

/** Writes the words of every client into a database that was made before words were kept. */
export function fillClientWords(connection: Sqlite.Database): void {
  if (!lacksClientWords(connection)) return;
  const words = createClientWords(connection);
  const find = finder(connection);
  const ids = connection.prepare<[], Buffer>('SELECT id FROM client').pluck();
  connection.transaction(() => {
    // The column holds ids of clients.
    const all = ids.all().flatMap((id) => find(bytesToId(id) as ClientId) ?? []);
    words.fill(all);
  })();
}

function finder(connection: Sqlite.Database): (id: ClientId) => Client | undefined {
  const byId = connection.prepare<[Buffer], ClientRow>(selectClient).raw();
  return (id) => {
    const row = byId.get(idToBytes(id));
    return row && rowToClient(row);
  };
}

export function createClientStore(
  { connection, orm, read, reference }: Database,
  bookingRows: BookingRows,
): Clients {
  const { client } = table;

  const find = finder(connection);
  const clientWords = createClientWords(connection);

  return {
    find,
    search: (salonId, words, limit) =>
      read(() => {
        const here = and(eq(client.salonId, salonId), isSomebody);
        const isEach = (columns: NameColumns) => words.map((word) => isMatch(word, columns));
        const byName = [asc(nameKey), asc(client.id)] as const;
        const toClients = (ids: readonly { readonly id: ClientId }[]): readonly Client[] =>
          ids.flatMap(({ id }) => find(id) ?? []);
        // By ids first: a search by name then reads nothing but the index, also where nobody matches.
        const found = (among: SQL | undefined, wanted: number): readonly Client[] =>
          toClients(
            orm
              .select({ id: client.id })
              .from(client)
              .where(and(here, among, ...isEach(client)))
              .orderBy(...byName)
              .limit(wanted)
              .all(),
          );
        const first = words[0]?.key;
        if (first === undefined) return found(undefined, limit);
        // In the order of the index it ends as soon as it has enough.
        const begins = sql`${nameKey} >= ${first} AND ${nameKey} < ${first + highestCharacter}`;
        const beginning = found(begins, limit);

        const toIds = (digits: Iterable<string>): readonly ClientId[] =>
          // The column holds ids of clients.
          Array.from(digits, (one) => hexToId(one) as ClientId);
        const sharing = (by: 'name' | 'text', most: number): readonly Sharing[] =>
          words.flatMap((word) => {
            const beginnings = beginningsOf(word, by);
            return beginnings ? [clientWords.beginningWith(salonId, beginnings, most)] : [];
          });

        /** Whoever may have all of the words, by those that fewer than `most` clients have; undefined where each is of more. */
        const sharingAll = (by: 'name' | 'text', most: number): readonly ClientId[] | undefined => {
          const [one, ...others] = sharing(by, most)
            .filter(({ isCut }) => !isCut)
            .toSorted((a, b) => a.clients.size - b.clients.size);
          if (!one) return undefined;
          return toIds([...one.clients].filter((id) => others.every(({ clients }) => clients.has(id))));
        };

        const foundAmong = (ids: readonly ClientId[], wanted: number): readonly Client[] =>
          toClients(
            orm
              .select({ id: client.id })
              .from(client)
              .where(
                and(
                  sql`${client.id} IN (SELECT unhex(value, '-') FROM json_each(${JSON.stringify(ids)}))`,
                  sql`NOT (${begins})`,
                  ...isEach(client),
                ),
              )
              .orderBy(sql`+${nameKey}`, client.id)
              .limit(wanted)
              .all(),
          );

        const foundEarly = (wanted: number): readonly Client[] => {
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
              .where(and(...isEach(early)))
              .orderBy(asc(early.nameKey), asc(early.id))
              .limit(wanted)
              .all(),
          );
        };

        const foundLater = (wanted: number): readonly Client[] => {
          const few = sharingAll('name', fewClients);
          if (few) return foundAmong(few, wanted);
          // Names stand together by their first word: of those that have two, all may stand at the end.
          const several = words.length > 1 ? sharingAll('name', manyClients) : undefined;
          if (several) return foundAmong(several, wanted);
          const early = foundEarly(wanted);
          if (early.length === wanted) return early;
          const many = sharingAll('name', manyClients);
          return many ? foundAmong(many, wanted) : found(sql`NOT (${begins})`, wanted);
        };

        const foundInTexts = (known: readonly Client[], wanted: number): readonly Client[] => {
          // Digits alone are a number, or a part of one.
          if (words.every(({ phone }) => phone)) return [];
          const few = sharingAll('text', fewClients);
          const all = few ?? (words.length > 1 ? sharingAll('text', manyClients) : undefined);
          const ids = all ?? toIds(sharing('text', fewClients)[0]?.clients ?? []);
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
        };

        const named =
          beginning.length === limit ? beginning : [...beginning, ...foundLater(limit - beginning.length)];
        return named.length === limit ? named : [...named, ...foundInTexts(named, limit - named.length)];
      }),
    alike: (id, limit) =>
      read(() => {
        const one = find(id);
        if (!one || one.erasedOn !== null) return [];
        const row = clientToRow(one);
        const isAlike =
          row.phoneKey === ''
            ? eq(nameKey, row.nameKey)
            : or(eq(nameKey, row.nameKey), eq(phoneDigits, row.phoneKey));
        return orm
          .select({ id: client.id })
          .from(client)
          .where(and(eq(client.salonId, one.salonId), ne(client.id, id), isSomebody, isAlike))
          .orderBy(asc(nameKey), asc(client.id))
          .limit(limit)
          .all()
          .flatMap((other) => find(other.id) ?? []);
      }),
    card: (id, now, limit) =>
      read(() => {
        const record = find(id);
        if (!record) return undefined;
        return {
          client: record,
          upcoming: bookingRows.aheadOfClient(id, now, limit),
          past: bookingRows.pastOfClient(id, now, limit),
          bookingCount: bookingRows.bookingCount(id),
          visitCount: bookingRows.visitCount(id, now),
          noShowCount: bookingRows.noShows(id),
          nextBooking: bookingRows.nextVisit(id, now),
        };
      }),
    bookings: (ids, now, limit) =>
      read(() => ({
        upcoming: ids
          .flatMap((id) => bookingRows.aheadOfClient(id, now, limit))
          .sort((a, b) => a.startTime - b.startTime)
          .slice(0, limit),
        past: ids
          .flatMap((id) => bookingRows.pastOfClient(id, now, limit))
          .sort((a, b) => b.startTime - a.startTime)
          .slice(0, limit),
      })),
    sitting: (ids, within) =>
      read(() => new Map([...ids].map((id) => [id, bookingRows.visitsWithin(id, within)]))),
    known: (id, within) =>
      read(() => {
        const record = find(id);
        const salon = record && reference.asItIs().salons.get(record.salonId);
        if (!record || !salon) return undefined;
        const bookings = within ? bookingRows.visitsWithin(id, within) : [];
        return {
          name: record.name,
          noShowCount: bookingRows.noShows(id),
          bookings: bookings.flatMap((booking) => {
            const staff = reference.asItIs().staff.get(booking.staffId);
            return staff ? [{ ...booking, staffName: staff.name }] : [];
          }),
          timeZone: salon.timeZone,
        };
      }),
  };
}
