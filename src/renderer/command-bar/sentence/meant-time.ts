import type { Salon } from '../../../shared/domain/salon.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  dayOfWeekOf,
  minutesOfWallTime,
} from '../../../shared/domain/zoned-time.ts';
import type { DateRead, TimeRead } from './read-when.ts';

/** When a salon without opening hours is taken to be open. */
const usualHours = { opens: 7 * 60, closes: 19 * 60 } as const;

/** What lies between three in the night and three in the afternoon. */
export const minutesOfHalfDay = 720;

/** Whether a salon is open at a minute of a day. */
function isOpen({ businessHours }: Pick<Salon, 'businessHours'>, day: DayOfWeek, minute: number): boolean {
  if (businessHours.length === 0) return usualHours.opens <= minute && minute < usualHours.closes;
  return businessHours.some(
    ({ dayOfWeek, startTime, endTime }) =>
      dayOfWeek === day && minutesOfWallTime(startTime) <= minute && minute < minutesOfWallTime(endTime),
  );
}

/** The minute that is meant: `3` is 15:00 where the salon is open then and not at three in the night. */
function minuteMeant(
  { minute, isEitherHalf }: TimeRead,
  salon: Pick<Salon, 'businessHours'>,
  day: DayOfWeek,
) {
  if (!isEitherHalf || isOpen(salon, day, minute)) return minute;
  if (isOpen(salon, day, minute + minutesOfHalfDay)) return minute + minutesOfHalfDay;
  return isOpen({ businessHours: [] }, day, minute) ? minute : minute + minutesOfHalfDay;
}

/** The day and the minute of it that a sentence means, as far as it says them. */
export type Meant = { readonly date: CalendarDate | undefined; readonly minute: number | undefined };

/**
 * The day and the time that are meant at `now` on the wall of the salon. The day of a week is the coming one, today where its time is still ahead; a time without a
 * day is the coming one as well.
 */
export function timeMeant(
  { date, time }: { readonly date: DateRead | undefined; readonly time: TimeRead | undefined },
  now: { readonly today: CalendarDate; readonly minute: number },
  salon: Pick<Salon, 'businessHours'>,
): Meant {
  const today = dayOfWeekOf(now.today);
  if (!date && !time) return { date: undefined, minute: undefined };
  if (date?.kind === 'date') {
    return { date: date.date, minute: time && minuteMeant(time, salon, dayOfWeekOf(date.date)) };
  }
  const ahead = date ? (date.weekday - today + 7) % 7 : 0;
  const minute = time && minuteMeant(time, salon, date?.weekday ?? today);
  if (ahead > 0 || minute === undefined || minute >= now.minute) {
    return { date: addDays(now.today, ahead), minute };
  }
  const later = addDays(now.today, date ? 7 : 1);
  return { date: later, minute: time && minuteMeant(time, salon, dayOfWeekOf(later)) };
}
