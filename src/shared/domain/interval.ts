import type { Branded } from './brand.ts';

/** A point in time: whole milliseconds since the epoch, UTC. Says nothing about a time zone. */
export type Instant = Branded<number, 'Instant'>;

/** The half-open interval `[start, end)`: `start` belongs to it, `end` does not, and it is never empty. */
export type Interval = Branded<{ readonly start: Instant; readonly end: Instant }, 'Interval'>;

export const millisecondsPerMinute = 60_000;
export const millisecondsPerDay = 86_400_000;
export const minutesPerDay = 1440;

/** `milliseconds` as an instant. Throws when it is not a whole number: fractions would break every comparison. */
export function instant(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds)) throw new RangeError(`not an instant: ${milliseconds}`);
  // Whole, as checked above.
  return milliseconds as Instant;
}

/** The minute that has begun at an instant, or begins with it. */
export function startOfMinute(at: Instant): Instant {
  return instant(Math.floor(at / millisecondsPerMinute) * millisecondsPerMinute);
}

/** The interval `[start, end)`, or undefined when it would be empty or reversed. */
export function intervalBetween(start: Instant, end: Instant): Interval | undefined {
  // The only function that makes intervals, so that none is empty or reversed.
  return start < end ? ({ start, end } as Interval) : undefined;
}

/** The interval `[start, end)` of a record that is known to be sound. Throws when it is empty or reversed. */
export function intervalOf(start: Instant, end: Instant): Interval {
  const interval = intervalBetween(start, end);
  if (!interval) throw new RangeError(`empty interval: ${start} to ${end}`);
  return interval;
}

/** `from` shifted by `minutes`, which may be negative. Real minutes, not minutes on a clock. */
export function addMinutes(from: Instant, minutes: number): Instant {
  return instant(from + minutes * millisecondsPerMinute);
}

/** The real length of an interval, in minutes. */
export function minutesOf(interval: Interval): number {
  return (interval.end - interval.start) / millisecondsPerMinute;
}

/** The real length of several intervals together, in minutes. */
export function totalMinutes(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, interval) => sum + minutesOf(interval), 0);
}

/**
 * Whether two intervals share at least one instant. The one definition of overlap in the code base:
 * intervals that touch (one ends where the other starts) do not overlap.
 */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies fully inside `outer`; equal ends count as inside. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What both intervals share, or undefined when they do not overlap. */
export function intersection(a: Interval, b: Interval): Interval | undefined {
  return intervalBetween(a.start > b.start ? a.start : b.start, a.end < b.end ? a.end : b.end);
}

/** The interval made longer by `before` minutes at its start and `after` minutes at its end; both at least zero. */
export function widened(interval: Interval, before: number, after: number): Interval {
  return intervalOf(addMinutes(interval.start, -before), addMinutes(interval.end, after));
}
