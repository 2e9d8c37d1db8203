import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { addMinutes, type Instant } from '../../../shared/domain/interval.ts';

const minutesAhead = 120;
/** How long someone who has not come yet stays on the list. */
const minutesLate = 30;

/** Who is expected within two hours, and who should have come in the last half hour, by start. */
export function nextComers(bookings: readonly NamedBooking[], now: Instant): readonly NamedBooking[] {
  return bookings
    .filter(
      ({ status, startTime }) =>
        (status === 'pending' || status === 'confirmed') &&
        startTime < addMinutes(now, minutesAhead) &&
        startTime > addMinutes(now, -minutesLate),
    )
    .toSorted((a, b) => a.startTime - b.startTime);
}
