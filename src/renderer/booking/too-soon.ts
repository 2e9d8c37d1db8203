import type { Booking, BookingStatus } from '../../shared/domain/booking.ts';
import { addMinutes, type Instant } from '../../shared/domain/interval.ts';
import { dateAt, type TimeZone } from '../../shared/domain/zoned-time.ts';

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
