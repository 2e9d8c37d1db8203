import type { AvailabilityWindowId, ClosureId, SalonId, ScheduleId, StaffId, TimeOffId } from './ids.ts';
import {
  addMinutes,
  type Instant,
  type Interval,
  intervalBetween,
  intervalOf,
  millisecondsPerDay,
} from './interval.ts';
import type { OpeningWindow, Salon } from './salon.ts';
import { type Employment, isEmployed } from './staff.ts';
import {
  type CalendarDate,
  type DayOfWeek,
  dayIn,
  dayOfWeekOf,
  daysBetween,
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

/** The most weeks after which a schedule begins again. */
export const maxScheduleWeeks = 8;

/** A working window of one of a schedule's weeks. */
export type ScheduleWindow = WallWindow & {
  /** 1 is the week in which the schedule begins. */
  readonly week: number;
  readonly dayOfWeek: DayOfWeek;
  /** A disabled window keeps its hours for later and counts for nothing. */
  readonly isActive: boolean;
};

/** What takes the place of a staff member's undated week from a date on, until another one does: one to eight weeks that take turns. */
export type Schedule = {
  readonly id: ScheduleId;
  readonly staffId: StaffId;
  readonly version: number;
  /** The first date; no other schedule of this person begins on it. */
  readonly from: CalendarDate;
  readonly weeks: number;
  /** By week, day and start. */
  readonly windows: readonly ScheduleWindow[];
};

/** Replaces a staff member's weekly windows on one date; without windows it is a day off. */
export type DateOverride = {
  readonly staffId: StaffId;
  readonly date: CalendarDate;
  readonly windows: readonly WallWindow[];
};

/** Why somebody takes no bookings for a while: they are away, or they are at work and the reception keeps their time free for something else. */
export const timeOffKinds = ['away', 'blocked'] as const;

export type TimeOffKind = (typeof timeOffKinds)[number];

/** An interval in which a staff member takes no bookings. */
export type TimeOff = {
  readonly id: TimeOffId;
  readonly version: number;
  readonly staffId: StaffId;
  readonly kind: TimeOffKind;
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
  /** The undated week, which is in force where no schedule has begun. */
  readonly windows: readonly AvailabilityWindow[];
  /** By first date. */
  readonly schedules: readonly Schedule[];
  readonly overrides: readonly DateOverride[];
};

/** The plan of somebody of whom nothing is known: nothing limits them. */
export const noPlan: WorkingPlan = { windows: [], schedules: [], overrides: [] };

/** The windows of a day in real time, by start; `open` where nothing limits the day. */
export type DayWindows = 'open' | readonly Interval[];

/**
 * Two windows of one day of one week that overlap, as indexes into `windows`, or undefined when there are none.
 * Touching windows do not overlap. Disabled windows count: enabling one again must not need a second look.
 */
export function overlappingWindows(
  windows: readonly (WallWindow & { readonly week?: number; readonly dayOfWeek?: DayOfWeek })[],
): readonly [number, number] | undefined {
  const order = windows
    .map((window, index) => ({ window, index }))
    .sort(
      (a, b) =>
        (a.window.week ?? 0) - (b.window.week ?? 0) ||
        (a.window.dayOfWeek ?? 0) - (b.window.dayOfWeek ?? 0) ||
        (a.window.startTime < b.window.startTime ? -1 : 1),
    );
  for (let index = 1; index < order.length; index += 1) {
    const earlier = order[index - 1];
    const later = order[index];
    if (!earlier || !later) continue;
    if (earlier.window.week !== later.window.week || earlier.window.dayOfWeek !== later.window.dayOfWeek)
      continue;
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

/** The schedule of a plan that is in force on a date: the one that began last; undefined where the undated week is. */
export function scheduleInForce({ schedules }: WorkingPlan, date: CalendarDate): Schedule | undefined {
  return schedules.findLast(({ from }) => from <= date);
}

/** Whether another schedule of a plan begins on the same date: of two, neither would be the one in force. */
export function beginsAsAnother(
  { schedules }: WorkingPlan,
  { id, from }: Pick<Schedule, 'id' | 'from'>,
): boolean {
  return schedules.some((other) => other.from === from && other.id !== id);
}

/** Which of a schedule's weeks a date lies in, from 1, counted from the Monday of the week in which it begins. Not for a date before that. */
export function weekOf({ from, weeks }: Pick<Schedule, 'from' | 'weeks'>, date: CalendarDate): number {
  // Sunday, which is 0, ends its week.
  const daysSinceMonday = (dayOfWeekOf(from) + 6) % 7;
  return (Math.floor((daysSinceMonday + daysBetween(from, date)) / 7) % weeks) + 1;
}

/**
 * The windows that apply to a staff member on a date of the salon's calendar (R9): none where they are not employed; else those of a date
 * override for it; else the active windows of that day in the week that is in force. Someone without any active window in what is in force is
 * `open`; someone with active windows on other days only has none, unless `daysWithoutHours` is `open`.
 */
export function workingWindows(
  { plan, staff }: { readonly plan: WorkingPlan; readonly staff: Employment },
  date: CalendarDate,
  { timeZone, daysWithoutHours }: Pick<Salon, 'timeZone' | 'daysWithoutHours'>,
): DayWindows {
  if (!isEmployed(staff, date)) return [];
  const override = plan.overrides.find((candidate) => candidate.date === date);
  if (override) return windowsOn(date, override.windows, timeZone);
  const schedule = scheduleInForce(plan, date);
  const inForce: readonly (AvailabilityWindow | ScheduleWindow)[] = schedule?.windows ?? plan.windows;
  const active = inForce.filter(({ isActive }) => isActive);
  if (active.length === 0) return 'open';
  const week = schedule && weekOf(schedule, date);
  const dayOfWeek = dayOfWeekOf(date);
  const today = active.filter(
    (window) => window.dayOfWeek === dayOfWeek && (!('week' in window) || window.week === week),
  );
  if (today.length === 0 && daysWithoutHours === 'open') return 'open';
  return windowsOn(date, today, timeZone);
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

/** The closure that takes the whole of a date; undefined where none does. */
export function closureOn(closures: readonly Closure[], date: CalendarDate): Closure | undefined {
  return closures.find(({ startDate, endDate }) => startDate <= date && date <= endDate);
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
