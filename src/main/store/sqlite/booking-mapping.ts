import type { Booking, BookingStatus, NamedBooking } from '../../../shared/domain/booking.ts';
import type {
  BookingId,
  ClientId,
  ResourceId,
  ResourceKindId,
  SalonId,
  SeriesId,
  ServiceId,
  StaffId,
  VisitId,
} from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { BookedResource } from '../../../shared/domain/resource.ts';
import { bytesToId, hexToId, idToBytes } from './id-bytes.ts';

/** What is written of a booking. */
export const columns = [
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
  'visit_id',
  'series_id',
  'processing_after_minutes',
  'processing_minutes',
  'resources',
  'price_cents',
  'cancellation_reason',
] as const;

/** The values of `columns`. By index, as every row here: looking up names costs as much as the search itself. */
export type StoredBooking = [
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
  visitId: Buffer | null,
  seriesId: Buffer | null,
  processingAfterMinutes: number | null,
  processingMinutes: number | null,
  resources: Buffer | null,
  priceCents: number | null,
  cancellationReason: string | null,
];

/** A booking as `selectBooking` answers it. */
export type BookingRow = readonly [
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
  processingAfterMinutes: number | null,
  processingMinutes: number | null,
  resources: Buffer | null,
  priceCents: number | null,
  cancellationReason: string | null,
  clientName: string | null,
];

export function bookingToRow(booking: Booking): StoredBooking {
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
    booking.visitId === null ? null : idToBytes(booking.visitId),
    booking.seriesId === null ? null : idToBytes(booking.seriesId),
    booking.processing?.afterMinutes ?? null,
    booking.processing?.minutes ?? null,
    booking.resources.length === 0
      ? null
      : Buffer.concat(booking.resources.map(({ resourceId }) => idToBytes(resourceId))),
    booking.priceCents,
    booking.cancellationReason,
  ];
}

/** What a row names without saying it: the name of its service, and the kind of each of its units. */
export type RowNames = {
  readonly serviceName: (id: ServiceId) => string;
  readonly kindOf: (id: ResourceId) => ResourceKindId;
};

function unitsIn(ids: Buffer, kindOf: RowNames['kindOf']): readonly BookedResource[] {
  return Array.from({ length: ids.length / 16 }, (_, nth) => {
    const resourceId = bytesToId(ids.subarray(16 * nth, 16 * (nth + 1))) as ResourceId;
    return { kindId: kindOf(resourceId), resourceId };
  });
}

const noUnits: readonly BookedResource[] = [];

// The brands restate what the columns hold: they are written by `bookingToRow` alone.
export function rowToBooking(row: BookingRow, { serviceName, kindOf }: RowNames): NamedBooking {
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
    // A CHECK of the table: both or neither.
    processing: row[15] === null || row[16] === null ? null : { afterMinutes: row[15], minutes: row[16] },
    resources: row[17] === null ? noUnits : unitsIn(row[17], kindOf),
    status: row[11],
    notes: row[12],
    visitId: row[13] === null ? null : (hexToId(row[13]) as VisitId),
    seriesId: row[14] === null ? null : (hexToId(row[14]) as SeriesId),
    priceCents: row[18],
    cancellationReason: row[19],
    serviceName: serviceName(serviceId),
    clientName: row[20],
  };
}
