import { bookingInterval, type NamedBooking, tookPlace } from '../../../shared/domain/booking.ts';
import { bookedShare, loadOf } from '../../../shared/domain/day-load.ts';
import { workingDay } from '../../../shared/domain/free-time.ts';
import { type Interval, intervalBetween, overlaps, totalMinutes } from '../../../shared/domain/interval.ts';
import type { Resource } from '../../../shared/domain/resource.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import {
  closureOn,
  type DayWindows,
  openingWindows,
  workingWindows,
} from '../../../shared/domain/working-time.ts';
import { dayIn } from '../../../shared/domain/zoned-time.ts';
import { type Column, heldIdOf } from './column.ts';
import type { IndexedRange } from './indexed-range.ts';

/** What lies under a column: when that person or unit can be booked on that date, and what is booked. */
export type Ground = Column & {
  readonly name: string;
  /** The person's; a unit has none. */
  readonly color: string;
  /** The person's windows on that date, whatever else is in the way; `open` when nothing limits them, as it is of a unit. */
  readonly windows: DayWindows;
  /** When there is work to be done: the windows within the opening hours, without closures and time off. */
  readonly working: readonly Interval[];
  /** Booked minutes by working minutes, 0–1 and beyond for someone booked outside their hours; undefined without working time. */
  readonly bookedShare: number | undefined;
  /** What stands in the column, by start. */
  readonly bookings: readonly NamedBooking[];
  /** What was booked there and did not take place, by start, where it is shown: in nobody's way. */
  readonly traces: readonly NamedBooking[];
};

type OfStatus = Pick<NamedBooking, 'status'>;

/** Cancelled bookings leave the grid; everything else that happened or will is on it. */
function isOnGrid({ status }: OfStatus): boolean {
  return status !== 'cancelled';
}

const leavesTrace = (booking: OfStatus): boolean => !tookPlace(booking);

/** The same ground with the traces of what did not take place; no-shows are then among them, and stand in the column no more. */
export function withTraces(range: IndexedRange, ground: Ground): Ground {
  return {
    ...ground,
    bookings: ground.bookings.filter(tookPlace),
    traces: bookingsIn(range, ground, leavesTrace),
  };
}

/** The ground under the column of a person on a date of the range. */
export function groundOf(range: IndexedRange, staff: Staff, date: Column['date']): Ground {
  const { salon } = range;
  const column = { of: { staffId: staff.id }, date };
  const person = { staff, plan: range.records.planOf(staff.id), timeOff: range.records.timeOffOf(staff.id) };
  const day = workingDay(range, person, date);
  const bookings = bookingsIn(range, column, isOnGrid);
  const { start, end } = dayIn(date, salon.timeZone);
  return {
    ...column,
    name: staff.name,
    color: staff.color,
    windows: workingWindows(person, date, salon),
    working: day.working,
    bookedShare: bookedShare([loadOf(day, intervalBetween(start, end), bookings)]),
    bookings,
    traces: [],
  };
}

/** The ground under the column of a unit on a date of the range: it is there whenever the salon is open. */
export function groundOfUnit(range: IndexedRange, unit: Resource, date: Column['date']): Ground {
  const { businessHours, timeZone } = range.salon;
  const column = { of: { resourceId: unit.id }, date };
  const opening = openingWindows(businessHours, date, timeZone);
  const working = opening === 'open' || closureOn(range.closures, date) ? [] : opening;
  const bookings = bookingsIn(range, column, isOnGrid);
  const booked = totalMinutes(bookings.filter(tookPlace).map(bookingInterval));
  const workingMinutes = totalMinutes(working);
  return {
    ...column,
    name: unit.name,
    color: '',
    windows: 'open',
    working,
    bookedShare: workingMinutes > 0 ? booked / workingMinutes : undefined,
    bookings,
    traces: [],
  };
}

function bookingsIn(
  range: IndexedRange,
  { of, date }: Column,
  isWanted: (booking: OfStatus) => boolean,
): readonly NamedBooking[] {
  const { start, end } = dayIn(date, range.salon.timeZone);
  const whole = intervalBetween(start, end);
  if (!whole) return [];
  return range
    .bookingsOf(heldIdOf(of))
    .filter((booking) => isWanted(booking) && overlaps(bookingInterval(booking), whole));
}
