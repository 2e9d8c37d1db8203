import type { Salon } from '../../../shared/domain/salon.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  dayOfWeekOf,
  type WallTime,
  wallTimeOfMinutes,
} from '../../../shared/domain/zoned-time.ts';
import { timeMeant } from './meant-time.ts';
import type { Reading } from './read-sentence.ts';

/** When it suits whoever waits, as far as a sentence says it. */
export type WaitMeant = {
  readonly from?: CalendarDate;
  /** Included. */
  readonly until?: CalendarDate;
  /** Not before that. */
  readonly startTime?: WallTime;
};

/** When it is meant that somebody waits: on a day, in all of a week that is said without a day, from a time of the day on. */
export function waitMeant(
  { date, time }: Pick<Reading, 'date' | 'time'>,
  now: Parameters<typeof timeMeant>[1],
  salon: Pick<Salon, 'businessHours'>,
  firstDayOfWeek: DayOfWeek,
): WaitMeant {
  const meant = timeMeant({ date, time }, now, salon);
  const startTime = meant.minute === undefined ? {} : { startTime: wallTimeOfMinutes(meant.minute) };
  if (!date || meant.date === undefined) return startTime;
  if (date.kind === 'weekday' || !date.isWeek) return { from: meant.date, until: meant.date, ...startTime };
  const from = addDays(meant.date, -((dayOfWeekOf(meant.date) - firstDayOfWeek + 7) % 7));
  return { from, until: addDays(from, 6), ...startTime };
}
