import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Birthday } from '../../../shared/domain/birthday.ts';
import { phoneKey, searchKey } from '../../../shared/domain/client.ts';
import type { SearchWord } from '../../../shared/domain/client-search.ts';
import type { Recorded } from '../../../shared/domain/history.ts';
import type { ClientId, SalonId } from '../../../shared/domain/ids.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import type { ClientStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import type { Database } from './database.ts';
import { hexToId, idToBytes } from './id-bytes.ts';
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
];

const selectClient = `SELECT lower(hex(id)), lower(hex(salon_id)), version, name, phone, email, notes, alert, birthday, may_contact, contact_asked_on
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
  };
}

const { nameKey, phoneKey: phoneDigits } = table.client;

/** It comes after every character of a name, so that it ends whatever begins with a text. */
const highestCharacter = '\u{10ffff}';

/** How many digits stand before the significant ones at most: `00` and a calling code of three. */
const mostDigitsBefore = 5;

/** Whether a search word begins a word of the name or, of digits, is a part of the telephone number. */
function isMatch({ key, phone }: SearchWord): SQL {
  const isInName = sql`instr(' ' || ${nameKey}, ${` ${key}`}) > 0`;
  if (!phone) return isInName;
  const isInPhone = sql`instr(${phoneDigits}, ${phone.digits}) > 0`;
  if (phone.significant === '') return sql`(${isInName} OR ${isInPhone})`;
  const isAtBeginning = sql`instr(${phoneDigits}, ${phone.significant}) BETWEEN 1 AND ${sql.raw(String(mostDigitsBefore + 1))}`;
  return sql`(${isInName} OR ${isInPhone} OR ${isAtBeginning})`;
}

export type Clients = ClientStore & {
  /** For the other parts of the store, inside their transactions. */
  readonly find: (id: ClientId) => Client | undefined;
};

export function clientKeeping(database: Database): Keeping<'client'> {
  const rows = versionedRows(database, table.client, 'client');
  return {
    insert: (client) => rows.insert(clientToRow(client)),
    update: (client, before) => rows.update(clientToRow(client), before),
    remove: rows.remove,
  };
}

export function createClientStore(
  { connection, orm, read, reference }: Database,
  bookingRows: BookingRows,
): Clients {
  const { client } = table;

  const byId = connection.prepare<[Buffer], ClientRow>(selectClient).raw();
  const find = (id: ClientId): Client | undefined => {
    const row = byId.get(idToBytes(id));
    return row && rowToClient(row);
  };

  return {
    find,
    search: (salonId, words, limit) =>
      read(() => {
        // By ids first: a search by name then reads nothing but the index, also where nobody matches.
        const found = (among: SQL | undefined, wanted: number): readonly Client[] =>
          orm
            .select({ id: client.id })
            .from(client)
            .where(and(eq(client.salonId, salonId), among, ...words.map(isMatch)))
            .orderBy(asc(nameKey), asc(client.id))
            .limit(wanted)
            .all()
            .flatMap(({ id }) => find(id) ?? []);
        const first = words[0]?.key;
        if (first === undefined) return found(undefined, limit);
        // In the order of the index each of the two ends as soon as it has enough.
        const begins = sql`${nameKey} >= ${first} AND ${nameKey} < ${first + highestCharacter}`;
        const beginning = found(begins, limit);
        if (beginning.length === limit) return beginning;
        return [...beginning, ...found(sql`NOT (${begins})`, limit - beginning.length)];
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
