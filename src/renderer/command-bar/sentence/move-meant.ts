import type { Salon } from '../../../shared/domain/salon.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  dayOfWeekOf,
} from '../../../shared/domain/zoned-time.ts';
import { type Meant, minutesOfHalfDay, timeMeant } from './meant-time.ts';
import type { Reading } from './read-sentence.ts';

/** The day of the week in which `within` lies that is called as `own` is. */
function sameDayIn(within: CalendarDate, own: CalendarDate, firstDayOfWeek: DayOfWeek): CalendarDate {
  const fromFirst = (date: CalendarDate): number => (dayOfWeekOf(date) - firstDayOfWeek + 7) % 7;
  return addDays(within, fromFirst(own) - fromFirst(within));
}

/** Whether a booking that begins at that minute of that date is one that a sentence means, by the day and the time that it says. */
export function isMeant(
  { date, time }: Pick<Reading, 'date' | 'time'>,
  own: { readonly date: CalendarDate; readonly minute: number },
  firstDayOfWeek: DayOfWeek,
): boolean {
  const isOfDay =
    date === undefined ||
    (date.kind === 'weekday'
      ? dayOfWeekOf(own.date) === date.weekday
      : own.date === (date.isWeek ? sameDayIn(date.date, own.date, firstDayOfWeek) : date.date));
  const minutes = time ? [time.minute, ...(time.isEitherHalf ? [time.minute + minutesOfHalfDay] : [])] : [];
  return isOfDay && (time === undefined || minutes.includes(own.minute));
}

/**
 * When a booking of the date `own` is meant to be moved to: a time without a day is on its own day, a week without a day has it on its day of the week.
 * Without a time the minute is undefined, and without either the date is its own.
 */
export function moveMeant(
  { date, time }: Pick<Reading, 'date' | 'time'>,
  own: CalendarDate,
  now: Parameters<typeof timeMeant>[1],
  salon: Pick<Salon, 'businessHours'>,
  firstDayOfWeek: DayOfWeek,
): Meant & { readonly date: CalendarDate } {
  const on =
    date?.kind === 'date' && date.isWeek ? sameDayIn(date.date, own, firstDayOfWeek) : date ? undefined : own;
  const meant = timeMeant({ date: on === undefined ? date : { kind: 'date', date: on }, time }, now, salon);
  return { date: meant.date ?? own, minute: meant.minute };
}
