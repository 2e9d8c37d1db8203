import { contains, type Instant, type Interval } from './interval.ts';

/**
 * How an interval lies to the windows of a day when none of them holds it:
 * no windows at all, before the first, in or across a gap between two, across two that touch, past the last, or across the
 * midnight at which the last window ends.
 */
export type Position =
  | { readonly kind: 'none' }
  | { readonly kind: 'before'; readonly opens: Instant }
  | { readonly kind: 'gap'; readonly closes: Instant; readonly opens: Instant }
  | { readonly kind: 'touching'; readonly at: Instant }
  | { readonly kind: 'after'; readonly closes: Instant }
  | { readonly kind: 'midnight' };

/** Whether one of the windows holds the whole interval (R9, R10). */
export function insideOne(windows: readonly Interval[], interval: Interval): boolean {
  return windows.some((window) => contains(window, interval));
}

/**
 * Where an interval lies that no window holds. `windows` are by start and do not overlap; `dayEnd` is the midnight that ends the date
 * on which the interval starts.
 */
export function positionAmong(windows: readonly Interval[], interval: Interval, dayEnd: Instant): Position {
  const previous = windows.findLast((window) => window.start <= interval.start);
  const next = windows.find((window) => window.start > interval.start);
  if (!previous) return next ? { kind: 'before', opens: next.start } : { kind: 'none' };
  if (next && next.start === previous.end) return { kind: 'touching', at: next.start };
  if (next) return { kind: 'gap', closes: previous.end, opens: next.start };
  if (previous.end === dayEnd) return { kind: 'midnight' };
  return { kind: 'after', closes: previous.end };
}

/** The window with the least distance to the interval, the earlier of two that are equally near. */
export function nearestWindow(windows: readonly Interval[], interval: Interval): Interval | undefined {
  const distance = (window: Interval): number =>
    Math.max(0, window.start - interval.end, interval.start - window.end);
  return windows.reduce<Interval | undefined>(
    (nearest, window) => (nearest && distance(nearest) <= distance(window) ? nearest : window),
    undefined,
  );
}
