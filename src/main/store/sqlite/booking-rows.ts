import {
  type Booking,
  type BookingStatus,
  blockOf,
  blocks,
  type NamedBooking,
} from '../../../shared/domain/booking.ts';
import type {
  BookingId,
  ClientId,
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
import { type Database, expectOne } from './database.ts';
import { hexToId, idToBytes } from './id-bytes.ts';

/** The statements about bookings. Written by hand: Drizzle's own mapping would cost more than the rest of a decision. */
export type BookingRows = {
  readonly get: (id: BookingId) => NamedBooking | undefined;
  /** Every booking of the salon that overlaps `within`, by start; of one person when one is named. */
  readonly overlapping: (
    salonId: SalonId,
    within: Interval,
    staffId: StaffId | undefined,
  ) => readonly NamedBooking[];
  /** A person's bookings that block and whose blocks overlap `block`, by the start of their blocks. */
  readonly inTheWay: (staffId: StaffId, block: Interval) => readonly NamedBooking[];
  /** A person's blocks that overlap `within`, by start. Reads nothing but an index. */
  readonly blocks: (
    staffId: StaffId,
    within: Interval,
  ) => readonly { readonly bookingId: BookingId; readonly block: Interval }[];
  /** The same without the ids, which are more than half of the price. */
  readonly blocksAlone: (staffId: StaffId, within: Interval) => readonly { readonly block: Interval }[];
  /** The bookings of a person that block, end after `after` and start before `before`, by start. */
  readonly upcomingOfStaff: (staffId: StaffId, after: Instant, before: Instant) => readonly NamedBooking[];
  readonly upcomingOfSalon: (salonId: SalonId, after: Instant, before: Instant) => readonly NamedBooking[];
  /** By start. */
  readonly ofVisit: (visitId: VisitId) => readonly NamedBooking[];
  readonly ofSeries: (seriesId: SeriesId) => readonly NamedBooking[];
  /** The newest bookings of a client, newest first. */
  readonly visits: (clientId: ClientId, limit: number) => readonly NamedBooking[];
  readonly visitCounts: (clientId: ClientId) => { readonly visits: number; readonly noShows: number };
  /** A client's next booking that blocks and starts at or after `from`. */
  readonly nextVisit: (clientId: ClientId, from: Instant) => NamedBooking | undefined;
  readonly insert: (booking: Booking) => void;
  /** Writes the next version over `before`; throws when that is not there any more. */
  readonly update: (booking: Booking, before: Booking) => void;
  /** Takes a booking out of everybody's way until `update` puts it where it belongs, in the same transaction. */
  readonly park: (before: Booking) => void;
};

/** What is written of a booking. */
const columns = [
  'id',
  'salon_id',
  'version',
  'staff_id',
  'service_id',
  'client_id',
  'start_time',
  'end_time',
  'duration_minutes',
  'buffer_before_minutes',
  'buffer_after_minutes',
  'status',
  'notes',
  'block_start',
  'block_end',
  'visit_id',
  'series_id',
] as const;

/** The values of `columns`. By place, as every row here: looking up names costs as much as the search itself. */
type StoredBooking = [
  id: Buffer,
  salonId: Buffer,
  version: number,
  staffId: Buffer,
  serviceId: Buffer,
  clientId: Buffer | null,
  startTime: number,
  endTime: number,
  durationMinutes: number,
  bufferBeforeMinutes: number,
  bufferAfterMinutes: number,
  status: BookingStatus,
  notes: string | null,
  blockStart: number | null,
  blockEnd: number | null,
  visitId: Buffer | null,
  seriesId: Buffer | null,
];

/** A booking as `selectBooking` answers it. */
type BookingRow = readonly [
  id: string,
  salonId: string,
  version: number,
  staffId: string,
  serviceId: string,
  /** Empty for nobody: hex() makes a text of NULL. */
  clientId: string,
  startTime: number,
  endTime: number,
  durationMinutes: number,
  bufferBeforeMinutes: number,
  bufferAfterMinutes: number,
  status: BookingStatus,
  notes: string | null,
  visitId: string | null,
  seriesId: string | null,
  clientName: string | null,
];

type DayQuery = {
  readonly salonId: Buffer;
  readonly earliest: number;
  readonly start: number;
  readonly end: number;
  readonly staffId: Buffer | null;
};

function bookingToRow(booking: Booking): StoredBooking {
  const block = blocks(booking.status) ? blockOf(booking) : undefined;
  return [
    idToBytes(booking.id),
    idToBytes(booking.salonId),
    booking.version,
    idToBytes(booking.staffId),
    idToBytes(booking.serviceId),
    booking.clientId === null ? null : idToBytes(booking.clientId),
    booking.startTime,
    booking.endTime,
    booking.durationMinutes,
    booking.bufferBeforeMinutes,
    booking.bufferAfterMinutes,
    booking.status,
    booking.notes,
    block?.start ?? null,
    block?.end ?? null,
    booking.visitId === null ? null : idToBytes(booking.visitId),
    booking.seriesId === null ? null : idToBytes(booking.seriesId),
  ];
}

// The brands restate what the columns hold: they are written by `bookingToRow` alone.
function rowToBooking(row: BookingRow, nameOf: (id: ServiceId) => string): NamedBooking {
  const serviceId = hexToId(row[4]) as ServiceId;
  return {
    id: hexToId(row[0]) as BookingId,
    salonId: hexToId(row[1]) as SalonId,
    version: row[2],
    staffId: hexToId(row[3]) as StaffId,
    serviceId,
    clientId: row[5] === '' ? null : (hexToId(row[5]) as ClientId),
    startTime: row[6] as Instant,
    endTime: row[7] as Instant,
    durationMinutes: row[8],
    bufferBeforeMinutes: row[9],
    bufferAfterMinutes: row[10],
    status: row[11],
    notes: row[12],
    visitId: row[13] === null ? null : (hexToId(row[13]) as VisitId),
    seriesId: row[14] === null ? null : (hexToId(row[14]) as SeriesId),
    serviceName: nameOf(serviceId),
    clientName: row[15],
  };
}

// In the order of BookingRow. The client's name is a question of its own: a LEFT JOIN makes even an empty answer ten times dearer.
const selectBooking = `
  SELECT lower(hex(id)), lower(hex(salon_id)), version, lower(hex(staff_id)), lower(hex(service_id)), lower(hex(client_id)),
    start_time, end_time, duration_minutes, buffer_before_minutes, buffer_after_minutes, status, notes,
    iif(visit_id IS NULL, NULL, lower(hex(visit_id))), iif(series_id IS NULL, NULL, lower(hex(series_id))),
    (SELECT name FROM client WHERE client.id = booking.client_id)
  FROM booking`;

// A block is at most a day long (booking_longest_block), so what overlaps [start, end) began after start − 1 day: the search stays in a
// window of the index, however many bookings there are. Bookings that do not block have no block, and are not in it.
const blockInWindow = 'staff_id = ? AND block_start > ? AND block_start < ? AND block_end > ?';

/** The texts of the statements whose plans the tests hold to their indexes. */
export const bookingQueries = {
  get: `${selectBooking} WHERE id = ?`,
  overlapping: `${selectBooking}
    WHERE salon_id = @salonId AND start_time > @earliest AND start_time < @end AND end_time > @start
      AND (@staffId IS NULL OR staff_id = @staffId)
    ORDER BY start_time`,
  // Found in the index alone first; asked in one go, SQLite would read the row of every booking in the window.
  inTheWay: `${selectBooking} WHERE id IN (SELECT id FROM booking WHERE ${blockInWindow}) ORDER BY block_start`,
  blocks: `SELECT lower(hex(id)), block_start, block_end FROM booking WHERE ${blockInWindow} ORDER BY block_start`,
  blocksAlone: `SELECT block_start, block_end FROM booking WHERE ${blockInWindow} ORDER BY block_start`,
  upcomingOfStaff: `${selectBooking}
    WHERE staff_id = ? AND block_start > ? AND end_time > ? AND start_time < ?
    ORDER BY start_time`,
  upcomingOfSalon: `${selectBooking}
    WHERE salon_id = ? AND start_time > ? AND end_time > ? AND start_time < ? AND block_start IS NOT NULL
    ORDER BY start_time`,
  ofVisit: `${selectBooking} WHERE visit_id = ? ORDER BY start_time, id`,
  ofSeries: `${selectBooking} WHERE series_id = ? ORDER BY start_time, id`,
  visits: `${selectBooking} WHERE client_id = ? ORDER BY start_time DESC LIMIT ?`,
  visitCounts: `
    SELECT count(*) AS visits, count(*) FILTER (WHERE status = 'no_show') AS noShows FROM booking WHERE client_id = ?`,
  nextVisit: `${selectBooking}
    WHERE client_id = ? AND start_time >= ? AND block_start IS NOT NULL
    ORDER BY start_time LIMIT 1`,
} as const;

export function createBookingRows({
  connection,
  reference,
}: Pick<Database, 'connection' | 'reference'>): BookingRows {
  const prepare = <Parameters extends unknown[] | object>(text: string) =>
    connection.prepare<Parameters, BookingRow>(text).raw();
  const get = prepare<[Buffer]>(bookingQueries.get);
  const overlapping = prepare<DayQuery>(bookingQueries.overlapping);
  const inTheWay = prepare<[Buffer, number, number, number]>(bookingQueries.inTheWay);
  const upcomingOfStaff = prepare<[Buffer, number, number, number]>(bookingQueries.upcomingOfStaff);
  const upcomingOfSalon = prepare<[Buffer, number, number, number]>(bookingQueries.upcomingOfSalon);
  const ofVisit = prepare<[Buffer]>(bookingQueries.ofVisit);
  const ofSeries = prepare<[Buffer]>(bookingQueries.ofSeries);
  const visits = prepare<[Buffer, number]>(bookingQueries.visits);
  const nextVisit = prepare<[Buffer, number]>(bookingQueries.nextVisit);
  const blocksOf = connection
    .prepare<[Buffer, number, number, number], readonly [string, number, number]>(bookingQueries.blocks)
    .raw();
  const blocksAlone = connection
    .prepare<[Buffer, number, number, number], readonly [number, number]>(bookingQueries.blocksAlone)
    .raw();
  const visitCounts = connection.prepare<[Buffer], { visits: number; noShows: number }>(
    bookingQueries.visitCounts,
  );
  const insert = connection.prepare<StoredBooking>(
    `INSERT INTO booking (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const update = connection.prepare<[...StoredBooking, Buffer, number]>(
    `UPDATE booking SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ? AND version = ?`,
  );

  const park = connection.prepare<[Buffer, number]>(
    `UPDATE booking SET status = 'cancelled', block_start = NULL, block_end = NULL WHERE id = ? AND version = ?`,
  );

  function nameOf(serviceId: ServiceId): string {
    const service = reference.services().get(serviceId);
    if (!service) throw new Error(`a booking of service ${serviceId}, which is not there`);
    return service.name;
  }
  const toBooking = (row: BookingRow): NamedBooking => rowToBooking(row, nameOf);
  const toBookingIfAny = (row: BookingRow | undefined): NamedBooking | undefined => row && toBooking(row);

  return {
    get: (id) => toBookingIfAny(get.get(idToBytes(id))),
    overlapping: (salonId, { start, end }, staffId) => {
      const query = {
        salonId: idToBytes(salonId),
        earliest: start - millisecondsPerDay,
        start,
        end,
        staffId: staffId === undefined ? null : idToBytes(staffId),
      };
      return overlapping.all(query).map(toBooking);
    },
    inTheWay: (staffId, { start, end }) =>
      inTheWay.all(idToBytes(staffId), start - millisecondsPerDay, end, start).map(toBooking),
    blocks: (staffId, { start, end }) =>
      blocksOf
        .all(idToBytes(staffId), start - millisecondsPerDay, end, start)
        .map(([id, blockStart, blockEnd]) => ({
          bookingId: hexToId(id) as BookingId,
          block: intervalOf(blockStart as Instant, blockEnd as Instant),
        })),
    blocksAlone: (staffId, { start, end }) =>
      blocksAlone
        .all(idToBytes(staffId), start - millisecondsPerDay, end, start)
        .map(([blockStart, blockEnd]) => ({ block: intervalOf(blockStart as Instant, blockEnd as Instant) })),
    upcomingOfStaff: (staffId, after, before) =>
      upcomingOfStaff.all(idToBytes(staffId), after - millisecondsPerDay, after, before).map(toBooking),
    upcomingOfSalon: (salonId, after, before) =>
      upcomingOfSalon.all(idToBytes(salonId), after - millisecondsPerDay, after, before).map(toBooking),
    ofVisit: (visitId) => ofVisit.all(idToBytes(visitId)).map(toBooking),
    ofSeries: (seriesId) => ofSeries.all(idToBytes(seriesId)).map(toBooking),
    visits: (clientId, limit) => visits.all(idToBytes(clientId), limit).map(toBooking),
    visitCounts: (clientId) => visitCounts.get(idToBytes(clientId)) ?? { visits: 0, noShows: 0 },
    nextVisit: (clientId, from) => toBookingIfAny(nextVisit.get(idToBytes(clientId), from)),
    insert: (booking) => expectOne(insert.run(...bookingToRow(booking)), 'new booking'),
    update: (booking, before) => {
      const written = update.run(...bookingToRow(booking), idToBytes(before.id), before.version);
      expectOne(written, 'booking');
    },
    park: ({ id, version }) => expectOne(park.run(idToBytes(id), version), 'booking'),
  };
}
