import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import { phoneKey, searchKey } from '../../../shared/domain/client.ts';
import type { Recorded } from '../../../shared/domain/history.ts';
import type { ClientId, SalonId } from '../../../shared/domain/ids.ts';
import type { ClientStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import { type Database, expectOne } from './database.ts';
import { hexToId, idToBytes } from './id-bytes.ts';
import type { Keeping } from './records.ts';
import * as table from './schema.ts';

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
];

const selectClient =
  'SELECT lower(hex(id)), lower(hex(salon_id)), version, name, phone, email, notes FROM client WHERE id = ?';

// The brands restate what the columns hold.
function rowToClient([id, salonId, version, name, phone, email, notes]: ClientRow): Client {
  return {
    id: hexToId(id) as ClientId,
    salonId: hexToId(salonId) as SalonId,
    version,
    name,
    phone,
    email,
    notes,
  };
}

const { nameKey, phoneKey: phoneDigits, ...columns } = getTableColumns(table.client);

/** Whether a search word begins a word of the name, or occurs in the telephone number. */
function isMatch(word: string) {
  return sql`(instr(' ' || ${nameKey}, ${` ${word}`}) > 0 OR instr(${phoneDigits}, ${word}) > 0)`;
}

export type Clients = ClientStore & {
  /** For the other parts of the store, inside their transactions. */
  readonly find: (id: ClientId) => Client | undefined;
};

export function clientKeeping({ orm }: Database): Keeping<'client'> {
  const { client } = table;
  return {
    insert: (record) => expectOne(orm.insert(client).values(clientToRow(record)).run(), 'new client'),
    update: (record, before) => {
      const isBefore = and(eq(client.id, record.id), eq(client.version, before.version));
      expectOne(orm.update(client).set(clientToRow(record)).where(isBefore).run(), 'client');
    },
    remove: ({ id, version }) => {
      const isBefore = and(eq(client.id, id), eq(client.version, version));
      expectOne(orm.delete(client).where(isBefore).run(), 'client');
    },
  };
}

export function createClientStore({ connection, orm, read }: Database, bookingRows: BookingRows): Clients {
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
        const first = words[0];
        const beginsWithFirst = first === undefined ? sql`1` : sql`instr(${nameKey}, ${first}) = 1`;
        return orm
          .select(columns)
          .from(client)
          .where(and(eq(client.salonId, salonId), ...words.map(isMatch)))
          .orderBy(sql`NOT (${beginsWithFirst})`, asc(nameKey), asc(client.id))
          .limit(limit)
          .all();
      }),
    card: (id, now, visitLimit) =>
      read(() => {
        const record = find(id);
        if (!record) return undefined;
        const { visits, noShows } = bookingRows.visitCounts(id);
        return {
          client: record,
          visits: bookingRows.visits(id, visitLimit),
          visitCount: visits,
          noShowCount: noShows,
          nextBooking: bookingRows.nextVisit(id, now),
        };
      }),
  };
}
