import { addMinutes, type Instant } from '../../shared/domain/interval.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  dateAt,
  type TimeZone,
  wallTimeAt,
} from '../../shared/domain/zoned-time.ts';

/**
 * How dates, weekdays and numbers are written: as the system does, unless a locale is named. Times of day are always `HH:MM`, as in
 * the sentences of the rules. What the PC's own time zone is plays no part: everything is the salon's wall time.
 */
type Locale = string | undefined;

const dateStyles = {
  /** Mon 2 Mar */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** Mon 2 Mar 2026 */
  full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  /** Monday 2 March 2026 */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** March 2026 */
  month: { month: 'long', year: 'numeric' },
} satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

export type DateStyle = keyof typeof dateStyles;

// Making a formatter costs a hundred times as much as using one.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(key: string, locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${key} ${locale ?? ''}`;
  const known = formatters.get(name) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formatters.set(name, known);
  return known;
}

// A calendar date has no zone: read and written as UTC it keeps its own day.
function asUtc(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** A date of the calendar in the words of `locale`. */
export function formatDate(date: CalendarDate, style: DateStyle = 'short', locale?: Locale): string {
  return formatter(style, locale, dateStyles[style]).format(asUtc(date));
}

/** The time of day that the salon's clock shows at `at`, `HH:MM`. */
export function formatTime(at: Instant, zone: TimeZone): string {
  return wallTimeAt(at, zone);
}

/** The salon's date and time at `at`. */
export function formatDateTime(
  at: Instant,
  zone: TimeZone,
  style: DateStyle = 'short',
  locale?: Locale,
): string {
  return `${formatDate(dateAt(at, zone), style, locale)}, ${wallTimeAt(at, zone)}`;
}

/** The times of `[start, end)` on the salon's clock: `10:15–11:00`; an end at midnight is `24:00`. */
export function formatTimes(start: Instant, end: Instant, zone: TimeZone): string {
  const endsAtMidnight =
    wallTimeAt(end, zone) === '00:00' && dateAt(addMinutes(end, -1), zone) === dateAt(start, zone);
  return `${wallTimeAt(start, zone)}–${endsAtMidnight ? '24:00' : wallTimeAt(end, zone)}`;
}

// 2 March 2025 was a Sunday.
const someSunday = '2025-03-02' as CalendarDate;

/** The name of a day of the week, 0 = Sunday. */
export function weekdayName(day: DayOfWeek, style: 'long' | 'short' = 'long', locale?: Locale): string {
  return formatter(`weekday-${style}`, locale, { weekday: style }).format(asUtc(addDays(someSunday, day)));
}

/** The day with which a week begins where `locale` is spoken, 0 = Sunday; Monday where the runtime cannot tell. */
export function firstDayOfWeek(locale?: Locale): DayOfWeek {
  const spoken = new Intl.Locale(locale ?? Intl.DateTimeFormat().resolvedOptions().locale);
  // Newer than the type declarations: a method in the standard, a property in older browsers.
  const { getWeekInfo, weekInfo } = spoken as unknown as {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const firstDay = (getWeekInfo?.call(spoken) ?? weekInfo)?.firstDay ?? 1;
  // Intl counts Monday to Sunday as 1–7.
  return (firstDay % 7) as DayOfWeek;
}

/** The seven days in the order in which a week is read. */
export function weekFrom(first: DayOfWeek): readonly DayOfWeek[] {
  // The remainder of a division by seven is 0–6.
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => ((first + offset) % 7) as DayOfWeek);
}

const units = new Map<string, Intl.NumberFormat>();

function unit(name: 'hour' | 'minute', locale: Locale): Intl.NumberFormat {
  const key = `${name} ${locale ?? ''}`;
  const known =
    units.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
  units.set(key, known);
  return known;
}

/** Minutes as they are said: `45 min`, `1 hr`, `1 hr 30 min`. */
export function formatMinutes(minutes: number, locale?: Locale): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hoursText = unit('hour', locale).format(hours);
  const restText = unit('minute', locale).format(rest);
  if (hours === 0) return restText;
  return rest === 0 ? hoursText : `${hoursText} ${restText}`;
}
