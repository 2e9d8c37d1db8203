// The oracle's own wall clock. It asks the runtime's formatter what a clock shows and searches for the instant at which it shows
// something; the engine uses Temporal's polyfill and arithmetic of its own. Neither knows the other.

const minute = 60_000;
const day = 1440 * minute;

const formatters = new Map<string, Intl.DateTimeFormat>();
const shown = new Map<string, Shown>();

type Shown = { readonly date: string; readonly minutes: number };

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

/** The date and the minutes since `00:00` that the clock on the wall of `zone` shows at `at`. */
export function wallAt(at: number, zone: string): Shown {
  const key = `${zone} ${at}`;
  const known = shown.get(key);
  if (known) return known;
  const parts = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const answer = {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
  shown.set(key, answer);
  return answer;
}

/** The date so many days after `date`. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * day).toISOString().slice(0, 10);
}

export const isDate = (text: string): boolean => {
  const isThere = !Number.isNaN(Date.parse(`${text}T00:00Z`));
  return /^\d{4}-\d\d-\d\d$/.test(text) && isThere && dateAfter(text, 0) === text;
};

/** 0 = Sunday. */
export function dayOfWeek(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay();
}

/** The minutes by which the wall of `zone` is ahead of UTC at `at`. */
function offsetAt(at: number, zone: string): number {
  const { date, minutes } = wallAt(at, zone);
  return Date.parse(`${date}T00:00Z`) / minute + minutes - Math.floor(at / minute);
}

const found = new Map<string, number>();

/**
 * The instant at which the wall of `zone` shows `clock` on `date`: the earlier of two, and for a time that the clock skips the one by which
 * it would have been shown, had the clock not been moved. `24:00` is the next date's `00:00`.
 */
export function instantOf(date: string, clock: string, zone: string): number {
  if (clock === '24:00') return instantOf(dateAfter(date, 1), '00:00', zone);
  const key = `${zone} ${date} ${clock}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const asUtc = Date.parse(`${date}T${clock}Z`);
  const before = asUtc - offsetAt(asUtc - day, zone) * minute;
  const after = asUtc - offsetAt(asUtc + day, zone) * minute;
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const shows = (at: number): boolean => {
    const wall = wallAt(at, zone);
    return wall.date === date && wall.minutes === minutes;
  };
  const answer = [Math.min(before, after), Math.max(before, after)].find(shows) ?? before;
  found.set(key, answer);
  return answer;
}

/** The date in real time, from its midnight to the next. */
export function dateInReal(date: string, zone: string): { readonly start: number; readonly end: number } {
  return { start: instantOf(date, '00:00', zone), end: instantOf(date, '24:00', zone) };
}
