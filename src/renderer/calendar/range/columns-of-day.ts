import { bookingInterval, type NamedBooking } from '../../../shared/domain/booking.ts';
import { workingDay } from '../../../shared/domain/free-time.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { type Interval, intervalBetween, minutesOf, overlaps } from '../../../shared/domain/interval.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import { type DayWindows, workingWindows } from '../../../shared/domain/working-time.ts';
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

const total = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, interval) => sum + minutesOf(interval), 0);

function columnOf(day: DayKnowledge, staff: Staff): Column {
  const { salon, date } = day;
  const plan = day.records.planOf(staff.id);
  const person = { plan, timeOff: day.records.timeOffOf(staff.id) };
  const { windows: limits, working } = workingDay(day, person, date);
  const bookings = bookingsOnGrid(day, staff.id);
  const booked = total(bookings.filter(({ status }) => status !== 'no_show').map(bookingInterval));
  const workingMinutes = total(working);
  return {
    staff,
    windows: workingWindows(plan, date, salon.timeZone, salon.daysWithoutHours),
    working,
    bookedShare: limits !== 'open' && workingMinutes > 0 ? booked / workingMinutes : undefined,
    bookingCount: bookings.length,
  };
}

/** The bookings of a person that stand in their column on that date, by start. */
export function bookingsOnGrid(day: DayKnowledge, staffId: StaffId): readonly NamedBooking[] {
  const { start, end } = dayIn(day.date, day.salon.timeZone);
  const whole = intervalBetween(start, end);
  return (day.bookingsOf.get(staffId) ?? [])
    .filter((booking) => isOnGrid(booking) && whole && overlaps(bookingInterval(booking), whole))
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
