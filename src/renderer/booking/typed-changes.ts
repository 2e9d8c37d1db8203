import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { BookingId, ServiceId, StaffId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import {
  dateAt,
  instantAt,
  parseDate,
  parseWallTime,
  type TimeZone,
  type WallTime,
  wallTimeAt,
} from '../../shared/domain/zoned-time.ts';
import { ok, type Result, refused } from '../../shared/result.ts';
import type { TypedClient } from '../clients/typed-client.ts';

/** Where a booking is to go as it is typed: a date as `YYYY-MM-DD` and a wall time, or what cannot be read as one. What is left out stays as it is. */
export type TypedPlace = {
  readonly date?: string;
  readonly time?: string;
  readonly staffId?: StaffId;
  readonly serviceId?: ServiceId;
};

/** Notes as they are typed over those that stood there when the typing began. */
export type TypedNotes = { readonly text: string; readonly over: string };

/** What is typed into the panel of a booking and is not saved yet. */
export type TypedChange = {
  readonly place?: TypedPlace;
  readonly notes?: TypedNotes;
  /** What is in the fields of another client; there as long as they are open. */
  readonly client?: TypedClient;
};

/** It stays until it is saved or given up: when the booking changes meanwhile, and when another one is looked at. */
export type TypedChanges = ReadonlyMap<BookingId, TypedChange>;

/** `typed` with another `part` of the change to one booking; undefined takes that part away. */
export function withTyped<Part extends keyof TypedChange>(
  typed: TypedChanges,
  id: BookingId,
  part: Part,
  value: TypedChange[Part],
): TypedChanges {
  const { [part]: _, ...others } = typed.get(id) ?? {};
  const change: TypedChange = value === undefined ? others : { ...others, [part]: value };
  const rest = [...typed].filter(([typedFor]) => typedFor !== id);
  return new Map(Object.keys(change).length === 0 ? rest : [...rest, [id, change]]);
}

/** The date and the wall time of a booking in the salon's zone, as the fields show them. */
export function typedStart(
  { startTime }: Pick<NamedBooking, 'startTime'>,
  zone: TimeZone,
): { readonly date: string; readonly time: WallTime } {
  return { date: dateAt(startTime, zone), time: wallTimeAt(startTime, zone) };
}

/** Where and as what a booking is to be. */
export type AskedPlace = {
  readonly staffId: StaffId;
  readonly serviceId: ServiceId;
  readonly startTime: Instant;
};

/** What is asked for by what is typed; undefined where that is what the booking is already. A time that the clock skips is read as the one after it. */
export function askedPlace(
  booking: NamedBooking,
  typed: TypedPlace | undefined,
  zone: TimeZone,
): Result<AskedPlace | undefined, 'date_unreadable' | 'time_unreadable'> {
  const standing = typedStart(booking, zone);
  const date = parseDate(typed?.date ?? standing.date);
  const time = parseWallTime(typed?.time ?? standing.time);
  if (!date) return refused('date_unreadable');
  if (!time) return refused('time_unreadable');
  const isStartTyped = date !== standing.date || time !== standing.time;
  const asked = {
    staffId: typed?.staffId ?? booking.staffId,
    serviceId: typed?.serviceId ?? booking.serviceId,
    // An hour that the clock repeats has two instants of one wall time: what is not typed stays the one that it is.
    startTime: isStartTyped ? instantAt(date, time, zone) : booking.startTime,
  };
  const isSame =
    asked.staffId === booking.staffId &&
    asked.serviceId === booking.serviceId &&
    asked.startTime === booking.startTime;
  return ok(isSame ? undefined : asked);
}
