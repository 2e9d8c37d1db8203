import type { Booking, NamedBooking } from './booking.ts';
import { type BookingContext, type BookingsOf, contextFrom } from './booking-context.ts';
import { type BookingRequest, scopeOf } from './booking-request.ts';
import { type DeskWorld, named } from './desk-world.ts';
import type { BookingId, HeldId } from './ids.ts';

/** The bookings of a world as they stand in the columns of people and of units, while several are put there one after the other. */
export type Columns = {
  /** What the rules need to judge a request. The bookings that could be in its way must have been asked for. */
  readonly contextFor: (request: BookingRequest) => BookingContext;
  /** Puts a booking into its columns, so that the next one is judged beside it. */
  readonly put: (booking: Booking) => void;
};

/** Whom and what a booking keeps free, where its status blocks. */
export function heldBy({ staffId, resources }: Booking): readonly HeldId[] {
  return resources.length === 0 ? [staffId] : [staffId, ...resources.map(({ resourceId }) => resourceId)];
}

/** Bookings sorted by whom and what they hold; more may be added. */
export function sortedByHeld(bookings: Iterable<NamedBooking>): {
  readonly bookingsOf: BookingsOf;
  readonly add: (booking: NamedBooking) => void;
} {
  const columns = new Map<HeldId, NamedBooking[]>();
  const add = (booking: NamedBooking): void => {
    for (const id of heldBy(booking)) {
      const column = columns.get(id);
      if (column) column.push(booking);
      else columns.set(id, [booking]);
    }
  };
  for (const booking of bookings) add(booking);
  return {
    add,
    bookingsOf: (held) => {
      const [only] = held;
      // Mostly there is nobody but the person, and nothing to be told apart.
      if (held.length === 1 && only !== undefined) return columns.get(only) ?? [];
      return [...new Set(held.flatMap((id) => columns.get(id) ?? []))];
    },
  };
}

/** The columns of a world, without the bookings that are `lifted` out of them. They are sorted once, however many are judged. */
export function columnsOf(world: DeskWorld, lifted: ReadonlySet<BookingId> = new Set()): Columns {
  const { bookingsOf, add } = sortedByHeld([...world.bookings.values()].filter(({ id }) => !lifted.has(id)));
  return {
    contextFor: (request) => contextFrom(world, scopeOf(request), bookingsOf),
    put: (booking) => add(named(world, booking)),
  };
}
