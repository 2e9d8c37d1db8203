import { bookingInterval, type NamedBooking } from '../../../shared/domain/booking.ts';
import { intervalOf } from '../../../shared/domain/interval.ts';
import { timeOffViolation } from '../../../shared/domain/rules/absences.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import { type Reason, reasonsInWords, violationInWords } from '../../../shared/words/worded.ts';
import type { BlockedSpan } from '../range/blocked-time.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { blockedInTheWay, bookingsInTheWay, type HeldBlock } from './blocked-span.ts';

/** Why time cannot be blocked where somebody is booked, as it is said of a booking that would overlap those. */
export function bookedInWords(
  { salon, records }: IndexedRange,
  { staffId, startTime, endTime }: BlockedSpan,
  bookings: readonly NamedBooking[],
  language: Speech,
): string {
  const conflicts = bookings.map((booking) => {
    const time = bookingInterval(booking);
    return { ...booking, bookingId: booking.id, part: time, hold: time, cause: 'times' as const };
  });
  const staff = records.staff.get(staffId)?.name ?? '';
  const block = intervalOf(startTime, endTime);
  const { timeZone } = salon;
  return violationInWords(
    { code: 'overlap', field: 'startTime', conflicts, staff, timeZone, block },
    language,
  );
}

/** What speaks against blocking that time; undefined when nothing does. */
export function blockingObjection(
  range: IndexedRange,
  { span, blocked }: HeldBlock,
  language: Speech,
): Reason | undefined {
  const bookings = bookingsInTheWay(range, span);
  if (bookings.length > 0)
    return { code: 'overlap', message: bookedInWords(range, span, bookings, language) };
  const other = blockedInTheWay(range, span, blocked);
  const staff = other && range.records.staff.get(other.staffId);
  return staff && reasonsInWords([timeOffViolation(other, staff, range.salon)], language)[0];
}
