import { addDays, type CalendarDate, type DayOfWeek, dayOfWeekOf } from '../../shared/domain/zoned-time.ts';

/** The first day of the month that holds `date`. */
export function firstOfMonth(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - Number(date.slice(8, 10)));
}

/** The first day of the month `months` after the one that holds `date`; negative goes back. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const step = months < 0 ? -1 : 1;
  let first = firstOfMonth(date);
  for (let done = 0; done !== months; done += step) {
    first = firstOfMonth(addDays(first, step < 0 ? -1 : 31));
  }
  return first;
}

/** The weeks of the month that holds `date`, each of seven dates that begin with `firstDay`; the outer ones reach into the neighbouring months. */
export function weeksOfMonth(date: CalendarDate, firstDay: DayOfWeek): readonly (readonly CalendarDate[])[] {
  const first = firstOfMonth(date);
  const next = addMonths(date, 1);
  const weeks: CalendarDate[][] = [];
  let at = addDays(first, -((dayOfWeekOf(first) - firstDay + 7) % 7));
  while (at < next) {
    const begin = at;
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(begin, offset)));
    at = addDays(at, 7);
  }
  return weeks;
}
