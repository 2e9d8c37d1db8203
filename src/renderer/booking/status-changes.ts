import {
  type Booking,
  type BookingStatus,
  bookingStatuses,
  nextStatuses,
} from '../../shared/domain/booking.ts';
import { addMinutes, type Instant } from '../../shared/domain/interval.ts';
import { dateAt, type TimeZone } from '../../shared/domain/zoned-time.ts';
import type { Words } from '../../shared/words/words.ts';

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

/** Somebody who is here this long before their time is a client of another booking, or of another day, more often than not. */
const minutesEarly = 60;

/** What keeps a status from being set now: its time has still to come or, where nobody is expected so long before the start, it is asked about first. */
export type TooSoon = 'before_its_day' | 'before_its_start' | 'long_before_its_start';

/** Whether it is too soon for a status that only the day brings; undefined where nothing is to be said, and for all others. */
export function tooSoonFor(
  { status: from, startTime }: Pick<Booking, 'status' | 'startTime'>,
  to: BookingStatus,
  now: Instant,
  zone: TimeZone,
): TooSoon | undefined {
  if (to !== 'arrived' && to !== 'completed' && to !== 'no_show') return undefined;
  if (dateAt(startTime, zone) > dateAt(now, zone)) return 'before_its_day';
  if (startTime <= now) return undefined;
  // Who is not there before the time can still come.
  if (to === 'no_show') return 'before_its_start';
  const isHere = from === 'arrived' || from === 'completed';
  return !isHere && startTime > addMinutes(now, minutesEarly) ? 'long_before_its_start' : undefined;
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
