import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { shortName } from '../../../shared/domain/client.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { TimeZone } from '../../../shared/domain/zoned-time.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import type { BlockedSpan } from '../range/blocked-time.ts';
import { staffName } from '../range/column-words.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { bookingsInTheWay } from './blocked-span.ts';

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

/** What speaks against blocking that time, as a sentence; undefined when nothing does. */
export function blockingObjection(
  range: IndexedRange,
  span: BlockedSpan,
  language: Speech,
): string | undefined {
  const bookings = bookingsInTheWay(range, span);
  return bookings.length === 0 ? undefined : bookedInWords(range, span.staffId, bookings, language);
}
