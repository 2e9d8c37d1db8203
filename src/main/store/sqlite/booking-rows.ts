import type { Booking, BookingStatus, NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingId, ClientId, SalonId, ServiceId, StaffId } from '../../../shared/domain/ids.ts';
import {
  type Instant,
  type Interval,
  intervalOf,
  millisecondsPerDay,
} from '../../../shared/domain/interval.ts';
import { type Database, expectOne } from './database.ts';
import { bytesToId, idToBytes } from './id-bytes.ts';
import { blockingStatuses } from './schema.ts';

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
  /** A person's bookings that block and end after `at`, by start. */
  readonly blockingAfter: (staffId: StaffId, at: Instant) => readonly NamedBooking[];
  /** The newest bookings of a client, newest first. */
  readonly visits: (clientId: ClientId, limit: number) => readonly NamedBooking[];
  readonly visitCounts: (clientId: ClientId) => { readonly visits: number; readonly noShows: number };
  /** A client's next booking that blocks and starts at or after `from`. */
  readonly nextVisit: (clientId: ClientId, from: Instant) => NamedBooking | undefined;
  readonly insert: (booking: Booking) => void;
  /** Writes the next version over `before`; throws when that is not there any more. */
  readonly update: (booking: Booking, before: Booking) => void;
};

type StoredBooking = {
  readonly id: Buffer;
  readonly salon_id: Buffer;
  readonly version: number;
  readonly staff_id: Buffer;
  readonly service_id: Buffer;
  readonly client_id: Buffer | null;
  readonly start_time: number;
  readonly end_time: number;
  readonly duration_minutes: number;
  readonly buffer_before_minutes: number;
  readonly buffer_after_minutes: number;
  readonly status: BookingStatus;
  readonly notes: string | null;
};

type BookingRow = StoredBooking & { readonly service_name: string; readonly client_name: string | null };

type DayQuery = {
  readonly salonId: Buffer;
  readonly earliest: number;
  readonly start: number;
  readonly end: number;
  readonly staffId: Buffer | null;
};

function bookingToRow(booking: Booking): StoredBooking {
  return {
    id: idToBytes(booking.id),
    salon_id: idToBytes(booking.salonId),
    version: booking.version,
    staff_id: idToBytes(booking.staffId),
    service_id: idToBytes(booking.serviceId),
    client_id: booking.clientId === null ? null : idToBytes(booking.clientId),
    start_time: booking.startTime,
    end_time: booking.endTime,
    duration_minutes: booking.durationMinutes,
    buffer_before_minutes: booking.bufferBeforeMinutes,
    buffer_after_minutes: booking.bufferAfterMinutes,
    status: booking.status,
    notes: booking.notes,
  };
}

// The brands restate what the columns hold: they are written by `bookingToRow` alone.
function rowToBooking(row: BookingRow): NamedBooking {
  return {
    id: bytesToId(row.id) as BookingId,
    salonId: bytesToId(row.salon_id) as SalonId,
    version: row.version,
    staffId: bytesToId(row.staff_id) as StaffId,
    serviceId: bytesToId(row.service_id) as ServiceId,
    clientId: row.client_id && (bytesToId(row.client_id) as ClientId),
    startTime: row.start_time as Instant,
    endTime: row.end_time as Instant,
    durationMinutes: row.duration_minutes,
    bufferBeforeMinutes: row.buffer_before_minutes,
    bufferAfterMinutes: row.buffer_after_minutes,
    status: row.status,
    notes: row.notes,
    serviceName: row.service_name,
    clientName: row.client_name,
  };
}

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
] as const satisfies readonly (keyof StoredBooking)[];

const selectNamed = `
  SELECT ${columns.map((column) => `booking.${column}`).join(', ')},
    service.name AS service_name, client.name AS client_name
  FROM booking
  JOIN service ON service.id = booking.service_id
  LEFT JOIN client ON client.id = booking.client_id`;

// A block is at most a day long (booking_block), so what overlaps [start, end) began after start − 1 day: the search stays in a
// window of the index, however many bookings there are. The status is spelled as in the partial index, which needs it so.
const blockInWindow = `
  booking.staff_id = ? AND booking.status IN ${blockingStatuses}
  AND booking.block_start > ? AND booking.block_start < ? AND booking.block_end > ?`;

/** The texts of the statements whose plans the tests hold to their indexes. */
export const bookingQueries = {
  get: `${selectNamed} WHERE booking.id = ?`,
  overlapping: `${selectNamed}
    WHERE booking.salon_id = @salonId AND booking.start_time > @earliest AND booking.start_time < @end AND booking.end_time > @start
      AND (@staffId IS NULL OR booking.staff_id = @staffId)
    ORDER BY booking.start_time`,
  inTheWay: `${selectNamed} WHERE ${blockInWindow} ORDER BY booking.block_start`,
  blocks: `SELECT id, block_start, block_end FROM booking WHERE ${blockInWindow} ORDER BY block_start`,
  blockingAfter: `${selectNamed}
    WHERE booking.staff_id = ? AND booking.status IN ${blockingStatuses}
      AND booking.block_start > ? AND booking.end_time > ?
    ORDER BY booking.start_time`,
  visits: `${selectNamed} WHERE booking.client_id = ? ORDER BY booking.start_time DESC LIMIT ?`,
  visitCounts: `
    SELECT count(*) AS visits, count(*) FILTER (WHERE status = 'no_show') AS noShows FROM booking WHERE client_id = ?`,
  nextVisit: `${selectNamed}
    WHERE booking.client_id = ? AND booking.start_time >= ? AND booking.status IN ${blockingStatuses}
    ORDER BY booking.start_time LIMIT 1`,
} as const;

export function createBookingRows({ connection }: Pick<Database, 'connection'>): BookingRows {
  const get = connection.prepare<[Buffer], BookingRow>(bookingQueries.get);
  const overlapping = connection.prepare<[DayQuery], BookingRow>(bookingQueries.overlapping);
  const inTheWay = connection.prepare<[Buffer, number, number, number], BookingRow>(bookingQueries.inTheWay);
  const blocks = connection
    .prepare<[Buffer, number, number, number], [Buffer, number, number]>(bookingQueries.blocks)
    .raw();
  const blockingAfter = connection.prepare<[Buffer, number, number], BookingRow>(
    bookingQueries.blockingAfter,
  );
  const visits = connection.prepare<[Buffer, number], BookingRow>(bookingQueries.visits);
  const visitCounts = connection.prepare<[Buffer], { visits: number; noShows: number }>(
    bookingQueries.visitCounts,
  );
  const nextVisit = connection.prepare<[Buffer, number], BookingRow>(bookingQueries.nextVisit);
  const insert = connection.prepare<[StoredBooking]>(
    `INSERT INTO booking (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  const update = connection.prepare<[StoredBooking & { readonly version_before: number }]>(
    `UPDATE booking SET ${columns
      .filter((column) => column !== 'id')
      .map((column) => `${column} = @${column}`)
      .join(', ')} WHERE id = @id AND version = @version_before`,
  );

  return {
    get: (id) => {
      const row = get.get(idToBytes(id));
      return row && rowToBooking(row);
    },
    overlapping: (salonId, { start, end }, staffId) =>
      overlapping
        .all({
          salonId: idToBytes(salonId),
          earliest: start - millisecondsPerDay,
          start,
          end,
          staffId: staffId === undefined ? null : idToBytes(staffId),
        })
        .map(rowToBooking),
    inTheWay: (staffId, { start, end }) =>
      inTheWay.all(idToBytes(staffId), start - millisecondsPerDay, end, start).map(rowToBooking),
    blocks: (staffId, { start, end }) =>
      blocks
        .all(idToBytes(staffId), start - millisecondsPerDay, end, start)
        .map(([id, blockStart, blockEnd]) => ({
          bookingId: bytesToId(id) as BookingId,
          block: intervalOf(blockStart as Instant, blockEnd as Instant),
        })),
    blockingAfter: (staffId, at) =>
      blockingAfter.all(idToBytes(staffId), at - millisecondsPerDay, at).map(rowToBooking),
    visits: (clientId, limit) => visits.all(idToBytes(clientId), limit).map(rowToBooking),
    visitCounts: (clientId) => visitCounts.get(idToBytes(clientId)) ?? { visits: 0, noShows: 0 },
    nextVisit: (clientId, from) => {
      const row = nextVisit.get(idToBytes(clientId), from);
      return row && rowToBooking(row);
    },
    insert: (booking) => expectOne(insert.run(bookingToRow(booking)), 'new booking'),
    update: (booking, before) =>
      expectOne(update.run({ ...bookingToRow(booking), version_before: before.version }), 'booking'),
  };
}
