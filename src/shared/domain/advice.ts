import { blocks, bookingInterval, type NamedBooking } from './booking.ts';
import { intervalAsked } from './booking-request.ts';
import type { BookingId } from './ids.ts';
import { type Instant, overlaps } from './interval.ts';
import type { TimeZone } from './zoned-time.ts';

/** In the order in which they are told. */
export const adviceCodes = ['client_booked_elsewhere', 'in_the_past', 'client_no_shows'] as const;

export type AdviceCode = (typeof adviceCodes)[number];

/** A booking with the name of its person. */
export type BookingOfPerson = NamedBooking & { readonly staffName: string };

type Facts = {
  /** `bookings` by start, at least one. */
  readonly client_booked_elsewhere: {
    readonly client: string;
    readonly bookings: readonly BookingOfPerson[];
    readonly timeZone: TimeZone;
  };
  readonly in_the_past: unknown;
  readonly client_no_shows: { readonly client: string; readonly count: number };
};

/** What the desk points out about a booking without refusing it, with the facts that a sentence needs. */
export type Advice = { readonly [Code in AdviceCode]: { readonly code: Code } & Facts[Code] }[AdviceCode];

/** What is known of the client for whom a booking is asked. */
export type KnownClient = {
  readonly name: string;
  /** Bookings to which they did not come. */
  readonly noShowCount: number;
  /** At least those that overlap the time that is asked for. Any status, by start. */
  readonly bookings: readonly BookingOfPerson[];
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
  time: AdvisedTime,
  client: KnownClient | undefined,
  now: Instant,
): readonly Advice[] {
  const advice: Advice[] = [];
  const { startTime, own } = time;
  const asked = intervalAsked(time);
  if (client && asked) {
    const bookings = client.bookings.filter(
      (booking) =>
        blocks(booking.status) && !own.includes(booking.id) && overlaps(bookingInterval(booking), asked),
    );
    const { name, timeZone } = client;
    if (bookings.length > 0)
      advice.push({ code: 'client_booked_elsewhere', client: name, bookings, timeZone });
  }
  if (startTime !== undefined && startTime < now) advice.push({ code: 'in_the_past' });
  if (client && client.noShowCount > 0)
    advice.push({ code: 'client_no_shows', client: client.name, count: client.noShowCount });
  return advice;
}
