import { type BookingStatus, blocks, bookingInterval, type NamedBooking } from '../booking.ts';
import { type BookingRequest, termsOf } from '../booking-request.ts';
import { type BusyPart, busyParts } from '../holds.ts';
import type { BookingId } from '../ids.ts';
import {
  addMinutes,
  type Instant,
  type Interval,
  instant,
  intervalOf,
  overlaps,
  widened,
} from '../interval.ts';
import type { Service } from '../service.ts';
import type { TimeZone } from '../zoned-time.ts';
import { askedTime, type Broken, type Rule, type WhoseTime } from './rule.ts';

type OverlapContext = WhoseTime & {
  readonly service: Service | undefined;
  /** At least the staff member's bookings that could be in the way. Any status, any order. */
  readonly bookings: readonly NamedBooking[];
};

/** A booking that stands in the way. */
export type Conflict = {
  readonly bookingId: BookingId;
  readonly startTime: Instant;
  readonly endTime: Instant;
  readonly status: BookingStatus;
  readonly serviceName: string;
  readonly clientName: string | null;
  /** Of its own time what is in the way: all of it, or only the part before its processing or the one after it. */
  readonly part: Interval;
  /** What it keeps free there, its buffers included. */
  readonly hold: Interval;
  /**
   * Of the two, what touches: their own times, and of the other one only the part for which its person comes back; or no more than the buffers around
   * the one, the other, or both of them.
   */
  readonly cause: 'times' | 'back' | 'its_buffers' | 'own_buffers' | 'both_buffers';
};

export type OverlapViolation = Broken<'overlap', 'startTime', Collision | UnseenCollision>;

type Collision = {
  /** By start, at least one. */
  readonly conflicts: readonly Conflict[];
  readonly staff: string;
  readonly timeZone: TimeZone;
  /** What the booking that was asked for would keep free, its buffers included. */
  readonly block: Interval;
};

/** One that only the database saw, because another process was faster: with what is not known. */
type UnseenCollision = { readonly conflicts: readonly []; readonly staff?: undefined };

/** How a booking is in the way of one with those parts; undefined where it is not. */
function conflictWith(asked: readonly BusyPart[], booking: NamedBooking): Conflict | undefined {
  const time = bookingInterval(booking);
  const touching = busyParts(time, booking).flatMap((its) =>
    asked.filter(({ hold }) => overlaps(hold, its.hold)).map((own) => ({ own, its })),
  );
  const [first] = touching;
  const last = touching.at(-1);
  if (!first || !last) return undefined;
  const part = intervalOf(first.its.own.start, last.its.own.end);
  const isTouched = (one: 'own' | 'hold', other: 'own' | 'hold'): boolean =>
    touching.some(({ own, its }) => overlaps(own[one], its[other]));
  const cause = isTouched('own', 'own')
    ? part.start > time.start
      ? 'back'
      : 'times'
    : isTouched('own', 'hold')
      ? 'its_buffers'
      : isTouched('hold', 'own')
        ? 'own_buffers'
        : 'both_buffers';
  return {
    bookingId: booking.id,
    startTime: booking.startTime,
    endTime: booking.endTime,
    status: booking.status,
    serviceName: booking.serviceName,
    clientName: booking.clientName,
    part,
    hold: intervalOf(first.its.hold.start, last.its.hold.end),
    cause,
  };
}

// Without a service its terms are unknown, but what collides without them collides with any.
const noTerms = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0, processing: null };

function* judge(context: OverlapContext, request: BookingRequest): Generator<OverlapViolation> {
  const time = askedTime(context, request);
  if (!time) return;
  const { salon, staff, asked } = time;
  const terms = termsOf(request, context.service) ?? noTerms;
  const parts = busyParts(asked, terms);
  const conflicts = context.bookings
    .filter(({ id, staffId, status }) => staffId === staff.id && id !== request.booking?.id && blocks(status))
    .map((booking) => conflictWith(parts, booking))
    .filter((conflict) => conflict !== undefined)
    .sort((a, b) => a.startTime - b.startTime);
  if (conflicts.length === 0) return;
  yield {
    code: 'overlap',
    field: 'startTime',
    conflicts,
    staff: staff.name,
    timeZone: salon.timeZone,
    block: widened(asked, terms.bufferBeforeMinutes, terms.bufferAfterMinutes),
  };
}

/** R13: what the booking keeps free of its person, no other booking of theirs whose status blocks keeps free. */
export const overlap: Rule<OverlapContext, OverlapViolation> = {
  codes: ['overlap'],
  reads: {},
  judge,
  limitOfPerson: ({ holds }) => ({
    kind: 'taken',
    startsFor: (terms) => {
      const fromZero = intervalOf(instant(0), addMinutes(instant(0), terms.durationMinutes));
      const own = busyParts(fromZero, terms).map(({ hold }) => hold);
      return holds.flatMap(({ hold }) =>
        own.map(({ start, end }) => ({
          after: instant(hold.start - end),
          before: instant(hold.end - start),
        })),
      );
    },
  }),
};
