import { type CalendarDate, dateOfParts, nextDateOf } from '../../shared/domain/zoned-time.ts';
import type { Formats } from '../../shared/words/formats.ts';

type Writing = Pick<Formats, 'date'>;

// Written as a date is; its parts differ in whatever order they stand.
const sample = '2003-02-01' as CalendarDate;
const sampleParts = { day: '01', month: '02', year: '2003' } as const;

type Part = keyof typeof sampleParts;

/** How a date is typed: `dd/mm/yyyy`, with `letters` for its parts. */
export function datePattern({ date }: Writing, letters: Readonly<Record<Part, string>>): string {
  return date(sample, 'numeric')
    .replace(sampleParts.day, letters.day)
    .replace(sampleParts.month, letters.month)
    .replace(sampleParts.year, letters.year);
}

function orderOfParts({ date }: Writing): readonly Part[] {
  const written = date(sample, 'numeric');
  const at = (part: Part) => written.indexOf(sampleParts[part]);
  return (['day', 'month', 'year'] as const).toSorted((one, other) => at(one) - at(other));
}

function apart(order: readonly Part[]): string {
  return order
    .map((part) => `(?<${part}>${part === 'year' ? '\\d{4}|\\d\\d' : '\\d\\d?'})`)
    .join('[\\s./-]+');
}

function inOneGo(order: readonly Part[]): string {
  return order.map((part) => `(?<${part}>${part === 'year' ? '\\d{4}|\\d\\d' : '\\d\\d'})`).join('');
}

/**
 * A date as it is typed at a desk, its parts in the order in which the desk writes them: `24.12.2026`, `24/12/26`, `24122026`, `24 12`.
 * A year of two digits is one of this century; without a year the next such date from `today` on is meant. `2026-12-24` is read
 * everywhere. Undefined for what is no date of the calendar.
 */
export function readDate(text: string, formats: Writing, today: CalendarDate): CalendarDate | undefined {
  const order = orderOfParts(formats);
  const withoutYear = order.filter((part) => part !== 'year');
  const yearFirst = ['year', 'month', 'day'] as const;
  const { day, month, year } =
    [apart(order), inOneGo(order), apart(withoutYear), inOneGo(withoutYear), apart(yearFirst)]
      .map((pattern) => new RegExp(`^${pattern}\\.?$`).exec(text.trim())?.groups)
      .find((parts) => parts !== undefined) ?? {};
  if (day === undefined || month === undefined) return undefined;
  const dayAndMonth = { month: Number(month), day: Number(day) };
  if (year === undefined) return nextDateOf(dayAndMonth, today);
  return dateOfParts({ ...dayAndMonth, year: Number(year.length === 2 ? `20${year}` : year) });
}
