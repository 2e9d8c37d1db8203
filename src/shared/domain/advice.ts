import { type BookingStatus, blocks, bookingInterval, type NamedBooking } from './booking.ts';
import type { BookingId } from './ids.ts';
import { type Instant, intervalBetween, overlaps } from './interval.ts';
import type { TimeZone } from './zoned-time.ts';

/** Another booking of the same client, at the same time. */
export type BookedElsewhere = {
  readonly bookingId: BookingId;
  readonly startTime: Instant;
  readonly endTime: Instant;
  readonly status: BookingStatus;
  readonly serviceName: string;
  readonly staffName: string;
};

/** What the desk points out about a booking without refusing it, with the facts that a sentence needs. */
export type Advice =
  | {
      readonly code: 'client_booked_elsewhere';
      readonly client: string;
      /** By start, at least one. */
      readonly bookings: readonly BookedElsewhere[];
      readonly timeZone: TimeZone;
    }
  | { readonly code: 'in_the_past' }
  | { readonly code: 'client_no_shows'; readonly client: string; readonly count: number };

export type AdviceCode = Advice['code'];

export const adviceCodes = [
  'client_booked_elsewhere',
  'in_the_past',
  'client_no_shows',
] as const satisfies readonly AdviceCode[];

/** What is known of the client for whom a booking is asked. */
export type KnownClient = {
  readonly name: string;
  /** Bookings to which they did not come. */
  readonly noShowCount: number;
  /** At least those that overlap the time that is asked for. Any status, by start. */
  readonly bookings: readonly (NamedBooking & { readonly staffName: string })[];
  /** The zone of the salon. */
  readonly timeZone: TimeZone;
};

/** The time that is asked for, as far as it is known; `own` are the bookings that stand for it already. */
export type AdvisedTime = {
  readonly startTime: Instant | undefined;
  readonly endTime: Instant | undefined;
  readonly own: readonly BookingId[];
};

/**
 * What the desk points out about a booking for a client at a time, in the order of the codes. Whoever is booked elsewhere is so for the whole
 * time of that booking, its processing included: the client sits there. A time that begins before `now` is in the past.
 */
export function adviceOn(
  { startTime, endTime, own }: AdvisedTime,
  client: KnownClient | undefined,
  now: Instant,
): readonly Advice[] {
  const advice: Advice[] = [];
  const asked =
    startTime === undefined || endTime === undefined ? undefined : intervalBetween(startTime, endTime);
  if (client && asked) {
    const bookings = client.bookings.filter(
      (booking) =>
        blocks(booking.status) && !own.includes(booking.id) && overlaps(bookingInterval(booking), asked),
    );
    if (bookings.length > 0) {
      const { name, timeZone } = client;
      advice.push({
        code: 'client_booked_elsewhere',
        client: name,
        bookings: bookings.map((one) => ({
          bookingId: one.id,
          startTime: one.startTime,
          endTime: one.endTime,
          status: one.status,
          serviceName: one.serviceName,
          staffName: one.staffName,
        })),
        timeZone,
      });
    }
  }
  if (startTime !== undefined && startTime < now) advice.push({ code: 'in_the_past' });
  if (client && client.noShowCount > 0)
    advice.push({ code: 'client_no_shows', client: client.name, count: client.noShowCount });
  return advice;
}
