import { blocks, bookingInterval, type NamedBooking } from './booking.ts';
import type { Salon } from './salon.ts';
import { insideOne } from './window-position.ts';
import { type WorkingPlan, workingWindows } from './working-time.ts';
import { dateAt } from './zoned-time.ts';

/**
 * The bookings that a person's plan does not hold (R9), in the order given: those that a change of the plan strands.
 * Bookings whose status does not block are kept or over, and never stranded.
 */
export function strandedByPlan(
  salon: Salon,
  plan: WorkingPlan,
  bookings: readonly NamedBooking[],
): readonly NamedBooking[] {
  return bookings.filter((booking) => {
    if (!blocks(booking.status)) return false;
    const date = dateAt(booking.startTime, salon.timeZone);
    const windows = workingWindows(plan, date, salon.timeZone, salon.daysWithoutHours);
    return windows !== 'open' && !insideOne(windows, bookingInterval(booking));
  });
}
