import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { shortName } from '../../../shared/domain/client.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { TimeOffViolation } from '../../../shared/domain/rules/absences.ts';
import type { TimeOff } from '../../../shared/domain/working-time.ts';
import type { TimeZone } from '../../../shared/domain/zoned-time.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import { violationInWords } from '../../../shared/words/worded.ts';
import type { BlockedSpan } from '../range/blocked-time.ts';
import { staffName } from '../range/column-words.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { blockedInTheWay, bookingsInTheWay } from './blocked-span.ts';

/** Why time cannot be blocked: who is booked then, and with what. */
export function bookedInWords(
  range: IndexedRange,
  staffId: StaffId,
  bookings: readonly Pick<NamedBooking, 'startTime' | 'endTime' | 'serviceName' | 'clientName'>[],
  { words, formats }: Speech,
): string {
  const zone: TimeZone = range.salon.timeZone;
  const booked = bookings.map(({ startTime, endTime, serviceName, clientName }) => {
    const what = clientName === null ? serviceName : `${serviceName}, ${shortName(clientName)}`;
    return `${formats.times(startTime, endTime, zone)} (${what})`;
  });
  return words.calendar.blocked.booked(staffName(range, staffId, words), formats.list(booked));
}

/** What speaks against blocking that time, as a sentence; undefined when nothing does. `blocked` is the blocked time that would move there. */
export function blockingObjection(
  range: IndexedRange,
  span: BlockedSpan & { readonly blocked: TimeOff | undefined },
  language: Speech,
): string | undefined {
  const bookings = bookingsInTheWay(range, span);
  if (bookings.length > 0) return bookedInWords(range, span.staffId, bookings, language);
  const other = blockedInTheWay(range, span);
  return other && violationInWords(violationOf(range, other), language);
}

/** Time that is blocked already, said as it is said of a booking there. */
function violationOf({ salon, records }: IndexedRange, blocked: TimeOff): TimeOffViolation {
  const { staffId, kind, reason, startTime, endTime } = blocked;
  return {
    code: 'staff_time_off',
    field: 'startTime',
    staff: records.staff.get(staffId)?.name ?? '',
    kind,
    reason,
    timeZone: salon.timeZone,
    window: { startTime, endTime },
  };
}
