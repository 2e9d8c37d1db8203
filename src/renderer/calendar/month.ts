import {
  addMonths as addMonthsTo,
  eachDayOfInterval,
  eachWeekOfInterval,
  endOfMonth,
  endOfWeek,
  formatISO,
  parseISO,
  startOfMonth,
} from 'date-fns';
import type { CalendarDate, DayOfWeek } from '../../shared/domain/zoned-time.ts';

// date-fns counts in the PC's own zone. Only whole days go in and come out, so which zone that is plays no part.
function toCalendarDate(date: Date): CalendarDate {
  // formatISO writes YYYY-MM-DD when asked for the date alone.
  return formatISO(date, { representation: 'date' }) as CalendarDate;
}

/** The first day of the month that holds `date`. */
export function firstOfMonth(date: CalendarDate): CalendarDate {
  return toCalendarDate(startOfMonth(parseISO(date)));
}

/** The first day of the month `months` after the one that holds `date`; negative goes back. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return toCalendarDate(addMonthsTo(startOfMonth(parseISO(date)), months));
}

/** The weeks of the month that holds `date`, each of seven dates that begin with `firstDay`; the outer ones reach into the neighbouring months. */
export function weeksOfMonth(date: CalendarDate, firstDay: DayOfWeek): readonly (readonly CalendarDate[])[] {
  const inMonth = parseISO(date);
  const weekOptions = { weekStartsOn: firstDay };
  return eachWeekOfInterval({ start: startOfMonth(inMonth), end: endOfMonth(inMonth) }, weekOptions).map(
    (start) => eachDayOfInterval({ start, end: endOfWeek(start, weekOptions) }).map(toCalendarDate),
  );
}
