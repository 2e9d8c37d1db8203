import type { Booking, NamedBooking } from './booking.ts';
import { type DeskWorld, groundsIn, named } from './desk-world.ts';
import type { BookingId, StaffId } from './ids.ts';
import type { BookingContext, BookingRequest } from './integrity.ts';

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
    contextFor: (request) => {
      const grounds = groundsIn(world, request);
      return grounds.staff ? { ...grounds, bookings: columnOf(grounds.staff.id) } : grounds;
    },
    put: (booking) => void columnOf(booking.staffId).push(named(world, booking)),
  };
}
