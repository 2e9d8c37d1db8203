import type { Instant } from '../domain/interval.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  dateAt,
  minutesOfWallTime,
  type TimeZone,
  type WallTime,
  wallTimeAt,
} from '../domain/zoned-time.ts';
import type { Language, Locale } from '../locale.ts';

const dateStyles = {
  /** Mon 2 Mar */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** Mon 2 Mar 2026 */
  full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  /** Monday 2 March */
  spoken: { weekday: 'long', day: 'numeric', month: 'long' },
  /** Monday 2 March 2026 */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 02/03/2026 */
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  /** 2 March */
  dayAndMonth: { day: 'numeric', month: 'long' },
  /** 02/03 */
  numericDayAndMonth: { day: '2-digit', month: '2-digit' },
  /** March 2026 */
  month: { month: 'long', year: 'numeric' },
} satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

export type DateStyle = keyof typeof dateStyles;

/** A text for every kind of number that some language tells apart; `#` stands for the number. `other` serves where one is missing. */
export type PluralForms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** How a locale writes. All times are the salon's wall time; the PC's own zone plays no part. */
export type Formats = {
  readonly locale: Locale;
  /** The day with which a week begins, 0 = Sunday. */
  readonly firstDayOfWeek: DayOfWeek;
  /** The seven days in the order in which a week is read. */
  readonly weekdays: readonly DayOfWeek[];
  /** Whether the clock counts to twelve. */
  readonly isTwelveHours: boolean;
  readonly date: (date: CalendarDate, style?: DateStyle) => string;
  /** Both dates, and what they share only once: `2–8 March 2026`. */
  readonly dates: (from: CalendarDate, to: CalendarDate) => string;
  /** The name of a day of the week. */
  readonly weekday: (day: DayOfWeek, style?: 'long' | 'short') => string;
  /** A time on the clock: `09:30`, `9:30 am`. The midnight that ends a day is `24:00` where the clock counts to 24. */
  readonly wallTime: (time: WallTime) => string;
  /** `09:00–13:00` */
  readonly wallTimes: (from: WallTime, to: WallTime) => string;
  readonly time: (at: Instant, zone: TimeZone) => string;
  /** The times of `[start, end)`: `10:15–11:00`; an end at midnight is `24:00` of the day that it ends. */
  readonly times: (start: Instant, end: Instant, zone: TimeZone) => string;
  /** When something ends that has begun: midnight is `24:00` of the day that it ends. */
  readonly endTime: (at: Instant, zone: TimeZone) => string;
  /** Date and time: `Mon 2 Mar, 10:15`. */
  readonly dateTime: (at: Instant, zone: TimeZone, style?: DateStyle) => string;
  /** Minutes as they are said: `45 min`, `1 hr 30 min`. */
  readonly minutes: (minutes: number) => string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** Hundredths as `19.99`, without a currency: the desk does not know which. */
  readonly price: (cents: number) => string;
  /** `1.2 MB` */
  readonly megabytes: (bytes: number) => string;
  /** `0.45` is `45%`. */
  readonly percent: (share: number) => string;
  /** A language as it calls itself: `Türkçe`. */
  readonly languageName: (language: Language) => string;
  readonly regionName: (region: string) => string;
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string;
  /** The form that the language uses for `count`, with the number in the place of `#`. */
  readonly plural: (count: number, forms: PluralForms) => string;
};

const formatsByLocale = new Map<Locale, Formats>();

/** How `locale` writes. */
export function formatsOf(locale: Locale): Formats {
  const made = formatsByLocale.get(locale) ?? makeFormats(locale);
  formatsByLocale.set(locale, made);
  return made;
}

/** `make`, each of its values made once: making a formatter costs a hundred times as much as using one. */
function onceFor<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

// A date of the calendar has no zone: read and written as UTC it keeps its own day.
const asUtc = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);

const bytesPerMegabyte = 1_000_000;

// 2 March 2025 was a Sunday.
const someSunday = '2025-03-02' as CalendarDate;

function makeFormats(locale: Locale): Formats {
  const dateFormat = onceFor(
    (style: DateStyle) => new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: 'UTC' }),
  );
  const weekdayFormat = onceFor(
    (style: 'long' | 'short') => new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }),
  );
  const isTwelveHours =
    new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
  const timeFormat = new Intl.DateTimeFormat(locale, {
    hour: isTwelveHours ? 'numeric' : '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  const unitFormat = onceFor(
    (unit: 'hour' | 'minute') => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }),
  );
  const numberFormat = new Intl.NumberFormat(locale);
  const megabyteFormat = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  const priceFormat = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
  const percentFormat = new Intl.NumberFormat(locale, { style: 'percent' });
  const regionNames = new Intl.DisplayNames([locale], { type: 'region' });
  const rangeFormat = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const listFormat = new Intl.ListFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const firstDay = firstDayOfWeek(locale);

  const wallTime = (time: WallTime): string =>
    time === '24:00' && !isTwelveHours ? time : timeFormat.format(minutesOfWallTime(time) * 60_000);
  const wallTimes = (from: WallTime, to: WallTime): string => {
    if (!isTwelveHours || from >= to || to === '24:00') return `${wallTime(from)}–${wallTime(to)}`;
    // Says am or pm once where both are the same. Its thin spaces around the dash would be the only ones on the screen.
    const range = timeFormat.formatRange(minutesOfWallTime(from) * 60_000, minutesOfWallTime(to) * 60_000);
    return range.replace(/\s*–\s*/, '–');
  };
  const endOf = (at: Instant, zone: TimeZone): WallTime => {
    const time = wallTimeAt(at, zone);
    // Written as a wall time is.
    return time === '00:00' ? ('24:00' as WallTime) : time;
  };
  const date = (of: CalendarDate, style: DateStyle = 'short'): string => dateFormat(style).format(asUtc(of));

  return {
    locale,
    firstDayOfWeek: firstDay,
    // The remainder of a division by seven is 0–6.
    weekdays: [0, 1, 2, 3, 4, 5, 6].map((offset) => ((firstDay + offset) % 7) as DayOfWeek),
    isTwelveHours,
    date,
    dates: (from, to) => rangeFormat.formatRange(asUtc(from), asUtc(to)).replace(/\s*–\s*/, '–'),
    weekday: (day, style = 'long') => weekdayFormat(style).format(asUtc(addDays(someSunday, day))),
    wallTime,
    wallTimes,
    time: (at, zone) => wallTime(wallTimeAt(at, zone)),
    times: (start, end, zone) => wallTimes(wallTimeAt(start, zone), endOf(end, zone)),
    endTime: (at, zone) => wallTime(endOf(at, zone)),
    dateTime: (at, zone, style) => `${date(dateAt(at, zone), style)}, ${wallTime(wallTimeAt(at, zone))}`,
    minutes: (minutes) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      const parts = [
        ...(hours > 0 ? [unitFormat('hour').format(hours)] : []),
        ...(rest > 0 || hours === 0 ? [unitFormat('minute').format(rest)] : []),
      ];
      return parts.join(' ');
    },
    number: (value, options) =>
      (options ? new Intl.NumberFormat(locale, options) : numberFormat).format(value),
    price: (cents) => priceFormat.format(cents / 100),
    megabytes: (bytes) => megabyteFormat.format(bytes / bytesPerMegabyte),
    percent: (share) => percentFormat.format(share),
    languageName: (language) =>
      new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
    regionName: (region) => regionNames.of(region) ?? region,
    list: (items) => listFormat.format(items),
    plural: (count, forms) =>
      (forms[plurals.select(count)] ?? forms.other).replaceAll('#', numberFormat.format(count)),
  };
}

/** The day with which a week begins where `locale` is spoken, or as it says itself; Monday where the runtime cannot tell. */
function firstDayOfWeek(locale: Locale): DayOfWeek {
  const spoken = new Intl.Locale(locale);
  // Newer than the type declarations: a method in the standard, a property in older browsers.
  const { getWeekInfo, weekInfo } = spoken as unknown as {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const firstDay = (getWeekInfo?.call(spoken) ?? weekInfo)?.firstDay ?? 1;
  // Intl counts Monday to Sunday as 1–7.
  return (firstDay % 7) as DayOfWeek;
}
