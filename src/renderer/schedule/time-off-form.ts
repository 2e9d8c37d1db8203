import { type Instant, instant } from '../../shared/domain/interval.ts';
import {
  type CalendarDate,
  dateAt,
  dayIn,
  instantAt,
  parseDate,
  parseWallTime,
  type TimeZone,
  wallTimeOfMinutes,
} from '../../shared/domain/zoned-time.ts';
import type { Result } from '../../shared/result.ts';
import { ok, refused } from '../../shared/result.ts';
import type { Formats } from '../../shared/words/formats.ts';
import type { Speech } from '../../shared/words/speech.ts';

/**
 * A time off as typed: dates as `YYYY-MM-DD` and wall times, or what could not be read as one. An empty last day is the first one; times
 * count only where it is not whole days.
 */
export type TimeOffForm = {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly isWholeDays: boolean;
  readonly fromTime: string;
  readonly toTime: string;
  readonly reason: string;
};

export type DatesProblem = 'from_missing' | 'date_unreadable' | 'to_before_from';

export type TimeOffProblem = DatesProblem | 'time_unreadable' | 'end_before_start';

export const emptyTimeOffForm: TimeOffForm = {
  firstDay: '',
  lastDay: '',
  isWholeDays: true,
  fromTime: '09:00',
  toTime: '12:00',
  reason: '',
};

/** Two dates as typed, both included; an empty last date is the first. */
export function readDates(
  firstText: string,
  lastText: string,
): Result<{ readonly first: CalendarDate; readonly last: CalendarDate }, DatesProblem> {
  if (firstText === '') return refused('from_missing');
  const first = parseDate(firstText);
  const last = lastText === '' ? first : parseDate(lastText);
  if (first === undefined || last === undefined) return refused('date_unreadable');
  return first <= last ? ok({ first, last }) : refused('to_before_from');
}

/** Which of the fields a problem is about. */
export function wrongFieldOf(
  { firstDay, fromTime }: Pick<TimeOffForm, 'firstDay' | 'fromTime'>,
  problem: TimeOffProblem,
): 'firstDay' | 'lastDay' | 'fromTime' | 'toTime' {
  switch (problem) {
    case 'from_missing':
      return 'firstDay';
    case 'date_unreadable':
      return parseDate(firstDay) ? 'lastDay' : 'firstDay';
    case 'to_before_from':
      return 'lastDay';
    case 'time_unreadable':
      return parseWallTime(fromTime) ? 'toTime' : 'fromTime';
    case 'end_before_start':
      return 'toTime';
  }
}

/** The interval that is meant, on the salon's clock: whole days from midnight to midnight, or from one time to another. */
export function readTimeOff(
  form: TimeOffForm,
  zone: TimeZone,
): Result<{ readonly startTime: Instant; readonly endTime: Instant }, TimeOffProblem> {
  const dates = readDates(form.firstDay, form.lastDay);
  if (!dates.ok) return dates;
  const { first, last } = dates.value;
  if (form.isWholeDays) return ok({ startTime: dayIn(first, zone).start, endTime: dayIn(last, zone).end });
  const from = parseWallTime(form.fromTime);
  const to = parseWallTime(form.toTime);
  if (from === undefined || to === undefined) return refused('time_unreadable');
  const startTime = instantAt(first, from, zone);
  const endTime = instantAt(last, to, zone);
  return startTime < endTime ? ok({ startTime, endTime }) : refused('end_before_start');
}

/** What is wrong with what was typed, and what to do. */
export function problemInWords(
  problem: TimeOffProblem,
  today: CalendarDate,
  { words, formats }: Speech,
): string {
  const text = words.schedule.away;
  switch (problem) {
    case 'date_unreadable':
      return words.fields.dateUnreadable(formats.date(today, 'numeric'));
    case 'time_unreadable':
      return text.timeUnreadable(formats.wallTime(wallTimeOfMinutes(14 * 60)));
    default:
      return text.problems[problem];
  }
}

/** A time off in words: `Mon 2 Mar – Fri 6 Mar` for whole days, with times otherwise. */
export function describeTimeOff(
  away: { readonly startTime: Instant; readonly endTime: Instant },
  zone: TimeZone,
  formats: Formats,
): string {
  const first = dateAt(away.startTime, zone);
  // The end is not included: one that is a midnight belongs to the day before.
  const last = dateAt(instant(away.endTime - 1), zone);
  const isWholeDays = dayIn(first, zone).start === away.startTime && dayIn(last, zone).end === away.endTime;
  const [firstText, lastText] = [formats.date(first, 'full'), formats.date(last, 'full')];
  if (isWholeDays) return first === last ? firstText : `${firstText} – ${lastText}`;
  if (first === last) return `${firstText}, ${formats.times(away.startTime, away.endTime, zone)}`;
  const from = formats.time(away.startTime, zone);
  const to = formats.endTime(away.endTime, zone);
  return `${firstText}, ${from} – ${lastText}, ${to}`;
}
