import { blocks, type NamedBooking } from '../../../shared/domain/booking.ts';
import type { Client } from '../../../shared/domain/client.ts';
import type { Command } from '../../../shared/domain/command.ts';
import type { DeskWorld } from '../../../shared/domain/desk-world.ts';
import type { Entity, SavedChange } from '../../../shared/domain/history.ts';
import type { BookingId, ClientId } from '../../../shared/domain/ids.ts';
import { instant, widened } from '../../../shared/domain/interval.ts';
import { longestBlockMinutes } from '../../../shared/domain/service.ts';
import { ok, refused } from '../../../shared/result.ts';
import type { Asking, Named, Reach, WorldStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import type { Database } from './database.ts';
import { classify } from './errors.ts';
import type { History } from './history.ts';
import { idToBytes } from './id-bytes.ts';
import { assertSuccessor, type Keeping } from './records.ts';

/** Beyond every booking. */
const endOfTime = instant(Date.UTC(3001, 0, 1));

export type Keepings = { readonly [Kind in Entity]: Keeping<Kind> };

type Parts = {
  readonly database: Database;
  readonly history: History;
  readonly bookingRows: BookingRows;
  readonly keepings: Keepings;
  readonly getClient: (id: ClientId) => Client | undefined;
};

/** Where a record of each kind may be named. Undoing a creation is rare enough to look through the bookings for it. */
const referring = {
  staff: `SELECT 1 WHERE EXISTS (SELECT 1 FROM availability_window WHERE staff_id = @id)
    OR EXISTS (SELECT 1 FROM date_override WHERE staff_id = @id) OR EXISTS (SELECT 1 FROM time_off WHERE staff_id = @id)
    OR EXISTS (SELECT 1 FROM booking WHERE staff_id = @id)`,
  service: `SELECT 1 WHERE EXISTS (SELECT 1 FROM staff_service WHERE service_id = @id)
    OR EXISTS (SELECT 1 FROM booking WHERE service_id = @id)`,
  client: 'SELECT 1 WHERE EXISTS (SELECT 1 FROM booking WHERE client_id = @id)',
} as const;

export function createWorldStore({ database, history, bookingRows, keepings, getClient }: Parts): WorldStore {
  const { connection, reference, read, write } = database;
  const references = {
    staff: connection.prepare<[{ id: Buffer }], number>(referring.staff),
    service: connection.prepare<[{ id: Buffer }], number>(referring.service),
    client: connection.prepare<[{ id: Buffer }], number>(referring.client),
  };

  function load(named: Named, reach: (world: DeskWorld) => Reach): DeskWorld {
    const bookings = new Map<BookingId, NamedBooking>();
    const keep = (found: readonly NamedBooking[]): void => {
      for (const booking of found) bookings.set(booking.id, booking);
    };
    keep((named.bookings ?? []).map(bookingRows.get).filter((booking) => booking !== undefined));
    if (named.visitId) keep(bookingRows.ofVisit(named.visitId));
    if (named.seriesId) keep(bookingRows.ofSeries(named.seriesId));

    const clients = new Map<ClientId, Client>();
    const clientIds = [...bookings.values()].map(({ clientId }) => clientId).filter((id) => id !== null);
    for (const id of new Set([...(named.clients ?? []), ...clientIds])) {
      const client = getClient(id);
      if (client) clients.set(id, client);
    }
    const world: DeskWorld = { ...reference.asItIs(), clients, bookings };
    // The reach is asked of what is named alone; what it adds goes into the same world.
    const { near, upcoming } = reach(world);
    for (const { staffId, within } of near)
      keep(bookingRows.inTheWay(staffId, widened(within, longestBlockMinutes, longestBlockMinutes)));
    for (const { of, after, before = endOfTime } of upcoming)
      keep(
        'staffId' in of
          ? bookingRows.upcomingOfStaff(of.staffId, after, before)
          : bookingRows.upcomingOfSalon(of.salonId, after, before),
      );
    return world;
  }

  function save<Kind extends Entity>(change: SavedChange<Kind>, by: Command): void {
    const keeping: Keeping<Kind> = keepings[change.entity];
    const { before, after, entity, key, salonId } = change;
    if (after) {
      assertSuccessor(key, before, after);
      if (before) keeping.update(after, before);
      else keeping.insert(after);
    } else if (before) keeping.remove(before);
    else throw new Error(`a change of ${entity} ${key} from nothing into nothing`);
    history.append({ entity, key, salonId }, by, before, after);
  }

  /** Bookings that move at once may pass through each other's places: the guards judge every single statement. */
  function park(changes: readonly SavedChange[]): void {
    const moving = changes
      .filter((change) => change.entity === 'booking')
      .flatMap(({ before, after }) => (before && after && blocks(before.status) ? [before] : []));
    if (moving.length > 1) for (const before of moving) bookingRows.park(before);
  }

  const asking: Asking = {
    created: history.created,
    isReferredTo: (entity, id) => references[entity].get({ id: idToBytes(id) }) !== undefined,
    lastSequence: history.lastSequence,
  };

  return {
    look: async (named, reach) => read(() => load(named, reach)),

    decide: async (by, named, reach, decision, collided) => {
      let isReferenceStale = false;
      try {
        return write(() => {
          const world = load(named, reach);
          const decided = decision(world, asking);
          if (!decided.ok) return decided;
          const { changes, answer } = decided.value;
          isReferenceStale = changes.some(({ entity }) => entity !== 'booking' && entity !== 'client');
          try {
            park(changes);
            for (const change of changes) save(change, by);
          } catch (error) {
            if (classify(error) !== 'overlap') throw error;
            return refused(collided(world));
          }
          return ok(answer);
        });
      } finally {
        if (isReferenceStale) reference.forget();
      }
    },
  };
}
