import type { Booking, NamedBooking } from './booking.ts';
import { type BookingContext, contextFrom } from './booking-context.ts';
import { type BookingRequest, scopeOf } from './booking-request.ts';
import { type DeskWorld, named } from './desk-world.ts';
import type { BookingId, StaffId } from './ids.ts';

/** The bookings of a world as they stand in people's columns, while several are put there one after the other. */
export type Columns = {
  /** What the rules need to judge a request. The bookings that could be in its way must have been asked for. */
  readonly contextFor: (request: BookingRequest) => BookingContext;
  /** Puts a booking into its column, so that the next one is judged beside it. */
  readonly put: (booking: Booking) => void;
};

/** The columns of a world, without the bookings that are `lifted` out of them. They are sorted once, however many are judged. */
export function columnsOf(world: DeskWorld, lifted: ReadonlySet<BookingId> = new Set()): Columns {
  const standing = Map.groupBy(
    [...world.bookings.values()].filter(({ id }) => !lifted.has(id)),
    ({ staffId }) => staffId,
  );
  const columnOf = (id: StaffId): NamedBooking[] => {
    const column = standing.get(id) ?? [];
    standing.set(id, column);
    return column;
  };
  return {
    contextFor: (request) => contextFrom(world, scopeOf(request), columnOf),
    put: (booking) => void columnOf(booking.staffId).push(named(world, booking)),
  };
}
