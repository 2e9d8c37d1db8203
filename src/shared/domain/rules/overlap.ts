import { type Booking, blockOf, blocks, type NamedBooking } from '../booking.ts';
import { type BookingRequest, termsOf } from '../booking-request.ts';
import { addMinutes, type Interval, overlaps, widened } from '../interval.ts';
import * as sentence from '../sentences.ts';
import type { Service } from '../service.ts';
import type { Violation } from '../violation.ts';
import { askedTime, type Rule, type WhoseTime } from './rule.ts';

type OverlapContext = WhoseTime & {
  readonly service: Service | undefined;
  /** The staff member's bookings; at least those whose blocks could touch the request's. Any status, any order. */
  readonly bookings: readonly NamedBooking[];
};

/** The bookings, by start, whose blocks overlap `block` and whose status blocks, without `self`. */
function conflictsWith(
  block: Interval,
  bookings: readonly NamedBooking[],
  self: Booking | undefined,
): readonly NamedBooking[] {
  return bookings
    .filter(
      (booking) => booking.id !== self?.id && blocks(booking.status) && overlaps(blockOf(booking), block),
    )
    .sort((a, b) => a.startTime - b.startTime);
}

function* judge(context: OverlapContext, request: BookingRequest): Generator<Violation> {
  const time = askedTime(context, request);
  if (!time) return;
  const { salon, staff, asked } = time;
  // Without a service its buffers are unknown, but what collides without them collides with any.
  const terms = termsOf(request, context.service);
  const block = widened(asked, terms?.bufferBeforeMinutes ?? 0, terms?.bufferAfterMinutes ?? 0);
  const conflicts = conflictsWith(block, context.bookings, request.booking);
  if (conflicts.length === 0) return;
  yield {
    code: 'overlap',
    message: sentence.overlap(staff.name, asked, conflicts, salon.timeZone),
    field: 'startTime',
    conflicts: conflicts.map(({ id, startTime, endTime, status }) => ({
      bookingId: id,
      startTime,
      endTime,
      status,
    })),
  };
}

/** R13: the booking's block overlaps no block of another booking of the person whose status blocks. */
export const overlap: Rule<OverlapContext> = {
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
