import type { Staff } from '../../../shared/domain/staff.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  datesBetween,
  dayOfWeekOf,
} from '../../../shared/domain/zoned-time.ts';
import { type Ground, groundOf } from '../range/ground.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import type { Dates } from '../range/use-range.ts';

/** The week that holds `date` and begins with `firstDay`. */
export function weekOf(date: CalendarDate, firstDay: DayOfWeek): Dates {
  const from = addDays(date, -((dayOfWeekOf(date) - firstDay + 7) % 7));
  return { from, to: addDays(from, 6) };
}

/** A person's columns of the range, one for each of its dates, at work or not. */
export function columnsOfWeek(range: IndexedRange, staff: Staff): readonly Ground[] {
  return datesBetween(range.from, range.to).map((date) => groundOf(range, staff, date));
}
