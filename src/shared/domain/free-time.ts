import { type Interval, intersection, intervalBetween, overlaps } from './interval.ts';
import type { Limit, PersonTime, SalonTime } from './rules/rule.ts';
import { limitsOfPerson, limitsOfSalon } from './rules/rules.ts';
import type { DayWindows } from './working-time.ts';
import { type CalendarDate, dayIn } from './zoned-time.ts';

/** The windows in which both agree; a booking that one window of each holds lies in one of these. */
function inBoth(some: DayWindows, others: DayWindows): DayWindows {
  if (some === 'open') return others;
  if (others === 'open') return some;
  return some
    .flatMap((window) => others.map((other) => intersection(window, other)))
    .filter((window) => window !== undefined);
}

/** The windows of a date that all of these limits leave of `given`. */
export function windowsOn(date: CalendarDate, limits: readonly Limit[], given: DayWindows): DayWindows {
  return limits.reduce(
    (windows, limit) => (limit.kind === 'inside' ? inBoth(windows, limit.windowsOn(date)) : windows),
    given,
  );
}

/** What is left of intervals where `hole` is taken out of them. */
export function without(intervals: readonly Interval[], hole: Interval): readonly Interval[] {
  return intervals.flatMap((interval) =>
    overlaps(interval, hole)
      ? [intervalBetween(interval.start, hole.start), intervalBetween(hole.end, interval.end)].filter(
          (rest) => rest !== undefined,
        )
      : [interval],
  );
}

/** What is left of intervals outside of all holes, in their order. */
export function withoutHoles(
  intervals: readonly Interval[],
  holes: readonly Interval[],
): readonly Interval[] {
  return holes.reduce(without, intervals);
}

/** A date of one person as it is before anything is booked: the hours that limit it, and what is left of them to work. */
export type WorkingDay = {
  /** `open` where no hours limit the date, neither theirs nor the salon's. */
  readonly windows: DayWindows;
  /** Inside the windows, or the whole date where it is open, without closures and time off; by start. */
  readonly working: readonly Interval[];
};

/** The date of a person in a salon, whatever they are booked for. */
export function workingDay(
  salonTime: Omit<SalonTime, 'units'>,
  person: Omit<PersonTime, 'holds'>,
  date: CalendarDate,
): WorkingDay {
  const { salon } = salonTime;
  const limits = [
    ...limitsOfSalon({ ...salonTime, units: [] }),
    ...limitsOfPerson({ ...person, holds: [] }, salon),
  ];
  const windows = windowsOn(date, limits, 'open');
  const day = dayIn(date, salon.timeZone);
  const whole = intervalBetween(day.start, day.end);
  // A date that the zone skipped has no time to work in.
  if (!whole) return { windows, working: [] };
  const away = limits.flatMap((limit) => (limit.kind === 'away' ? limit.times : []));
  const working = withoutHoles(windows === 'open' ? [whole] : windows, away);
  return { windows, working: working.toSorted((a, b) => a.start - b.start) };
}
