import type { BookingId, ClientId, SalonId, ServiceId, StaffId, WaitlistEntryId } from './ids.ts';
import type { Instant, Interval } from './interval.ts';
import type { WallWindow } from './working-time.ts';
import {
  type CalendarDate,
  type DayOfWeek,
  dateAt,
  dayOfWeekOf,
  instantAt,
  type TimeZone,
} from './zoned-time.ts';

/** A client who waits for a place: what for, with whom, and when it would suit. The times are those of day within which the whole visit lies. */
export type WaitlistEntry = WallWindow & {
  readonly id: WaitlistEntryId;
  readonly salonId: SalonId;
  readonly version: number;
  readonly clientId: ClientId;
  /** At least one, each once, in the order in which they follow each other: several are one visit. */
  readonly serviceIds: readonly ServiceId[];
  /** With whom, each once; null with anybody. */
  readonly staffIds: readonly StaffId[] | null;
  /** The first and the last date that suit, both included. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** At least one, each once, ascending. */
  readonly daysOfWeek: readonly DayOfWeek[];
  readonly notes: string | null;
  /** When it was put on the list. */
  readonly createdAt: Instant;
  /** The booking by which it ended, of a visit the first; null while the client waits. What is taken off the list is removed. */
  readonly bookingId: BookingId | null;
};

/** An entry with what a person reads it by: whom to call, and under which number. */
export type NamedWaitlistEntry = WaitlistEntry & {
  readonly clientName: string;
  readonly clientPhone: string | null;
};

export const daysOfWeek: readonly DayOfWeek[] = [0, 1, 2, 3, 4, 5, 6];

/** Whether a time suits whoever waits: its date, its day of the week, and all of it within the times of day. */
export function suits(
  { from, until, daysOfWeek: days, startTime, endTime }: WaitlistEntry,
  { start, end }: Interval,
  zone: TimeZone,
): boolean {
  const date = dateAt(start, zone);
  if (date < from || until < date || !days.includes(dayOfWeekOf(date))) return false;
  return instantAt(date, startTime, zone) <= start && end <= instantAt(date, endTime, zone);
}

/** Whether a person is one of those with whom the client would come. */
export function wants({ staffIds }: WaitlistEntry, staffId: StaffId): boolean {
  return staffIds === null || staffIds.includes(staffId);
}

/**
 * The entry under which a client still waits for one of the services that they have been booked for; of several the oldest. `waiting` are those on the list, the
 * oldest first. Whether it is to stay is not decided here: somebody may be booked and wait for an earlier time.
 */
export function stillWaiting<Entry extends WaitlistEntry>(
  waiting: readonly Entry[],
  clientId: ClientId,
  booked: readonly ServiceId[],
): Entry | undefined {
  return waiting.find(
    (entry) => entry.clientId === clientId && entry.serviceIds.some((id) => booked.includes(id)),
  );
}

/** Whether the last date that suits has passed: nothing will be found for the entry any more. */
export function isExpired({ until }: Pick<WaitlistEntry, 'until'>, today: CalendarDate): boolean {
  return until < today;
}
