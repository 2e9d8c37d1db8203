import type { AvailabilityWindowId, ClosureId, SalonId, StaffId, TimeOffId } from './ids.ts';
import {
  addMinutes,
  type Instant,
  type Interval,
  intervalBetween,
  intervalOf,
  millisecondsPerDay,
} from './interval.ts';
import type { DaysWithoutHours, OpeningWindow } from './salon.ts';
import {
  type CalendarDate,
  type DayOfWeek,
  dayIn,
  dayOfWeekOf,
  instantAt,
  type TimeZone,
  type WallTime,
} from './zoned-time.ts';

/** A window of wall time on one day, end after start, never across midnight. */
export type WallWindow = { readonly startTime: WallTime; readonly endTime: WallTime };

/** A weekly working window of a staff member. */
export type AvailabilityWindow = WallWindow & {
  readonly id: AvailabilityWindowId;
  readonly staffId: StaffId;
  readonly dayOfWeek: DayOfWeek;
  /** A disabled window keeps its hours for later and counts for nothing. */
  readonly isActive: boolean;
};

/** Replaces a staff member's weekly windows on one date; without windows it is a day off. */
export type DateOverride = {
  readonly staffId: StaffId;
  readonly date: CalendarDate;
  readonly windows: readonly WallWindow[];
};

/** An interval in which a staff member is away. */
export type TimeOff = {
  readonly id: TimeOffId;
  readonly staffId: StaffId;
  readonly startTime: Instant;
  readonly endTime: Instant;
  readonly reason: string | null;
};

/** Dates on which the salon is closed, first and last included. */
export type Closure = {
  readonly id: ClosureId;
  readonly salonId: SalonId;
  readonly startDate: CalendarDate;
  readonly endDate: CalendarDate;
  readonly reason: string | null;
};

/** When a staff member works: what R9 asks. */
export type WorkingPlan = {
  readonly windows: readonly AvailabilityWindow[];
  readonly overrides: readonly DateOverride[];
};

/** The windows of a day in real time, by start; `open` where nothing limits the day. */
export type DayWindows = 'open' | readonly Interval[];

/**
 * Two windows of one day of the week that overlap, as indexes into `windows`, or undefined when there are none.
 * Touching windows do not overlap. Disabled windows count: enabling one again must not need a second look.
 */
export function overlappingWindows(
  windows: readonly (WallWindow & { readonly dayOfWeek?: DayOfWeek })[],
): readonly [number, number] | undefined {
  const order = windows
    .map((window, index) => ({ window, index }))
    .sort(
      (a, b) =>
        (a.window.dayOfWeek ?? 0) - (b.window.dayOfWeek ?? 0) ||
        (a.window.startTime < b.window.startTime ? -1 : 1),
    );
  for (let index = 1; index < order.length; index += 1) {
    const earlier = order[index - 1];
    const later = order[index];
    if (!earlier || !later || earlier.window.dayOfWeek !== later.window.dayOfWeek) continue;
    // Wall times are compared as text: HH:MM sorts as the clock does.
    if (later.window.startTime < earlier.window.endTime) return [earlier.index, later.index];
  }
  return undefined;
}

/** A wall window on a date as real time; undefined when a spring gap swallows it whole. */
function windowOn(date: CalendarDate, window: WallWindow, zone: TimeZone): Interval | undefined {
  return intervalBetween(instantAt(date, window.startTime, zone), instantAt(date, window.endTime, zone));
}

function windowsOn(date: CalendarDate, windows: readonly WallWindow[], zone: TimeZone): readonly Interval[] {
  return windows
    .map((window) => windowOn(date, window, zone))
    .filter((window) => window !== undefined)
    .sort((a, b) => a.start - b.start);
}

/**
 * The windows that apply to a staff member on a date of the salon's calendar (R9): a date override for it, else the active
 * windows of that day of the week. Someone without any active window on any day is `open`; someone with active windows on
 * other days only has none, unless `daysWithoutHours` is `open`.
 */
export function workingWindows(
  plan: WorkingPlan,
  date: CalendarDate,
  zone: TimeZone,
  daysWithoutHours: DaysWithoutHours,
): DayWindows {
  const override = plan.overrides.find((candidate) => candidate.date === date);
  if (override) return windowsOn(date, override.windows, zone);
  const active = plan.windows.filter((window) => window.isActive);
  if (active.length === 0) return 'open';
  const dayOfWeek = dayOfWeekOf(date);
  const today = active.filter((window) => window.dayOfWeek === dayOfWeek);
  if (today.length === 0 && daysWithoutHours === 'open') return 'open';
  return windowsOn(date, today, zone);
}

/** The salon's opening windows on a date (R10); `open` for a salon without business hours. */
export function openingWindows(
  businessHours: readonly OpeningWindow[],
  date: CalendarDate,
  zone: TimeZone,
): DayWindows {
  if (businessHours.length === 0) return 'open';
  const dayOfWeek = dayOfWeekOf(date);
  return windowsOn(
    date,
    businessHours.filter((window) => window.dayOfWeek === dayOfWeek),
    zone,
  );
}

/**
 * A closure as real time: from the midnight that begins its first date to the one that ends its last.
 * Undefined when the zone skipped all of its dates.
 */
export function closureInterval(closure: Closure, zone: TimeZone): Interval | undefined {
  return intervalBetween(dayIn(closure.startDate, zone).start, dayIn(closure.endDate, zone).end);
}

/** No clock that the desk knows of was set back by more since 1990. */
const minutesToSpare = 180;

/**
 * A time that holds whatever starts on these dates, first and last included, or overlaps them. It has some hours to spare: where a clock is set
 * back across midnight, a date is shown once more after its day has ended.
 */
export function aroundDates(first: CalendarDate, last: CalendarDate, zone: TimeZone): Interval {
  return intervalOf(
    addMinutes(dayIn(first, zone).start, -minutesToSpare),
    addMinutes(dayIn(last, zone).end, minutesToSpare),
  );
}

/** A time off as real time. */
export function timeOffInterval(timeOff: TimeOff): Interval {
  return intervalOf(timeOff.startTime, timeOff.endTime);
}

/** The closures that can touch an interval in any time zone: none is more than a day away from UTC. */
export function closuresNear(closures: readonly Closure[], { start, end }: Interval): readonly Closure[] {
  if (closures.length === 0) return closures;
  const first = utcDate(start - millisecondsPerDay);
  const last = utcDate(end + millisecondsPerDay);
  return closures.filter(({ startDate, endDate }) => startDate <= last && first <= endDate);
}

const utcDate = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
