import { bookingInterval, type NamedBooking } from '../../../shared/domain/booking.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import {
  type Instant,
  type Interval,
  intersection,
  intervalOf,
  minutesOf,
  overlaps,
} from '../../../shared/domain/interval.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import {
  closureInterval,
  type DayWindows,
  openingWindows,
  timeOffInterval,
  workingWindows,
} from '../../../shared/domain/working-time.ts';
import { addDays, type CalendarDate, dayIn } from '../../../shared/domain/zoned-time.ts';
import type { DayKnowledge } from './day-context.ts';

/** One person's column. */
export type Column = {
  readonly staff: Staff;
  /** The person's windows on that date, whatever else is in the way; `open` when nothing limits them. */
  readonly windows: DayWindows;
  /** What can be worked: the windows within the opening hours, without closures and time off. */
  readonly working: readonly Interval[];
  /** Booked minutes by working minutes, 0–1 and beyond for someone booked outside their hours; undefined without working time. */
  readonly bookedShare: number | undefined;
  readonly bookingCount: number;
};

/** Cancelled bookings leave the grid; everything else that happened or will is on it. */
export function isOnGrid({ status }: Pick<NamedBooking, 'status'>): boolean {
  return status !== 'cancelled';
}

function without(intervals: readonly Interval[], hole: Interval): readonly Interval[] {
  return intervals.flatMap((interval) => {
    if (!overlaps(interval, hole)) return [interval];
    const rest: Interval[] = [];
    if (interval.start < hole.start) rest.push(intervalOf(interval.start, hole.start));
    if (hole.end < interval.end) rest.push(intervalOf(hole.end, interval.end));
    return rest;
  });
}

function workingTime(day: DayKnowledge, staffId: StaffId, windows: DayWindows): readonly Interval[] {
  const { salon, date } = day;
  const { start, end } = dayIn(date, salon.timeZone);
  if (start === end) return [];
  const whole: Interval = intervalOf(start, end);
  const opening = openingWindows(salon.businessHours, date, salon.timeZone);
  const own = windows === 'open' ? [whole] : windows;
  const shared = (opening === 'open' ? [whole] : opening).flatMap((open) =>
    own.map((window) => intersection(open, window)).filter((both) => both !== undefined),
  );
  const holes = [
    ...day.closures.map((closure) => closureInterval(closure, salon.timeZone)),
    ...(day.timeOff.get(staffId) ?? []).map(timeOffInterval),
  ].filter((hole) => hole !== undefined);
  return holes.reduce(without, shared).toSorted((a, b) => a.start - b.start);
}

const total = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, interval) => sum + minutesOf(interval), 0);

function columnOf(day: DayKnowledge, staff: Staff): Column {
  const { salon, date } = day;
  const plan = day.plans.get(staff.id) ?? { windows: [], overrides: [] };
  const windows = workingWindows(plan, date, salon.timeZone, salon.daysWithoutHours);
  const working = workingTime(day, staff.id, windows);
  const bookings = bookingsOnGrid(day, staff.id);
  const isLimited = windows !== 'open' || salon.businessHours.length > 0;
  const booked = total(bookings.filter(({ status }) => status !== 'no_show').map(bookingInterval));
  const workingMinutes = total(working);
  return {
    staff,
    windows,
    working,
    bookedShare: isLimited && workingMinutes > 0 ? booked / workingMinutes : undefined,
    bookingCount: bookings.length,
  };
}

/** The bookings of a person that stand in their column on that date, by start. */
export function bookingsOnGrid(day: DayKnowledge, staffId: StaffId): readonly NamedBooking[] {
  const { start, end } = dayIn(day.date, day.salon.timeZone);
  const touchesDay = ({ startTime, endTime }: { startTime: Instant; endTime: Instant }): boolean =>
    startTime < end && start < endTime;
  return (day.bookingsOf.get(staffId) ?? [])
    .filter((booking) => isOnGrid(booking) && touchesDay(booking))
    .toSorted((a, b) => a.startTime - b.startTime);
}

/**
 * The columns of a day, by the people's order: who can work on it, and who has bookings on it although they cannot. `shown` narrows them to the
 * people that were chosen, at work or not; undefined chooses nobody in particular.
 */
export function columnsOfDay(day: DayKnowledge, shown: ReadonlySet<StaffId> | undefined): readonly Column[] {
  return day.staff
    .map((staff) => columnOf(day, staff))
    .filter(({ staff, working, bookingCount }) => {
      if (shown) return shown.has(staff.id);
      return bookingCount > 0 || (staff.isActive && working.length > 0);
    })
    .toSorted((a, b) => a.staff.position - b.staff.position);
}

/** How many days ahead a day at work is looked for. */
const daysAhead = 60;

/** The first date after the day's on which someone can work, by the hours, time off and closures that the day knows; undefined within two months. */
export function nextDateAtWork(day: DayKnowledge): CalendarDate | undefined {
  const active = day.staff.filter(({ isActive }) => isActive);
  for (let ahead = 1; ahead <= daysAhead; ahead += 1) {
    const later = { ...day, date: addDays(day.date, ahead) };
    if (active.some((staff) => columnOf(later, staff).working.length > 0)) return later.date;
  }
  return undefined;
}
