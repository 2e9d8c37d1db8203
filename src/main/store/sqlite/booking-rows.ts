import type { Booking, NamedBooking } from '../../../shared/domain/booking.ts';
import type {
  BookingId,
  ClientId,
  HeldId,
  ResourceId,
  ResourceKindId,
  SalonId,
  SeriesId,
  ServiceId,
  StaffId,
  VisitId,
} from '../../../shared/domain/ids.ts';
import {
  type Instant,
  type Interval,
  intervalOf,
  millisecondsPerDay,
} from '../../../shared/domain/interval.ts';
import {
  type BookingRow,
  bookingToRow,
  columns,
  rowToBooking,
  type StoredBooking,
} from './booking-mapping.ts';
import { bookingQueries } from './booking-queries.ts';
import { type Database, expectOne, type InPieces } from './database.ts';
import { hexToId, idToBytes } from './id-bytes.ts';

/** The statements about bookings. Written by hand: Drizzle's own mapping would cost more than the rest of a decision. */
export type BookingRows = {
  readonly get: (id: BookingId) => NamedBooking | undefined;
  /** Every booking of the salon that overlaps `within`, by start, of one person when one is named; in pieces, for there may be many. */
  readonly overlapping: (
    salonId: SalonId,
    within: Interval,
    staffId: StaffId | undefined,
  ) => InPieces<readonly NamedBooking[]>;
  /** The bookings that keep a person or a unit free within that time, by start. */
  readonly inTheWay: (held: HeldId, within: Interval) => readonly NamedBooking[];
  /** What is kept free of a person or a unit within that time, by start. Reads no booking. */
  readonly holds: (
    held: HeldId,
    within: Interval,
  ) => readonly { readonly bookingId: BookingId; readonly hold: Interval }[];
  /** The same without the ids, which are more than half of the price. */
  readonly holdsAlone: (held: HeldId, within: Interval) => readonly { readonly hold: Interval }[];
  /** The bookings that keep a person or a unit free, end after `after` and start before `before`, by start. */
  readonly upcomingOfHeld: (held: HeldId, after: Instant, before: Instant) => readonly NamedBooking[];
  readonly upcomingOfSalon: (salonId: SalonId, after: Instant, before: Instant) => readonly NamedBooking[];
  /** By start. */
  readonly ofVisit: (visitId: VisitId) => readonly NamedBooking[];
  readonly ofClient: (clientId: ClientId) => readonly NamedBooking[];
  readonly ofSeries: (seriesId: SeriesId) => readonly NamedBooking[];
  /** The bookings of a client that are not over at `now`, by start. */
  readonly aheadOfClient: (clientId: ClientId, now: Instant, limit: number) => readonly NamedBooking[];
  /** Those that are, newest first. */
  readonly pastOfClient: (clientId: ClientId, now: Instant, limit: number) => readonly NamedBooking[];
  readonly bookingCount: (clientId: ClientId) => number;
  /** To how many of their bookings they have come: whoever is late has not, and of one that is over it is believed unless it was marked otherwise. */
  readonly visitCount: (clientId: ClientId, now: Instant) => number;
  /** To how many bookings a client did not come. */
  readonly noShows: (clientId: ClientId) => number;
  /** A client's bookings that overlap `within` and block, by start. */
  readonly visitsWithin: (clientId: ClientId, within: Interval) => readonly NamedBooking[];
  /** A client's next booking that blocks and starts at or after `from`. */
  readonly nextVisit: (clientId: ClientId, from: Instant) => NamedBooking | undefined;
  readonly insert: (booking: Booking) => void;
  /** Writes the next version over `before`; throws when that is not there any more. */
  readonly update: (booking: Booking, before: Booking) => void;
  /** Takes a booking out of everybody's way until `update` puts it where it belongs, in the same transaction. */
  readonly park: (before: Booking) => void;
};

/** The bookings that start from `from` until just before `before`, and end after `start`. */
type OverlapQuery = {
  readonly salonId: Buffer;
  readonly from: number;
  readonly before: number;
  readonly start: number;
  readonly staffId: Buffer | null;
};

/** The bookings that keep a person or a unit free from `from` on, end after `after` and start before `before`. */
type UpcomingQuery = {
  readonly held: Buffer;
  readonly from: number;
  readonly after: number;
  readonly before: number;
};

type OfClientQuery = { readonly clientId: Buffer; readonly now: number; readonly limit: number };

/** What is read of a list before other calls have their turn: a few milliseconds. */
const bookingsAtOnce = 400;

export function createBookingRows({
  connection,
  reference,
}: Pick<Database, 'connection' | 'reference'>): BookingRows {
  const prepare = <Parameters extends unknown[] | object>(text: string) =>
    connection.prepare<Parameters, BookingRow>(text).raw();
  const get = prepare<[Buffer]>(bookingQueries.get);
  const overlapping = prepare<OverlapQuery>(bookingQueries.overlapping);
  const startAfterMany = connection
    .prepare<[Buffer, number, number, number], number>(bookingQueries.startAfterMany)
    .pluck();
  const inTheWay = prepare<[Buffer, number, number, number]>(bookingQueries.inTheWay);
  const upcomingOfHeld = prepare<UpcomingQuery>(bookingQueries.upcomingOfHeld);
  const upcomingOfSalon = prepare<[Buffer, number, number, number]>(bookingQueries.upcomingOfSalon);
  const ofVisit = prepare<[Buffer]>(bookingQueries.ofVisit);
  const ofClient = prepare<[Buffer]>(bookingQueries.ofClient);
  const ofSeries = prepare<[Buffer]>(bookingQueries.ofSeries);
  const aheadOfClient = prepare<OfClientQuery & { readonly from: number }>(bookingQueries.aheadOfClient);
  const pastOfClient = prepare<OfClientQuery>(bookingQueries.pastOfClient);
  const visitsWithin = prepare<[{ readonly clientId: Buffer; readonly from: number } & Interval]>(
    bookingQueries.visitsWithin,
  );
  const nextVisit = prepare<[Buffer, number]>(bookingQueries.nextVisit);
  const holds = connection
    .prepare<[Buffer, number, number, number], readonly [string, number, number]>(bookingQueries.holds)
    .raw();
  const holdsAlone = connection
    .prepare<[Buffer, number, number, number], readonly [number, number]>(bookingQueries.holdsAlone)
    .raw();
  const bookingCount = connection.prepare<[Buffer], number>(bookingQueries.bookingCount).pluck();
  const visitCount = connection
    .prepare<{ clientId: Buffer; now: number }, number>(bookingQueries.visitCount)
    .pluck();
  const noShows = connection.prepare<[Buffer], number>(bookingQueries.noShows).pluck();
  const insert = connection.prepare<StoredBooking>(
    `INSERT INTO booking (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const update = connection.prepare<[...StoredBooking, Buffer, number]>(
    `UPDATE booking SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ? AND version = ?`,
  );

  const park = connection.prepare<[Buffer, number]>(
    `UPDATE booking SET status = 'cancelled' WHERE id = ? AND version = ?`,
  );

  function nameOf(serviceId: ServiceId): string {
    const service = reference.asItIs().services.get(serviceId);
    if (!service) throw new Error(`a booking of service ${serviceId}, which is not there`);
    return service.name;
  }
  function kindOf(resourceId: ResourceId): ResourceKindId {
    const resource = reference.asItIs().resources.get(resourceId);
    if (!resource) throw new Error(`a booking with unit ${resourceId}, which is not there`);
    return resource.kindId;
  }
  const names = { serviceName: nameOf, kindOf };
  const toBooking = (row: BookingRow): NamedBooking => rowToBooking(row, names);
  const toBookingIfAny = (row: BookingRow | undefined): NamedBooking | undefined => row && toBooking(row);

  return {
    get: (id) => toBookingIfAny(get.get(idToBytes(id))),
    *overlapping(salonId, { start, end }, staffId) {
      const salon = idToBytes(salonId);
      const person = staffId === undefined ? null : idToBytes(staffId);
      const found: NamedBooking[] = [];
      for (let from = start - millisecondsPerDay; from < end; ) {
        const next = startAfterMany.get(salon, from, end, bookingsAtOnce) ?? end;
        // However many start at one time, they are read at once.
        const before = Math.max(next, from + 1);
        const query = { salonId: salon, from, before, start, staffId: person };
        for (const row of overlapping.all(query)) found.push(toBooking(row));
        from = before;
        if (from < end) yield;
      }
      return found;
    },
    inTheWay: (held, { start, end }) =>
      inTheWay.all(idToBytes(held), start - millisecondsPerDay, end, start).map(toBooking),
    holds: (held, { start, end }) =>
      holds.all(idToBytes(held), start - millisecondsPerDay, end, start).map(([id, holdStart, holdEnd]) => ({
        // The query selects a booking's id and instants.
        bookingId: hexToId(id) as BookingId,
        hold: intervalOf(holdStart as Instant, holdEnd as Instant),
      })),
    holdsAlone: (held, { start, end }) =>
      holdsAlone
        .all(idToBytes(held), start - millisecondsPerDay, end, start)
        .map(([holdStart, holdEnd]) => ({ hold: intervalOf(holdStart as Instant, holdEnd as Instant) })),
    upcomingOfHeld: (held, after, before) =>
      upcomingOfHeld
        .all({ held: idToBytes(held), from: after - millisecondsPerDay, after, before })
        .map(toBooking),
    upcomingOfSalon: (salonId, after, before) =>
      upcomingOfSalon.all(idToBytes(salonId), after - millisecondsPerDay, after, before).map(toBooking),
    ofVisit: (visitId) => ofVisit.all(idToBytes(visitId)).map(toBooking),
    ofClient: (clientId) => ofClient.all(idToBytes(clientId)).map(toBooking),
    ofSeries: (seriesId) => ofSeries.all(idToBytes(seriesId)).map(toBooking),
    aheadOfClient: (clientId, now, limit) =>
      aheadOfClient
        .all({ clientId: idToBytes(clientId), from: now - millisecondsPerDay, now, limit })
        .map(toBooking),
    pastOfClient: (clientId, now, limit) =>
      pastOfClient.all({ clientId: idToBytes(clientId), now, limit }).map(toBooking),
    bookingCount: (clientId) => bookingCount.get(idToBytes(clientId)) ?? 0,
    visitCount: (clientId, now) => visitCount.get({ clientId: idToBytes(clientId), now }) ?? 0,
    noShows: (clientId) => noShows.get(idToBytes(clientId)) ?? 0,
    visitsWithin: (clientId, { start, end }) =>
      // No booking is longer than a day (booking_longest_block).
      visitsWithin
        .all({ clientId: idToBytes(clientId), from: start - millisecondsPerDay, start, end })
        .map(toBooking),
    nextVisit: (clientId, from) => toBookingIfAny(nextVisit.get(idToBytes(clientId), from)),
    insert: (booking) => expectOne(insert.run(...bookingToRow(booking)), 'new booking'),
    update: (booking, before) => {
      const written = update.run(...bookingToRow(booking), idToBytes(before.id), before.version);
      expectOne(written, 'booking');
    },
    park: ({ id, version }) => expectOne(park.run(idToBytes(id), version), 'booking'),
  };
}
