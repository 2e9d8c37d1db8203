import type { BookingId } from './ids.ts';
import { addMinutes, type Instant, type Interval, intersection, minutesOf } from './interval.ts';
import type { Salon } from './salon.ts';
import type { Service, ServiceTerms } from './service.ts';
import type { Slot } from './slot.ts';
import { slotGrid } from './slot-grid.ts';
import type { Staff } from './staff.ts';
import {
  type Closure,
  closureInterval,
  openingWindows,
  type TimeOff,
  timeOffInterval,
  type WorkingPlan,
  workingWindows,
} from './working-time.ts';
import { addDays, type CalendarDate, dateAt, dayIn } from './zoned-time.ts';

/** What limits one person's days, as a search for slots needs it. */
export type StaffDiary = {
  readonly staff: Staff;
  readonly plan: WorkingPlan;
  readonly timeOff: readonly TimeOff[];
  /** The blocks of their bookings that block, in any order. */
  readonly blocks: readonly { readonly bookingId: BookingId; readonly block: Interval }[];
};

/** What a search for free slots knows of a salon. */
export type SlotContext = {
  readonly salon: Salon;
  readonly service: Service;
  readonly closures: readonly Closure[];
  /** The active people who offer the service, by position. */
  readonly diaries: readonly StaffDiary[];
};

/** What a booking that looks for a place needs: its terms, and itself when it moves and so is not in its own way. */
export type Seeking = { readonly terms: ServiceTerms; readonly moving: BookingId | undefined };

/** The starts that `[from, to)` forbids: those strictly after `after` and strictly before `before`. */
type Forbidden = { readonly after: Instant; readonly before: Instant };

/** A date's range of possible starts: from `first` to `last`, both included. */
type StartRange = { readonly first: Instant; readonly last: Instant };

/** Where a booking of that length may start on a date so that one working window and one opening window hold it (R9, R10). */
function startRanges(
  context: SlotContext,
  diary: StaffDiary,
  date: CalendarDate,
  minutes: number,
): readonly StartRange[] {
  const { timeZone, businessHours, daysWithoutHours } = context.salon;
  const day = dayIn(date, timeZone);
  if (day.start === day.end) return [];
  const working = workingWindows(diary.plan, date, timeZone, daysWithoutHours);
  const opening = openingWindows(businessHours, date, timeZone);
  if (working === 'open' && opening === 'open') return [{ first: day.start, last: addMinutes(day.end, -1) }];
  const windows =
    working === 'open'
      ? opening
      : opening === 'open'
        ? working
        : working.flatMap((window) => opening.map((open) => intersection(window, open)));
  return (windows === 'open' ? [] : windows)
    .filter((window) => window !== undefined)
    .filter((window) => minutesOf(window) >= minutes)
    .map((window) => ({ first: window.start, last: addMinutes(window.end, -minutes) }));
}

/** What keeps a booking from starting: time off and closures (R11, R12) by its own time, blocks (R13) by its block. */
function forbiddenStarts(
  context: SlotContext,
  diary: StaffDiary,
  { terms, moving }: Seeking,
): readonly Forbidden[] {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = terms;
  const absences = [
    ...context.closures.map((closure) => closureInterval(closure, context.salon.timeZone)),
    ...diary.timeOff.map(timeOffInterval),
  ].filter((absence) => absence !== undefined);
  return [
    ...absences.map(({ start, end }) => ({ after: addMinutes(start, -durationMinutes), before: end })),
    ...diary.blocks
      .filter(({ bookingId }) => bookingId !== moving)
      .map(({ block }) => ({
        after: addMinutes(block.start, -durationMinutes - bufferAfterMinutes),
        before: addMinutes(block.end, bufferBeforeMinutes),
      })),
  ].sort((a, b) => a.after - b.after);
}

/**
 * Walks a person's free starts date by date: every start on the salon's grid at which a booking of those terms breaks no rule,
 * ascending within a date. The same answer as asking `validateBookingRequest` for each start of the grid, without asking it.
 */
export function freeStartsOf(
  context: SlotContext,
  diary: StaffDiary,
  seeking: Seeking,
): (date: CalendarDate) => readonly Instant[] {
  const { timeZone, slotMinutes } = context.salon;
  const forbidden = forbiddenStarts(context, diary, seeking);
  return (date) => {
    const day = dayIn(date, timeZone);
    const today = forbidden.filter(({ after, before }) => after < day.end && before > day.start);
    const ranges = startRanges(context, diary, date, seeking.terms.durationMinutes);
    if (ranges.length === 0) return [];
    return slotGrid(date, timeZone, slotMinutes).filter(
      (start) =>
        ranges.some(({ first, last }) => first <= start && start <= last) &&
        !today.some(({ after, before }) => after < start && start < before),
    );
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
export function findSlots(context: SlotContext, search: SlotSearch): readonly Slot[] {
  if (!context.service.isActive) return [];
  const seeking = { terms: context.service, moving: undefined };
  const people = context.diaries.map((diary) => ({
    staffId: diary.staff.id,
    freeStarts: freeStartsOf(context, diary, seeking),
  }));
  const slots: Slot[] = [];
  let date = dateAt(search.from, context.salon.timeZone);
  for (let day = 0; day < search.days && slots.length < search.limit; day += 1) {
    const onDate = people.flatMap(({ staffId, freeStarts }, place) =>
      freeStarts(date)
        .filter((startTime) => startTime >= search.from)
        .map((startTime) => ({ staffId, startTime, place })),
    );
    onDate.sort((a, b) => a.startTime - b.startTime || a.place - b.place);
    for (const { staffId, startTime } of onDate.slice(0, search.limit - slots.length)) {
      slots.push(slotAt(context.service, seeking.terms, staffId, startTime));
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
