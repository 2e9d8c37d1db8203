/**
 * A second account of zoned time, for tests alone: what the runtime's date formatter shows, asked every three days and narrowed down to
 * the minute of each change of offset, and from those changes, by plain arithmetic on them, what docs/rules.md says of dates and wall
 * times. It knows nothing of Temporal or of `src/`. What it shares with them is the runtime's own time zone data, which both read
 * through `Intl`: it finds what we make of the data, not what is wrong in it.
 *
 * Instants are milliseconds since the epoch. A wall is what the clock and the calendar show, as the milliseconds that a clock in UTC
 * would have to show the same.
 */
export type Change = { readonly at: number; readonly before: number; readonly after: number };

/** From `from` until the next one begins the wall shows the instant plus `offset`. */
type Stretch = { readonly from: number; readonly until: number; readonly offset: number };

const minute = 60_000;
const day = 1440 * minute;
/** Two changes of a zone since 1990 are at least six days apart (Boa Vista, October 2000). */
const stride = 3 * day;

/** `YYYY-MM-DD` of a wall. */
export const dateOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);
/** Minutes from midnight of a wall. */
export const minutesOf = (wall: number): number => Math.floor((wall - midnightOf(dateOf(wall))) / minute);
/** The wall at midnight of a date. */
export const midnightOf = (date: string): number => Date.parse(`${date}T00:00Z`);
/** The date so many days later. */
export const later = (date: string, days: number): string => dateOf(midnightOf(date) + days * day);

/** What the formatter shows, as a wall. The runtime's formatters are slow to make and quick to ask. */
function wallReader(zone: string): (at: number) => number {
  const digits = '2-digit';
  const shown = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: digits,
    day: digits,
    hour: digits,
    minute: digits,
    second: digits,
  });
  return (at) => {
    const text = shown.format(at);
    const read = /^(\d\d)\/(\d\d)\/(\d{4}), (\d\d):(\d\d):(\d\d)$/.exec(text);
    if (!read) throw new Error(`the formatter wrote ${text}`);
    const [, month, dayOfMonth, year, hours, minutes, seconds] = read.map(Number);
    return Date.UTC(year ?? 0, (month ?? 0) - 1, dayOfMonth, hours, minutes, seconds);
  };
}

/** The zone's stretches of one offset between two instants, which are whole minutes. */
function stretchesOf(wallAt: (at: number) => number, first: number, end: number): readonly Stretch[] {
  const offsetAt = (at: number): number => wallAt(at) - at;
  const stretches: Stretch[] = [];
  let from = Number.NEGATIVE_INFINITY;
  let offset = offsetAt(first);
  for (let at = first + stride; at < end; at += stride) {
    if (offsetAt(at) === offset) continue;
    let unchanged = at - stride;
    let changed = at;
    while (changed - unchanged > minute) {
      const middle = unchanged + Math.floor((changed - unchanged) / 2 / minute) * minute;
      if (offsetAt(middle) === offset) unchanged = middle;
      else changed = middle;
    }
    if (changed - from < 2 * stride) throw new Error('two changes so near that a third may lie between them');
    stretches.push({ from, until: changed, offset });
    from = changed;
    offset = offsetAt(changed);
    at = changed;
  }
  stretches.push({ from, until: Number.POSITIVE_INFINITY, offset });
  return stretches;
}

/** A zone as the formatter shows it between two instants. Answers nothing of the time before and after them. */
export function wallClockByFormatter(zone: string, first: number, end: number) {
  const wallAt = wallReader(zone);
  const stretches = stretchesOf(wallAt, first, end);

  const changes: readonly Change[] = stretches.slice(1).map(({ from, offset }, index) => ({
    at: from,
    before: stretches[index]?.offset ?? 0,
    after: offset,
  }));

  /** The first instant whose wall is at or past this one. */
  const firstReaching = (wall: number): number => {
    for (const { from, until, offset } of stretches) {
      const at = Math.max(from, wall - offset);
      if (at < until) return at;
    }
    throw new Error(`${zone} never shows ${wall}`);
  };

  /** The instants, in order, that show exactly this wall. */
  const showing = (wall: number): readonly number[] =>
    stretches
      .filter(({ from, until, offset }) => from <= wall - offset && wall - offset < until)
      .map(({ offset }) => wall - offset);

  /** The first instant that shows the wall, or the one that would if the clock had not been set forward. */
  const instantOf = (wall: number): number => {
    const skipping = changes.find(({ at, before, after }) => at + before <= wall && wall < at + after);
    const at = showing(wall)[0] ?? (skipping && wall - skipping.before);
    if (at === undefined) throw new Error(`${zone} neither shows nor skips ${wall}`);
    return at;
  };

  /** From the first instant that shows the date or a later one to the first that shows the next. */
  const dayOf = (date: string): { start: number; end: number; isEven: boolean } => {
    const start = firstReaching(midnightOf(date));
    const end = firstReaching(midnightOf(later(date, 1)));
    const changesWithin = changes.some(({ at }) => start < at && at < end);
    return { start, end, isEven: minutesOf(wallAt(start)) === 0 && !changesWithin };
  };

  return { changes, wallAt, instantOf, dayOf };
}
