import { Temporal } from 'temporal-polyfill';
import { Memory } from '../memory.ts';
import type { Branded } from './brand.ts';
import { type Instant, instant, millisecondsPerDay, millisecondsPerMinute } from './interval.ts';

/** An IANA time zone that this runtime knows, such as `Europe/Istanbul`. */
export type TimeZone = Branded<string, 'TimeZone'>;

/** A date on the wall calendar, `YYYY-MM-DD`, without a zone. */
export type CalendarDate = Branded<string, 'CalendarDate'>;

/** A time on the wall clock, `HH:MM` from `00:00` to `24:00`; `24:00` is the midnight that ends the day. */
export type WallTime = Branded<string, 'WallTime'>;

/** 0–6 with 0 = Sunday, as in `Date.getDay`, SQLite's `%w` and PostgreSQL's `dow`. */
export type DayOfWeek = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A date in a zone: `[start, end)` in real time, and whether the clock ran evenly all day. */
type Day = { readonly start: Instant; readonly end: Instant; readonly isEven: boolean };

const instantPattern =
  /^((?:19|2\d)\d\d)-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
const datePattern = /^((?:19|2\d)\d\d)-(\d\d)-(\d\d)$/;
const wallTimePattern = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const zonePattern = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

/** What can be named at all: with these, what was read can be written, and read again. */
const firstNameable = Date.UTC(1900, 0, 1);
const endOfNameable = Date.UTC(3000, 0, 1);

/**
 * What the desk keeps: since 1980 no zone is a fraction of a minute away from UTC, so that whole minutes are whole on every wall; the
 * margin to what can be named leaves room for the slots that are offered near a wish. Anything beyond is a typing mistake.
 */
const firstBookable = Date.UTC(1980, 0, 1);
/** The first instant that the desk does not keep any more. */
export const endOfBookable = instant(Date.UTC(2900, 0, 1));

/** Whether the desk keeps such an instant: from 1980 to 2899, UTC. */
export function isBookableInstant(at: Instant): boolean {
  return firstBookable <= at && at < endOfBookable;
}

/**
 * The instant that an ISO 8601 text with `Z` or an offset names (`2026-03-02T09:00:00+03:00`), from 1900 to 2999, UTC.
 * Undefined for anything else: no offset, a date that does not exist, other notations. Fractions of a millisecond are cut.
 */
export function parseInstant(text: string): Instant | undefined {
  const parts = instantPattern.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hours, minutes, seconds = '0', fraction = '', sign, offsetHours, offsetMinutes] =
    parts;
  const midnight = midnightInUtc(Number(year), Number(month), Number(day));
  if (midnight === undefined) return undefined;
  const clock = Number(hours) * 60 + Number(minutes);
  const offset =
    sign === undefined ? 0 : Number(`${sign}1`) * (Number(offsetHours) * 60 + Number(offsetMinutes));
  const milliseconds = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  const at = midnight + (clock - offset) * millisecondsPerMinute + milliseconds;
  return firstNameable <= at && at < endOfNameable ? instant(at) : undefined;
}

/**
 * Midnight UTC of a date, in milliseconds; undefined for one that the calendar does not have. By hand, because every booking asks and
 * Temporal's parser takes ten times as long; a test holds the two against each other.
 */
function midnightInUtc(year: number, month: number, day: number): number | undefined {
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? midnight : undefined;
}

/** `at` as ISO 8601 in UTC, `2026-03-02T06:00:00.000Z`. By hand, because a long list has thousands and `Date` takes ten times as long. */
export function instantToText(at: Instant): string {
  const day = Math.floor(at / millisecondsPerDay);
  const sinceMidnight = at - day * millisecondsPerDay;
  const minutes = Math.floor(sinceMidnight / millisecondsPerMinute);
  const milliseconds = sinceMidnight - minutes * millisecondsPerMinute;
  return `${dateInUtc(day)}T${clockOfMinutes(minutes)}:${secondsToText(milliseconds)}Z`;
}

function secondsToText(milliseconds: number): string {
  return milliseconds === 0 ? '00.000' : (milliseconds / 1000).toFixed(3).padStart(6, '0');
}

function clockOfMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

// A desk looks at the same few weeks all day, and asking Date or Temporal costs up to tens of microseconds. The bound keeps a long report
// from holding memory for ever; it is far above what any screen shows.
const maxRemembered = 20_000;
const datesInUtc = new Memory<number, CalendarDate>(maxRemembered);
const days = new Memory<string, Day>(maxRemembered);
/** What was asked of days on which the clock changes: everybody's windows of such a day are asked for with each booking. */
const unevenWalls = new Memory<string, Instant>(maxRemembered);

/** The date in UTC so many days after 1970-01-01. */
function dateInUtc(day: number): CalendarDate {
  return datesInUtc.of(day, () => {
    // The first ten characters are the date.
    return new Date(day * millisecondsPerDay).toISOString().slice(0, 10) as CalendarDate;
  });
}

const wholeMinutePattern = /T\d\d:\d\d(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * The instant that a text names when it is one on which a booking may start or end: a whole minute, to the last fraction, that the
 * desk keeps. Undefined for any other text.
 */
export function parseBookableInstant(text: string): Instant | undefined {
  const at = wholeMinutePattern.test(text) ? parseInstant(text) : undefined;
  return at !== undefined && isBookableInstant(at) ? at : undefined;
}

/** `text` as a date of the calendar, or undefined when it is not one (`2026-02-30`). Years 1900–2999. */
export function parseDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = datePattern.exec(text) ?? [];
  const midnight = midnightInUtc(Number(year), Number(month), Number(day));
  // A text that names a midnight is a date.
  return midnight === undefined ? undefined : (text as CalendarDate);
}

/** A date in figures: months from 1 to 12, as they are written. */
type DateParts = { readonly year: number; readonly month: number; readonly day: number };

/** The year, the month and the day of a date. */
export function partsOfDate(date: CalendarDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** The date of these parts; undefined where the calendar has none (30 February), and outside of the years 1900–2999. */
export function dateOfParts({ year, month, day }: DateParts): CalendarDate | undefined {
  return parseDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/**
 * The first day of the month that holds `date` or, with `months`, of that many months later; negative goes back. The same date where that is
 * outside of the years 1900–2999.
 */
export function firstOfMonth(date: CalendarDate, months = 0): CalendarDate {
  const { year, month } = partsOfDate(date);
  const later = year * 12 + (month - 1) + months;
  return dateOfParts({ year: Math.floor(later / 12), month: (later % 12) + 1, day: 1 }) ?? date;
}

/** From one leap year to the next it is at most eight years: from 1896 to 1904, for 1900 was none. */
const yearsBetweenLeapYears = 8;

/** The next such day of a month from `from` on, `from` included; of 29 February that of the next leap year. Undefined where no year has it. */
export function nextDateOf(
  dayAndMonth: Pick<DateParts, 'month' | 'day'>,
  from: CalendarDate,
): CalendarDate | undefined {
  const { year } = partsOfDate(from);
  return Array.from({ length: yearsBetweenLeapYears + 1 }, (_, ahead) =>
    dateOfParts({ ...dayAndMonth, year: year + ahead }),
  ).find((date) => date !== undefined && date >= from);
}

/** `text` as a wall time, or undefined when it is not `HH:MM` from `00:00` to `24:00`. */
export function parseWallTime(text: string): WallTime | undefined {
  // The pattern is what a wall time is.
  return wallTimePattern.test(text) ? (text as WallTime) : undefined;
}

/** `text` as a time zone, or undefined when this runtime does not know it. Offsets such as `+03:00` are no zones. */
export function parseTimeZone(text: string): TimeZone | undefined {
  if (!zonePattern.test(text)) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    // The line above throws for a zone that this computer does not know.
    return text as TimeZone;
  } catch {
    return undefined;
  }
}

/** Minutes from `00:00` to `time` on the clock, 0–1440. */
export function minutesOfWallTime(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The wall time `minutes` after `00:00`. Throws outside 0–1440. */
export function wallTimeOfMinutes(minutes: number): WallTime {
  const time = parseWallTime(clockOfMinutes(minutes));
  if (time === undefined) throw new RangeError(`not a wall time: ${minutes} minutes`);
  return time;
}

/** The day of the week of a date, 0 = Sunday. */
export function dayOfWeekOf(date: CalendarDate): DayOfWeek {
  // A calendar date read as UTC keeps its own day of the week; getUTCDay answers 0–6.
  return new Date(`${date}T00:00:00Z`).getUTCDay() as DayOfWeek;
}

/** The date `days` after `date`; negative goes back. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateInUtc(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay + days);
}

/** How many days `last` is after `first`; negative when it is before. */
export function daysBetween(first: CalendarDate, last: CalendarDate): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / millisecondsPerDay;
}

/** Every date from `first` to `last`, both included; none when `last` is before `first`. */
export function datesBetween(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** A record names a time zone that this computer does not know: it was written on one with newer rules of time. */
export class UnknownTimeZone extends Error {
  override readonly name = 'UnknownTimeZone';
  readonly timeZone: string;

  constructor(timeZone: string) {
    super(`this computer does not know the time zone ${timeZone}`);
    this.timeZone = timeZone;
  }
}

function startOf(date: CalendarDate, zone: TimeZone): Temporal.ZonedDateTime {
  try {
    return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone });
  } catch (error) {
    // Asked only now: it takes longer than the time itself.
    throw parseTimeZone(zone) === undefined ? new UnknownTimeZone(zone) : error;
  }
}

function computeDay(date: CalendarDate, zone: TimeZone): Day {
  const start = startOf(date, zone);
  const end = startOf(addDays(date, 1), zone);
  const change = start.getTimeZoneTransition('next');
  return {
    start: instant(start.epochMilliseconds),
    end: instant(end.epochMilliseconds),
    isEven:
      start.hour === 0 &&
      start.minute === 0 &&
      (change === null || change.epochMilliseconds >= end.epochMilliseconds),
  };
}

/**
 * A date in a zone as real time `[start, end)`, from the first instant that shows it to the first that shows a later one: 23 or 25 hours
 * long where the clock changes, and empty (`start === end`) for a date that the zone skipped altogether. Where a clock was set back
 * across midnight (St. John's until 2011), what it repeats of the day before lies in the day that had begun. Throws `UnknownTimeZone`,
 * as does whatever asks for a day.
 */
export function dayIn(date: CalendarDate, zone: TimeZone): Day {
  return days.of(`${date} ${zone}`, () => computeDay(date, zone));
}

/** From when a search on a date looks: from its beginning, but not before `now`. */
export function searchStart(date: CalendarDate, zone: TimeZone, now: Instant): Instant {
  return instant(Math.max(dayIn(date, zone).start, now));
}

/**
 * The instant at which the clock on the wall of `zone` shows `time` on `date`, by Temporal's `compatible` rule: a time that a
 * spring gap skips moves forward by the gap, and of two equal times in autumn the earlier is meant.
 */
export function instantAt(date: CalendarDate, time: WallTime, zone: TimeZone): Instant {
  const day = dayIn(date, zone);
  const minutes = minutesOfWallTime(time);
  if (minutes === 1440) return day.end;
  if (day.isEven) return instant(day.start + minutes * millisecondsPerMinute);
  return unevenWalls.of(`${date} ${time} ${zone}`, () => {
    const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
    return instant(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
  });
}

/** The day in which an instant lies. */
function dayHolding(at: Instant, zone: TimeZone): { readonly date: CalendarDate; readonly day: Day } {
  const utc = dateInUtc(Math.floor(at / millisecondsPerDay));
  // No zone is more than a day away from UTC, so one of three dates holds the instant. It is asked for every booking that is drawn.
  for (const days of [0, 1, -1]) {
    const date = days === 0 ? utc : addDays(utc, days);
    const day = dayIn(date, zone);
    if (day.start <= at && at < day.end) return { date, day };
  }
  throw new Error(`no date of ${zone} holds ${at}`);
}

function onWall(at: Instant, zone: TimeZone): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
}

/** The date that the wall calendar of `zone` shows at `at`. */
export function dateAt(at: Instant, zone: TimeZone): CalendarDate {
  const { date, day } = dayHolding(at, zone);
  // A clock that is set back across midnight shows the day before once more.
  return day.isEven ? date : (onWall(at, zone).toPlainDate().toString() as CalendarDate);
}

/** Minutes from `00:00` on the wall clock of `zone` at `at`, 0–1439; seconds are cut. */
export function wallMinutesAt(at: Instant, zone: TimeZone): number {
  const { day } = dayHolding(at, zone);
  if (day.isEven) return Math.floor((at - day.start) / millisecondsPerMinute);
  const { hour, minute } = onWall(at, zone);
  return hour * 60 + minute;
}

/** What the wall clock of `zone` shows at `at`, `00:00`–`23:59`; seconds are cut. */
export function wallTimeAt(at: Instant, zone: TimeZone): WallTime {
  return wallTimeOfMinutes(wallMinutesAt(at, zone));
}
