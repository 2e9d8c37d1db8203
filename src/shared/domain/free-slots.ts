import type { BookingId } from './ids.ts';
import { addMinutes, type Instant, type Interval, intersection } from './interval.ts';
import type { Salon } from './salon.ts';
import type { Service, ServiceTerms } from './service.ts';
import type { Slot } from './slot.ts';
import { slotGrid } from './slot-grid.ts';
import type { Staff } from './staff.ts';
import {
  type Closure,
  closureInterval,
  type DayWindows,
  openingWindows,
  type TimeOff,
  timeOffInterval,
  type WorkingPlan,
  workingWindows,
} from './working-time.ts';
import { addDays, type CalendarDate, dateAt, isKeepable } from './zoned-time.ts';

/** What limits one person's days, as a search for slots needs it. */
export type Diary = {
  readonly staff: Staff;
  readonly plan: WorkingPlan;
  readonly timeOff: readonly TimeOff[];
  /** The blocks of their bookings that block, in any order. */
  readonly blocks: readonly { readonly block: Interval }[];
};

/** A diary that says which booking each block is of, for one that moves and so is not in its own way. */
export type StaffDiary = Omit<Diary, 'blocks'> & {
  readonly blocks: readonly { readonly bookingId: BookingId; readonly block: Interval }[];
};

/** What a search for free slots knows of a salon. */
export type SlotContext<Kept extends Diary = StaffDiary> = {
  readonly salon: Salon;
  readonly service: Service;
  readonly closures: readonly Closure[];
  /** The active people who offer the service, by position. */
  readonly diaries: readonly Kept[];
};

/** The free starts of one person on a date, ascending. */
export type FreeStarts = (date: CalendarDate) => readonly Instant[];

/** Starts that are forbidden: those strictly after `after` and strictly before `before`. */
type Forbidden = { readonly after: Instant; readonly before: Instant };

/** Starts that are possible: from `first` to `last`, both included. */
type StartRange = { readonly first: Instant; readonly last: Instant };

/** What the salon itself says of a date: the same for all of its people. */
type SalonDay = { readonly grid: readonly Instant[]; readonly opening: DayWindows };

/** The windows in which both agree; a booking that one window of each holds lies in one of these. */
function inBoth(working: DayWindows, opening: DayWindows): DayWindows {
  if (working === 'open') return opening;
  if (opening === 'open') return working;
  return working
    .flatMap((window) => opening.map((open) => intersection(window, open)))
    .filter((window) => window !== undefined);
}

/** What keeps a booking from starting: time off and closures (R11, R12) by its own time, blocks (R13) by its block. */
function forbiddenStarts(
  absences: readonly Interval[],
  diary: Diary,
  { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }: ServiceTerms,
): readonly Forbidden[] {
  const forbidden: Forbidden[] = [];
  for (const { start, end } of [...absences, ...diary.timeOff.map(timeOffInterval)]) {
    forbidden.push({ after: addMinutes(start, -durationMinutes), before: end });
  }
  for (const { block } of diary.blocks) {
    forbidden.push({
      after: addMinutes(block.start, -durationMinutes - bufferAfterMinutes),
      before: addMinutes(block.end, bufferBeforeMinutes),
    });
  }
  return forbidden.sort((a, b) => a.after - b.after);
}

/** The same starts forbidden by stretches that are in order and apart, so that one look at the next of them is enough. */
function joined(forbidden: readonly Forbidden[]): readonly Forbidden[] {
  const stretches: Forbidden[] = [];
  for (const { after, before } of forbidden) {
    const last = stretches.at(-1);
    // Where one ends just as the next begins, that one start between them is free.
    if (!last || after >= last.before) stretches.push({ after, before });
    else if (before > last.before) stretches[stretches.length - 1] = { after: last.after, before };
  }
  return stretches;
}

/** The place of the first of a list that has what all after it have as well and none before it; the list's length when none has. */
function firstPlace<Item>(list: readonly Item[], has: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item !== undefined && has(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The starts of the grid in a range that no stretch forbids. The work grows with what is taken, not with how fine the grid is. */
function freeWithin(
  { first, last }: StartRange,
  stretches: readonly Forbidden[],
  grid: readonly Instant[],
): readonly Instant[] {
  const free: Instant[] = [];
  let from = first;
  for (let next = firstPlace(stretches, ({ before }) => before > first); from <= last; next += 1) {
    const stretch = stretches[next];
    const until = stretch && stretch.after < last ? stretch.after : last;
    const begin = firstPlace(grid, (start) => start >= from);
    const end = firstPlace(grid, (start) => start > until);
    // None where `until` lies before `from`.
    free.push(...grid.slice(begin, end));
    if (!stretch) break;
    from = stretch.before;
  }
  return free;
}

/** Where a booking of that length may start so that one of the windows holds it (R9, R10), in order; ranges that meet are one. */
function startRanges(windows: readonly Interval[], minutes: number): readonly StartRange[] {
  const ranges: StartRange[] = [];
  // By start: windows that a change of the clock pushes into each other are not in order any more.
  for (const { start, end } of [...windows].sort((a, b) => a.start - b.start)) {
    const range = { first: start, last: addMinutes(end, -minutes) };
    const previous = ranges.at(-1);
    if (range.last < range.first || (previous && range.last <= previous.last)) continue;
    if (!previous || previous.last < range.first) ranges.push(range);
    else ranges[ranges.length - 1] = { first: previous.first, last: range.last };
  }
  return ranges;
}

/**
 * How to walk the people's free starts date by date: every start on the salon's grid at which a booking of those terms breaks no rule, and
 * which the desk can keep. The same answer as asking `validateBookingRequest` for each start of the grid, without asking it.
 */
export function freeStartsIn(
  { salon, closures }: Pick<SlotContext, 'salon' | 'closures'>,
  terms: ServiceTerms,
): (diary: Diary) => FreeStarts {
  const { timeZone, slotMinutes, businessHours, daysWithoutHours } = salon;
  const { durationMinutes } = terms;
  const closed = closures
    .map((closure) => closureInterval(closure, timeZone))
    .filter((interval) => interval !== undefined);
  const salonDays = new Map<CalendarDate, SalonDay>();
  const salonDayOn = (date: CalendarDate): SalonDay => {
    const known = salonDays.get(date);
    if (known) return known;
    const day = {
      grid: slotGrid(date, timeZone, slotMinutes).filter(
        (start) => isKeepable(start) && isKeepable(addMinutes(start, durationMinutes)),
      ),
      opening: openingWindows(businessHours, date, timeZone),
    };
    salonDays.set(date, day);
    return day;
  };
  return (diary) => {
    const stretches = joined(forbiddenStarts(closed, diary, terms));
    return (date) => {
      const { grid, opening } = salonDayOn(date);
      const [first] = grid;
      const last = grid.at(-1);
      // A date that the zone skipped has no starts, and so no hours to ask for.
      if (first === undefined || last === undefined) return [];
      const windows = inBoth(workingWindows(diary.plan, date, timeZone, daysWithoutHours), opening);
      const ranges = windows === 'open' ? [{ first, last }] : startRanges(windows, durationMinutes);
      return ranges.flatMap((range) => freeWithin(range, stretches, grid));
    };
  };
}

export type SlotSearch = {
  /** The earliest start that is of use. */
  readonly from: Instant;
  /** How many dates are searched, the one of `from` included; at least 1. */
  readonly days: number;
  /** At most this many slots are answered. */
  readonly limit: number;
};

/** The free slots, earliest first, then in the order of the people; none when the service itself is no longer offered. */
export function findSlots(context: SlotContext<Diary>, search: SlotSearch): readonly Slot[] {
  if (!context.service.isActive) return [];
  const freeStartsOf = freeStartsIn(context, context.service);
  const people = context.diaries.map((diary) => ({
    staffId: diary.staff.id,
    freeStarts: freeStartsOf(diary),
  }));
  const slots: Slot[] = [];
  let date = dateAt(search.from, context.salon.timeZone);
  for (let day = 0; day < search.days && slots.length < search.limit; day += 1) {
    const onDate = people.flatMap(({ staffId, freeStarts }) =>
      freeStarts(date)
        .filter((startTime) => startTime >= search.from)
        .map((startTime) => ({ staffId, startTime })),
    );
    // Those of one time stay in the order of the people.
    onDate.sort((a, b) => a.startTime - b.startTime);
    for (const { staffId, startTime } of onDate.slice(0, search.limit - slots.length)) {
      slots.push(slotAt(context.service, context.service, staffId, startTime));
    }
    date = addDays(date, 1);
  }
  return slots;
}

/** The slot of a booking of those terms that starts then. */
export function slotAt(
  service: Service,
  terms: ServiceTerms,
  staffId: Slot['staffId'],
  startTime: Instant,
): Slot {
  return { staffId, serviceId: service.id, startTime, endTime: addMinutes(startTime, terms.durationMinutes) };
}
