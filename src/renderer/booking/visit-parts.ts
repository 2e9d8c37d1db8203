import { blocks, type NamedBooking } from '../../shared/domain/booking.ts';

/** The parts of a booking's visit that still stand, by start, itself included; only itself where it is of none. */
export function standingParts(
  bookings: readonly NamedBooking[],
  booking: NamedBooking,
): readonly NamedBooking[] {
  const { visitId } = booking;
  if (visitId === null) return [booking];
  return bookings
    .filter((one) => one.visitId === visitId && (one.id === booking.id || blocks(one.status)))
    .toSorted((a, b) => a.startTime - b.startTime);
}
