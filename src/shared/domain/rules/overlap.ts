import { type BookingStatus, blockOf, blocks, bookingInterval, type NamedBooking } from '../booking.ts';
import { type BookingRequest, termsOf } from '../booking-request.ts';
import type { BookingId } from '../ids.ts';
import { addMinutes, type Instant, type Interval, overlaps, widened } from '../interval.ts';
import type { Service } from '../service.ts';
import type { TimeZone } from '../zoned-time.ts';
import { askedTime, type Broken, type Rule, type WhoseTime } from './rule.ts';

type OverlapContext = WhoseTime & {
  readonly service: Service | undefined;
  /** The staff member's bookings; at least those whose blocks could touch the request's. Any status, any order. */
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
  /** What it keeps free, its buffers included. */
  readonly block: Interval;
  /** Of the two, what touches: their own times, or only the buffers around the one, the other, or both of them. */
  readonly cause: 'times' | 'its_buffers' | 'own_buffers' | 'both_buffers';
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

function causeOf(asked: Interval, block: Interval, booking: NamedBooking): Conflict['cause'] {
  const booked = bookingInterval(booking);
  if (overlaps(booked, asked)) return 'times';
  if (overlaps(blockOf(booking), asked)) return 'its_buffers';
  return overlaps(booked, block) ? 'own_buffers' : 'both_buffers';
}

function* judge(context: OverlapContext, request: BookingRequest): Generator<OverlapViolation> {
  const time = askedTime(context, request);
  if (!time) return;
  const { salon, staff, asked } = time;
  // Without a service its buffers are unknown, but what collides without them collides with any.
  const terms = termsOf(request, context.service);
  const block = widened(asked, terms?.bufferBeforeMinutes ?? 0, terms?.bufferAfterMinutes ?? 0);
  const conflicts = context.bookings
    .filter(({ id, status }) => id !== request.booking?.id && blocks(status))
    .filter((booking) => overlaps(blockOf(booking), block))
    .sort((a, b) => a.startTime - b.startTime)
    .map((booking) => ({
      bookingId: booking.id,
      startTime: booking.startTime,
      endTime: booking.endTime,
      status: booking.status,
      serviceName: booking.serviceName,
      clientName: booking.clientName,
      block: blockOf(booking),
      cause: causeOf(asked, block, booking),
    }));
  if (conflicts.length === 0) return;
  yield {
    code: 'overlap',
    field: 'startTime',
    conflicts,
    staff: staff.name,
    timeZone: salon.timeZone,
    block,
  };
}

/** R13: the booking's block overlaps no block of another booking of the person whose status blocks. */
export const overlap: Rule<OverlapContext, OverlapViolation> = {
  codes: ['overlap'],
  reads: {},
  judge,
  limitOfPerson: ({ blocks: taken }) => ({
    kind: 'taken',
    startsFor: ({ durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }) =>
      taken.map(({ block }) => ({
        after: addMinutes(block.start, -durationMinutes - bufferAfterMinutes),
        before: addMinutes(block.end, bufferBeforeMinutes),
      })),
  }),
};
