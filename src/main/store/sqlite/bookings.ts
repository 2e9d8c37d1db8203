import { type Booking, type NamedBooking, withNames, withoutNames } from '../../../shared/domain/booking.ts';
import { type BookingContext, contextFrom } from '../../../shared/domain/booking-context.ts';
import type { RequestScope } from '../../../shared/domain/booking-request.ts';
import type { Client } from '../../../shared/domain/client.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import { type Interval, widened } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { ok, refused } from '../../../shared/result.ts';
import type { BookingStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import type { Database } from './database.ts';
import { classify } from './errors.ts';
import type { History } from './history.ts';
import { type Keeping, known, settle } from './records.ts';

export function bookingKeeping(bookingRows: BookingRows): Keeping<'booking'> {
  return {
    entity: 'booking',
    salonOf: ({ salonId }) => salonId,
    insert: bookingRows.insert,
    update: bookingRows.update,
    remove: () => {
      throw new Error('a booking is cancelled, never removed');
    },
  };
}

type Parts = {
  readonly database: Database;
  readonly history: History;
  readonly bookingRows: BookingRows;
  readonly keeping: Keeping<'booking'>;
  readonly getClient: (id: ClientId) => Client | undefined;
};

export function createBookingStore({
  database,
  history,
  bookingRows,
  keeping,
  getClient,
}: Parts): BookingStore {
  const { reference, read, write } = database;

  function loadContext(scope: RequestScope, current: Booking | undefined): BookingContext {
    const records = { ...reference.asItIs(), clients: { get: getClient } };
    return contextFrom(records, scope, (staffId, asked, service) =>
      bookingRows.inTheWay(staffId, widestBlock(asked, service, current)),
    );
  }

  /** A saved booking with the names that go with it. */
  function named(booking: Booking, client: Client | undefined): NamedBooking {
    const service = reference.services().get(booking.serviceId);
    if (!service) throw new Error(`booking ${booking.id} without its service`);
    const own =
      booking.clientId === null || client?.id === booking.clientId ? client : getClient(booking.clientId);
    return withNames(booking, service.name, booking.clientId === null ? null : (own?.name ?? null));
  }

  return {
    get: async (id) => read(() => bookingRows.get(id)),

    list: async ({ salonId, within, staffId, statuses }) =>
      read(() => {
        const people = reference.staff();
        const position = ({ staffId: id }: NamedBooking): number => people.get(id)?.position ?? 0;
        return bookingRows
          .overlapping(salonId, within, staffId)
          .filter(({ status }) => statuses === undefined || statuses.includes(status))
          .sort((a, b) => a.startTime - b.startTime || position(a) - position(b));
      }),

    context: async (id, scope) =>
      read(() => {
        const current = id && stored(bookingRows.get(id));
        return { current, context: loadContext(scope(current), current) };
      }),

    decide: async (id, by, scope, decision, collided) =>
      write(() => {
        const current = stored(bookingRows.get(id));
        const context = loadContext(scope(current), current);
        const decided = decision(Object.assign(known(history, 'booking', id, current), { context }));
        try {
          const settled = settle(history, keeping, { id, current, by }, decided);
          return settled.ok ? ok(named(settled.value, context.client)) : settled;
        } catch (error) {
          if (classify(error) !== 'overlap') throw error;
          return refused(collided(context));
        }
      }),
  };
}

const stored = (booking: NamedBooking | undefined): Booking | undefined => booking && withoutNames(booking);

/** The widest block that the decision may take for the interval: by the service's terms, or by those that the booking keeps. */
function widestBlock(
  interval: Interval,
  service: Service | undefined,
  current: Booking | undefined,
): Interval {
  return widened(
    interval,
    Math.max(service?.bufferBeforeMinutes ?? 0, current?.bufferBeforeMinutes ?? 0),
    Math.max(service?.bufferAfterMinutes ?? 0, current?.bufferAfterMinutes ?? 0),
  );
}
