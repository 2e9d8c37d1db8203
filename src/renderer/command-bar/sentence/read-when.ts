import type { Chrono, ParsedResult } from 'chrono-node/en';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  dateOfParts,
  dayOfWeekOf,
  minutesOfWallTime,
  nextDateOf,
  partsOfDate,
} from '../../../shared/domain/zoned-time.ts';
import { Memory } from '../../../shared/memory.ts';
import type { Formats } from '../../../shared/words/formats.ts';
import { readDate } from '../../ui/read-date.ts';
import { readWallTime } from '../../ui/read-wall-time.ts';
import { english } from './chrono-english.ts';
import { turkish } from './chrono-turkish.ts';
import { weights } from './names.ts';
import type { TypedWord } from './typed-words.ts';

/** A date; or the coming day of a week, which depends on the time. */
export type DateRead =
  | {
      readonly kind: 'date';
      readonly date: CalendarDate;
      /** Only the week of that date was said. */
      readonly isWeek?: true;
    }
  | { readonly kind: 'weekday'; readonly weekday: DayOfWeek };

/** A time on the clock. Where `isEitherHalf`, the hours of the salon tell whether it is that or twelve hours later. */
export type TimeRead = { readonly minute: number; readonly isEitherHalf: boolean };

/** What some words say of a day, of a time, or of both. */
export type When = { readonly date?: DateRead; readonly time?: TimeRead };

export type WeighedWhen = { readonly when: When; readonly weight: number };

/** Now on the wall of the salon, and how the desk writes dates and times. */
export type Wall = {
  readonly today: CalendarDate;
  /** Minutes since midnight. */
  readonly minute: number;
  readonly formats: Pick<Formats, 'date' | 'wallTime'>;
};

const noonMinute = 720;

/** Whether twelve hours later may be meant: nobody writes a nought before an hour of the afternoon. */
const mayBeLater = (minute: number, typed: string): boolean =>
  minute >= 60 && minute < noonMinute && !typed.startsWith('0');

const saysWhichWeek = /\b(?:next|last|past)\b/;

function dateIn(start: ParsedResult['start'], text: string, today: CalendarDate): DateRead | undefined {
  const [year, month, day, weekday] = [
    start.get('year') ?? 0,
    start.get('month') ?? 0,
    start.get('day') ?? 0,
    start.get('weekday'),
  ];
  const written = (): CalendarDate | undefined => dateOfParts({ year, month, day });
  if (start.isCertain('day')) {
    const date = start.isCertain('year') ? written() : nextDateOf({ month, day }, today);
    return date && { kind: 'date', date };
  }
  if (!start.isCertain('weekday') || weekday === null) return undefined;
  if (saysWhichWeek.test(text)) {
    const date = written();
    return date && { kind: 'date', date };
  }
  // chrono counts days as `Date` does.
  return { kind: 'weekday', weekday: weekday as DayOfWeek };
}

function timeIn(start: ParsedResult['start'], text: string): TimeRead | undefined {
  if (!start.isCertain('hour')) return undefined;
  const minute = (start.get('hour') ?? 0) * 60 + (start.get('minute') ?? 0);
  if (minute >= 1440) return undefined;
  const figures = /\d.*/.exec(text)?.[0] ?? '';
  return { minute, isEitherHalf: !start.isCertain('meridiem') && mayBeLater(minute, figures) };
}

/** What all of `text` says, and not only a part of it. Two figures behind a month are an hour, not a year. */
function readWhole(chrono: Chrono, text: string, { today, minute }: Wall): When | undefined {
  const { year, month, day } = partsOfDate(today);
  // The wall of the salon, written on that of the computer: only what the clock shows is read from it.
  const now = new Date(year, month - 1, day, Math.floor(minute / 60), minute % 60);
  const whole = chrono.parse(text, now).find((one) => one.index === 0 && one.text.length === text.length);
  if (!whole || whole.end) return undefined;
  const { start } = whole;
  if (/\d\D+\d\d?$/.test(text) && start.isCertain('year') && !start.isCertain('hour')) return undefined;
  const [date, time] = [dateIn(start, text, today), timeIn(start, text)];
  if (!date && !time) return undefined;
  return { ...(date && { date }), ...(time && { time }) };
}

const saysNextWeek = /^(?:next week|haftaya|gelecek hafta|onumuzdeki hafta)(?: (?<day>.+))?$/;

/** The next week, as the same day of it as today, or a day of it that is named; undefined where it is not spoken of, nothing in it where more is said. */
function readNextWeek(text: string, wall: Wall): When | undefined {
  const said = saysNextWeek.exec(text);
  if (!said) return undefined;
  const date = addDays(wall.today, 7);
  const day = said.groups?.['day'];
  if (day === undefined) return { date: { kind: 'date', date, isWeek: true } };
  const named = (readWhole(english, day, wall) ?? readWhole(turkish, day, wall))?.date;
  if (named?.kind !== 'weekday') return {};
  // A week begins with its Monday.
  const fromMonday = (weekday: DayOfWeek): number => (weekday + 6) % 7;
  const inWeek = addDays(date, fromMonday(named.weekday) - fromMonday(dayOfWeekOf(date)));
  return { date: { kind: 'date', date: inWeek } };
}

/** What figures alone say: `15`, `1430`, `15:30`, `2.12.`, `9.10`, which may be a time or a date. */
function readFigures(text: string, { today, formats }: Wall): readonly WeighedWhen[] {
  const bare = /^\d{1,4}$/.test(text);
  const clock = /^\d{1,2}[.:h]\d\d$|^\d{1,2}h?$|^\d{3,4}$/.test(text)
    ? readWallTime(text, formats)
    : undefined;
  const minute = clock && minutesOfWallTime(clock);
  const date = /^\d+[./-]\d+([./-]\d*)*$/.test(text) ? readDate(text, formats, today) : undefined;
  // Times are told in steps of five minutes: 9.10 is one, 2.12 is a day.
  const isRatherDate = minute === undefined || minute % 5 !== 0;
  const dateWeight = isRatherDate ? weights.date : weights.beginning;
  const timeWeight = isRatherDate ? weights.beginning : weights.date;
  return [
    ...(date ? [{ when: { date: { kind: 'date', date } as const }, weight: dateWeight }] : []),
    ...(minute === undefined || minute >= 1440
      ? []
      : [
          {
            when: { time: { minute, isEitherHalf: mayBeLater(minute, text) } },
            weight: bare ? weights.bareHour : timeWeight,
          },
        ]),
  ];
}

const remembered = new Memory<string, readonly WeighedWhen[]>(2000);

/** What these words say of a day or of a time, all of them together. Both languages are read, for a Turkish desk may type `thu`. */
export function readWhen(words: readonly TypedWord[], wall: Wall): readonly WeighedWhen[] {
  const text = words.map(({ key }) => key).join(' ');
  const stems = words.map(({ stem }) => stem).join(' ');
  if (/^[\d.:/h-]+$/.test(stems)) return readFigures(stems, wall);
  // A date in figures stands for itself, in the order in which the desk writes it.
  if (/\d[/-]\d|\d\.\d+\./.test(text)) return [];
  return remembered.of(`${wall.today} ${wall.minute} ${text}`, () => {
    const when =
      readNextWeek(text, wall) ??
      readWhole(english, text, wall) ??
      readWhole(turkish, text, wall) ??
      readWhole(turkish, stems, wall);
    if (!when || Object.keys(when).length === 0) return [];
    // "2 Dec 15" is the second at three, not the fifteenth at two.
    const isDayFirst = /^\d/.test(text) ? 0.5 : 0;
    return [{ when, weight: words.length * weights.date + isDayFirst }];
  });
}
