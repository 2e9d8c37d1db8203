import { addMinutes, type Instant, millisecondsPerMinute } from '../../../shared/domain/interval.ts';
import {
  type CalendarDate,
  dayIn,
  instantAt,
  type TimeZone,
  wallMinutesAt,
  wallTimeOfMinutes,
} from '../../../shared/domain/zoned-time.ts';

/** A date on the salon's wall calendar. */
export type SalonDay = { readonly date: CalendarDate; readonly zone: TimeZone };

/** A span of a day in minutes of its clock; may reach beyond the day at either end. */
export type MinuteSpan = { readonly fromMinute: number; readonly toMinute: number };

/** Minutes of a day from `00:00` on the clock. */
export const minutesPerDay = 1440;

/** The instant at which the salon's clock shows `minute` on that day; a minute that a spring gap skips moves forward. */
export function instantAtMinute({ date, zone }: SalonDay, minute: number): Instant {
  return instantAt(date, wallTimeOfMinutes(minute), zone);
}

/** The minute of that day's clock at `at`; below 0 before the day and above 1440 after it, in real minutes. */
export function minuteAt({ date, zone }: SalonDay, at: Instant): number {
  const { start, end } = dayIn(date, zone);
  if (at < start) return (at - start) / millisecondsPerMinute;
  if (at >= end) return minutesPerDay + (at - end) / millisecondsPerMinute;
  return wallMinutesAt(at, zone);
}

/** The minute of that day's clock at which ends what starts at `startMinute` and lasts `lengthMinutes` of real time. */
export function drawnEndMinute(day: SalonDay, startMinute: number, lengthMinutes: number): number {
  return minuteAt(day, addMinutes(instantAtMinute(day, startMinute), lengthMinutes));
}
