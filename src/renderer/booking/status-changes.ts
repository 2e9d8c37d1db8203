import {
  type Booking,
  type BookingStatus,
  bookingStatuses,
  nextStatuses,
} from '../../shared/domain/booking.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import type { TimeZone } from '../../shared/domain/zoned-time.ts';
import type { Words } from '../../shared/words/words.ts';
import { tooSoonFor } from './too-soon.ts';

/** What the button that sets a status says; going back is said to be that. */
export function statusActionName(from: BookingStatus, to: BookingStatus, words: Words): string {
  const text = words.booking;
  if (from === 'cancelled' && (to === 'confirmed' || to === 'pending')) return text.restore[to];
  if (to === 'arrived' && from !== 'pending' && from !== 'confirmed') return text.backTo.arrived;
  if (to === 'confirmed' && from !== 'pending') return text.backTo.confirmed;
  return text.statusActions[to];
}

const usualNext: Readonly<Partial<Record<BookingStatus, BookingStatus>>> = {
  pending: 'confirmed',
  confirmed: 'arrived',
  arrived: 'completed',
};

/** Whether a status is the one that usually comes next: the one button that stands out. */
export function isUsualNext(from: BookingStatus, to: BookingStatus): boolean {
  return usualNext[from] === to;
}

/** The statuses that a booking's panel offers now, the usual one first, cancelling apart; none whose time has still to come. */
export function offeredStatuses(
  booking: Pick<Booking, 'status' | 'startTime'>,
  now: Instant,
  zone: TimeZone,
): readonly BookingStatus[] {
  const { status: from } = booking;
  return nextStatuses(from)
    .filter((to) => to !== 'cancelled')
    .filter((to) => [undefined, 'long_before_its_start'].includes(tooSoonFor(booking, to, now, zone)))
    .toSorted((a, b) => statusRank(from, a) - statusRank(from, b));
}

/** The order of the offered statuses: what usually comes next is first, going back is last. */
function statusRank(from: BookingStatus, to: BookingStatus): number {
  if (isUsualNext(from, to)) return 0;
  return bookingStatuses.indexOf(to) < bookingStatuses.indexOf(from) ? 2 : 1;
}
