import {
  eachDayOfInterval,
  eachWeekOfInterval,
  endOfMonth,
  endOfWeek,
  lightFormat,
  parseISO,
  startOfMonth,
} from 'date-fns';
import type { CalendarDate, DayOfWeek } from '../../shared/domain/zoned-time.ts';

// date-fns reckons in the PC's own zone. A date without a time is the same day there, and is written as a date again.
const asDay = (date: CalendarDate): Date => parseISO(date);
const asDate = (day: Date): CalendarDate => lightFormat(day, 'yyyy-MM-dd') as CalendarDate;

/** The weeks of the month that holds `date`, each of seven dates that begin with `firstDay`; the outer ones reach into the neighbouring months. */
export function weeksOfMonth(date: CalendarDate, firstDay: DayOfWeek): readonly (readonly CalendarDate[])[] {
  const month = { start: startOfMonth(asDay(date)), end: endOfMonth(asDay(date)) };
  const week = { weekStartsOn: firstDay };
  return eachWeekOfInterval(month, week).map((start) =>
    eachDayOfInterval({ start, end: endOfWeek(start, week) }).map(asDate),
  );
}
