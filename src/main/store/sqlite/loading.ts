import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { Client } from '../../../shared/domain/client.ts';
import type { DeskWorld } from '../../../shared/domain/desk-world.ts';
import type { Entity, Recorded } from '../../../shared/domain/history.ts';
import type { BookingId, ClientId, WaitlistEntryId } from '../../../shared/domain/ids.ts';
import { instant } from '../../../shared/domain/interval.ts';
import type { Removable } from '../../../shared/domain/undo.ts';
import type { WaitlistEntry } from '../../../shared/domain/waitlist.ts';
import type { Found, Needs } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import type { Database } from './database.ts';
import type { History } from './history.ts';
import { idToBytes } from './id-bytes.ts';
import type { WaitlistRows } from './waitlist.ts';

/** Loads what a decision needs. Only inside a transaction. */
export type Load = (needs: (world: DeskWorld) => Needs) => {
  readonly world: DeskWorld;
  readonly found: Found;
};

type Parts = {
  readonly database: Database;
  readonly history: History;
  readonly bookingRows: BookingRows;
  readonly getClient: (id: ClientId) => Client | undefined;
  readonly waitlist: WaitlistRows;
};

/** Beyond every booking. */
const endOfTime = instant(Date.UTC(3001, 0, 1));

/** Where a record of each kind may be named. Undoing a creation is rare enough to look through the bookings for it. */
const referring = {
  staff: `SELECT 1 WHERE EXISTS (SELECT 1 FROM availability_window WHERE staff_id = @id)
    OR EXISTS (SELECT 1 FROM schedule WHERE staff_id = @id) OR EXISTS (SELECT 1 FROM date_override WHERE staff_id = @id)
    OR EXISTS (SELECT 1 FROM time_off WHERE staff_id = @id) OR EXISTS (SELECT 1 FROM waitlist_staff WHERE staff_id = @id)
    OR EXISTS (SELECT 1 FROM booking WHERE staff_id = @id)`,
  service: `SELECT 1 WHERE EXISTS (SELECT 1 FROM staff_service WHERE service_id = @id)
    OR EXISTS (SELECT 1 FROM waitlist_service WHERE service_id = @id)
    OR EXISTS (SELECT 1 FROM booking WHERE service_id = @id)`,
  resource_kind: `SELECT 1 WHERE EXISTS (SELECT 1 FROM resource WHERE kind_id = @id)
    OR EXISTS (SELECT 1 FROM service_need WHERE kind_id = @id)`,
  resource: 'SELECT 1 WHERE EXISTS (SELECT 1 FROM booking WHERE instr(resources, @id) > 0)',
  client: `SELECT 1 WHERE EXISTS (SELECT 1 FROM booking WHERE client_id = @id)
    OR EXISTS (SELECT 1 FROM waitlist_entry WHERE client_id = @id)`,
} as const satisfies Readonly<Record<Removable, string>>;

export function createLoad({
  database,
  history,
  bookingRows,
  getClient,
  waitlist: waitlistRows,
}: Parts): Load {
  const { connection, reference } = database;
  const isReferredTo = (entity: Removable, id: string): boolean =>
    connection.prepare(referring[entity]).get({ id: idToBytes(id) }) !== undefined;

  return (needs) => {
    const bookings = new Map<BookingId, NamedBooking>();
    const clients = new Map<ClientId, Client>();
    const waitlist = new Map<WaitlistEntryId, WaitlistEntry>();
    const created = new Map<string, Recorded[Entity] | undefined>();
    const referredTo = new Map<string, boolean>();
    const world: DeskWorld = { ...reference.asItIs(), clients, waitlist, bookings, decided: new Set() };
    const loaded = new Set<string>();

    /** Loads what has not been loaded yet. */
    function once(key: string, load: () => void): void {
      if (loaded.has(key)) return;
      loaded.add(key);
      load();
    }

    const keepClient = (id: ClientId): void =>
      once(`client ${id}`, () => {
        const client = getClient(id);
        if (client) clients.set(id, client);
      });

    function keepEntry(entry: WaitlistEntry | undefined): void {
      if (entry) waitlist.set(entry.id, entry);
    }

    function keep(found: readonly NamedBooking[]): void {
      for (const booking of found) bookings.set(booking.id, booking);
    }

    /** Bookings that were asked for by what they are, with their clients. */
    function keepAsked(found: readonly NamedBooking[]): void {
      keep(found);
      for (const { clientId } of found) if (clientId !== null) keepClient(clientId);
    }

    function load(asked: Needs): void {
      const { visitId, seriesId } = asked;
      for (const id of asked.bookings ?? [])
        once(id, () => {
          const booking = bookingRows.get(id);
          if (booking) keepAsked([booking]);
        });
      if (visitId) once(`visit ${visitId}`, () => keepAsked(bookingRows.ofVisit(visitId)));
      if (seriesId) once(`series ${seriesId}`, () => keepAsked(bookingRows.ofSeries(seriesId)));
      for (const id of asked.clients ?? []) keepClient(id);
      for (const id of asked.waitlist ?? []) once(`waitlist ${id}`, () => keepEntry(waitlistRows.find(id)));
      for (const id of asked.endedBy ?? []) once(`ended by ${id}`, () => keepEntry(waitlistRows.endedBy(id)));
      for (const id of asked.ofClients ?? [])
        once(`of client ${id}`, () => {
          keep(bookingRows.ofClient(id));
          for (const entry of waitlistRows.ofClient(id)) keepEntry(entry);
        });
      for (const { held, within } of asked.near ?? [])
        once(`near ${held} ${within.start} ${within.end}`, () => keep(bookingRows.inTheWay(held, within)));
      for (const { of, after, before = endOfTime } of asked.upcoming ?? [])
        once(`upcoming ${JSON.stringify(of)} ${after} ${before}`, () =>
          keep(
            'held' in of
              ? bookingRows.upcomingOfHeld(of.held, after, before)
              : bookingRows.upcomingOfSalon(of.salonId, after, before),
          ),
        );
      for (const { entity, key } of asked.created ?? [])
        once(`created ${entity} ${key}`, () => created.set(`${entity} ${key}`, history.created(entity, key)));
      for (const { entity, id } of asked.referredTo ?? [])
        once(`referred ${entity} ${id}`, () => referredTo.set(`${entity} ${id}`, isReferredTo(entity, id)));
    }

    // What is loaded may show that more is needed.
    for (let before = -1; loaded.size > before; ) {
      before = loaded.size;
      load(needs(world));
    }
    return {
      world,
      found: {
        created: <Kind extends Entity>(entity: Kind, key: string) => {
          const record = `${entity} ${key}`;
          if (!created.has(record))
            throw new Error(`a decision did not say that it needs ${record} as created`);
          // It was looked up by its kind.
          return created.get(record) as Recorded[Kind] | undefined;
        },
        isReferredTo: (entity, id) => {
          const answer = referredTo.get(`${entity} ${id}`);
          if (answer === undefined)
            throw new Error(`a decision did not say that it needs what refers to ${entity} ${id}`);
          return answer;
        },
        lastSequence: history.lastSequence(),
      },
    };
  };
}
