import type Sqlite from 'better-sqlite3';
import { and, asc, eq, ne, or } from 'drizzle-orm';
import type { Birthday } from '../../../shared/domain/birthday.ts';
import { phoneKey, searchKey } from '../../../shared/domain/client.ts';
import type { Recorded } from '../../../shared/domain/history.ts';
import type { ClientId, SalonId } from '../../../shared/domain/ids.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import type { ClientStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import { createClientSearch, isSomebody } from './client-search.ts';
import { createClientWords, lacksClientWords } from './client-words.ts';
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
  const search = createClientSearch({ connection, orm }, find);

  return {
    find,
    search: (salonId, words, limit) => read(() => search(salonId, words, limit)),
    alike: (id, limit) =>
      read(() => {
        const one = find(id);
        if (!one || one.erasedOn !== null) return [];
        const row = clientToRow(one);
        const isAlike =
          row.phoneKey === ''
            ? eq(nameKey, row.nameKey)
            : or(eq(nameKey, row.nameKey), eq(phoneDigits, row.phoneKey));
        const named = orm
          .select({ id: client.id })
          .from(client)
          .where(and(eq(client.salonId, one.salonId), ne(client.id, id), isSomebody, isAlike))
          .orderBy(asc(nameKey), asc(client.id))
          .limit(limit)
          .all();
        // No index is of addresses alone, but their words are searched for.
        const address = searchKey(one.email ?? '');
        const addressed = address === '' ? [] : search(one.salonId, [{ key: address }], limit);
        const others = [
          ...named.map((other) => other.id),
          ...addressed.flatMap((other) => (searchKey(other.email ?? '') === address ? other.id : [])),
        ];
        return [...new Set(others)]
          .filter((other) => other !== id)
          .slice(0, limit)
          .flatMap((other) => find(other) ?? []);
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
