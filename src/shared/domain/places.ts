import { type FreeTime, freeTimeIn, type SlotContext, type StaffDiary, slotAt } from './free-slots.ts';
import { workingDay } from './free-time.ts';
import { busyParts } from './holds.ts';
import type { BookingId, ResourceId, StaffId } from './ids.ts';
import {
  type Instant,
  type Interval,
  intervalOf,
  millisecondsPerMinute,
  overlaps,
  widened,
} from './interval.ts';
import type { Service } from './service.ts';
import { type Slot, startAfterPart } from './slot.ts';
import { unsellableMinutes } from './unsellable.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  dateAt,
  dayOfWeekOf,
  wallMinutesAt,
} from './zoned-time.ts';

/** One service of what is looked for, with the people who could take it. */
export type WantedPart = { readonly context: SlotContext };

export type PlaceSearch = {
  /** One after the other in their order, or all of them at once, by as many people. */
  readonly parts: readonly WantedPart[];
  readonly isAtOnce: boolean;
  /** The earliest start that is of use. */
  readonly from: Instant;
  /** How many dates are searched, the one of `from` included; at least 1. */
  readonly days: number;
  /** The days of the week that suit; all where there are none. */
  readonly daysOfWeek: readonly DayOfWeek[];
  /** Between which minutes of the salon's wall clock it may start; the second is too late. */
  readonly between: { readonly from: number; readonly to: number };
  readonly order: 'earliest' | 'best_fit';
  /** At most this many places are answered. */
  readonly limit: number;
  /** The shortest time that a person could still sell, the buffers of that service included; undefined where they offer nothing. */
  readonly shortestOf: (staffId: StaffId) => number | undefined;
};

/** What a place is next to without a gap: another booking, or the beginning or end of the person's time at work. */
export type Neighbour =
  | { readonly kind: 'booking'; readonly bookingId: BookingId }
  | { readonly kind: 'hours' };

/** How well a place uses up the free time around it. */
export type Fit = {
  /** How much of the time beside it would be left over that is too short for anything the person offers. */
  readonly unsellableMinutes: number;
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
};

/** Where all parts could be booked: a slot for each, in their order. */
export type Place = { readonly slots: readonly Slot[]; readonly fit: Fit };

type Candidate = {
  readonly diary: StaffDiary;
  readonly service: Service;
  readonly units: SlotContext['units'];
  readonly time: FreeTime;
};

/** A part that has been put somewhere, before those after it are. */
type Put = {
  readonly slot: Slot;
  readonly diary: StaffDiary;
  readonly service: Service;
  readonly holds: readonly Interval[];
  readonly units: readonly { readonly id: ResourceId; readonly block: Interval }[];
};

const blockAt = (
  { bufferBeforeMinutes, bufferAfterMinutes }: Service,
  { startTime, endTime }: Slot,
): Interval => widened(intervalOf(startTime, endTime), bufferBeforeMinutes, bufferAfterMinutes);

/** The units that the desk would assign beside those that the parts before it have: of each kind the first free one by position. */
function unitsBeside(
  { service, units }: Candidate,
  block: Interval,
  before: readonly Put[],
): Put['units'] | undefined {
  const taken = before.flatMap((put) => put.units);
  const assigned = service.needs.map(
    (kindId) =>
      units.find(
        ({ resource, holds }) =>
          resource.kindId === kindId &&
          resource.isActive &&
          !holds.some(({ hold }) => overlaps(hold, block)) &&
          !taken.some((one) => one.id === resource.id && overlaps(one.block, block)),
      )?.resource.id,
  );
  const found = assigned.filter((id) => id !== undefined);
  return found.length < assigned.length ? undefined : found.map((id) => ({ id, block }));
}

/** A part at a start with one person, beside the parts before it; undefined where that cannot be. */
function putAt(candidate: Candidate, startTime: Instant, before: readonly Put[]): Put | undefined {
  const { diary, service, time } = candidate;
  if (!time.isFree(startTime)) return undefined;
  const slot = slotAt(service, service, diary.staff.id, startTime);
  const holds = busyParts(intervalOf(slot.startTime, slot.endTime), service).map(({ hold }) => hold);
  const own = before.filter((put) => put.slot.staffId === slot.staffId).flatMap((put) => put.holds);
  if (own.some((hold) => holds.some((one) => overlaps(one, hold)))) return undefined;
  const units = unitsBeside(candidate, blockAt(service, slot), before);
  return units && { slot, diary, service, holds, units };
}

function startAfter({ slot, service }: Put, next: Candidate, isAtOnce: boolean): Instant {
  if (isAtOnce) return slot.startTime;
  return startAfterPart({ ...slot, service }, { staffId: next.diary.staff.id, service: next.service });
}

/** The parts after the first, each with the person of the one before it where they can, else with the first by position who can. */
function withRest(
  put: readonly Put[],
  [next, ...rest]: readonly (readonly Candidate[])[],
  isAtOnce: boolean,
): readonly Put[] | undefined {
  const previous = put.at(-1);
  if (!next || !previous) return put;
  const isSame = ({ diary }: Candidate): boolean => diary.staff.id === previous.slot.staffId;
  for (const candidate of [...next.filter(isSame), ...next.filter((one) => !isSame(one))]) {
    const one = putAt(candidate, startAfter(previous, candidate, isAtOnce), put);
    const whole = one && withRest([...put, one], rest, isAtOnce);
    if (whole) return whole;
  }
  return undefined;
}

/** Free time beside a part, and what it ends with; nothing to name where that is another part of the same visit. */
type FreeSide = { readonly minutes: number; readonly neighbour: Neighbour | undefined };

type Sides = { readonly before: FreeSide | undefined; readonly after: FreeSide | undefined };

const minutesBetween = (from: Instant, to: Instant): number => (to - from) / millisecondsPerMinute;

/** The shortest; of equally short ones the first. */
function shortest(sides: readonly FreeSide[]): FreeSide | undefined {
  return sides.reduce<FreeSide | undefined>(
    (best, side) => (!best || side.minutes < best.minutes ? side : best),
    undefined,
  );
}

/** The free time on both sides of a part, up to the next thing that its person is kept for or the end of their time at work. */
function sidesOf({ slot, diary, service }: Put, all: readonly Put[], working: readonly Interval[]): Sides {
  const block = blockAt(service, slot);
  const ofOthers = all
    .filter((put) => put.slot.staffId === slot.staffId && put.slot !== slot)
    .flatMap((put) => put.holds.map((hold) => ({ hold, neighbour: undefined })));
  const ofBookings = diary.holds.map(({ bookingId, hold }) => ({
    hold,
    neighbour: { kind: 'booking', bookingId } as const,
  }));
  // What lies in its own processing is not beside it.
  const taken = [...ofBookings, ...ofOthers].filter(({ hold }) => !overlaps(hold, block));
  const hours = working.filter(({ start, end }) => start <= slot.startTime && slot.endTime <= end);
  const neighbour = { kind: 'hours' } as const;
  return {
    before: shortest([
      ...taken
        .filter(({ hold }) => hold.end <= block.start)
        .map((one) => ({ minutes: minutesBetween(one.hold.end, block.start), neighbour: one.neighbour })),
      ...hours.map(({ start }) => ({ minutes: Math.max(0, minutesBetween(start, block.start)), neighbour })),
    ]),
    after: shortest([
      ...taken
        .filter(({ hold }) => hold.start >= block.end)
        .map((one) => ({ minutes: minutesBetween(block.end, one.hold.start), neighbour: one.neighbour })),
      ...hours.map(({ end }) => ({ minutes: Math.max(0, minutesBetween(block.end, end)), neighbour })),
    ]),
  };
}

const noSides: Sides = { before: undefined, after: undefined };

const touched = (side: FreeSide | undefined): Neighbour | undefined =>
  side?.minutes === 0 ? side.neighbour : undefined;

/** Fewest minutes that nobody could sell, then most sides without a gap. Zero where two are as good. */
function byFit({ fit: a }: Place, { fit: b }: Place): number {
  const gaps = ({ before, after }: Fit): number => (before ? 0 : 1) + (after ? 0 : 1);
  return a.unsellableMinutes - b.unsellableMinutes || gaps(a) - gaps(b);
}

const peopleIn = ({ slots }: Place): number => new Set(slots.map(({ staffId }) => staffId)).size;

const byStart = (a: Place, b: Place): number => (a.slots[0]?.startTime ?? 0) - (b.slots[0]?.startTime ?? 0);

/** The candidates for each part: the people who offer its service, by position. */
function candidatesOf({ parts }: PlaceSearch): readonly (readonly Candidate[])[] {
  return parts.map(({ context }) => {
    const freeTimeOf = freeTimeIn(context, context.service);
    return context.diaries.map((diary) => ({
      diary,
      service: context.service,
      units: context.units,
      time: freeTimeOf(diary),
    }));
  });
}

/** When people are at work, each date worked out once. */
function workingIn({ parts }: PlaceSearch): (diary: StaffDiary, date: CalendarDate) => readonly Interval[] {
  const known = new Map<string, readonly Interval[]>();
  const [first] = parts;
  return (diary, date) => {
    const key = `${diary.staff.id} ${date}`;
    const working = known.get(key) ?? (first ? workingDay(first.context, diary, date).working : []);
    known.set(key, working);
    return working;
  };
}

/**
 * Where all parts could be booked, in the salon's time zone: at each start of the slot grid one place, that with the fewest people, of these
 * the one that fits best. By `earliest` the
 * first of them; by `best_fit` those that leave least time that nobody could sell, the earlier one first where two are as good. What is
 * answered breaks no rule: `judgeVisit` accepts it.
 */
export function findPlaces(search: PlaceSearch): readonly Place[] {
  const { parts, isAtOnce, from, days, daysOfWeek, between, order, limit, shortestOf } = search;
  const [first] = parts;
  if (!first) return [];
  const { timeZone } = first.context.salon;
  const [leading = [], ...rest] = candidatesOf(search);
  const workingOn = workingIn(search);

  const suits = (start: Instant): boolean => {
    const minutes = wallMinutesAt(start, timeZone);
    return start >= from && between.from <= minutes && minutes < between.to;
  };
  const placeOf = (puts: readonly Put[], date: CalendarDate): Place => {
    const sides = puts.map((put) => sidesOf(put, puts, workingOn(put.diary, date)));
    const last = isAtOnce ? sides[0] : sides.at(-1);
    return {
      slots: puts.map(({ slot }) => slot),
      fit: {
        unsellableMinutes: puts
          .map(({ diary }, index) => {
            const { before, after } = sides[index] ?? noSides;
            return unsellableMinutes([before?.minutes ?? 0, after?.minutes ?? 0], shortestOf(diary.staff.id));
          })
          .reduce((sum, minutes) => sum + minutes, 0),
        before: touched(sides[0]?.before),
        after: touched(last?.after),
      },
    };
  };
  const placesOn = (date: CalendarDate): readonly Place[] => {
    const starting = leading.flatMap((candidate) =>
      candidate.time
        .startsOn(date)
        .filter(suits)
        .map((start) => ({ candidate, start })),
    );
    const byTime = [...Map.groupBy(starting, ({ start }) => start)].sort(([a], [b]) => a - b);
    return byTime.flatMap(([start, people]) => {
      const places = people.flatMap(({ candidate }) => {
        const one = putAt(candidate, start, []);
        const whole = one && withRest([one], rest, isAtOnce);
        return whole ? [placeOf(whole, date)] : [];
      });
      // Sorting is stable: of two that are as good the person who comes first by position.
      return places.toSorted((a, b) => peopleIn(a) - peopleIn(b) || byFit(a, b)).slice(0, 1);
    });
  };

  const found: Place[] = [];
  let date = dateAt(from, timeZone);
  for (let day = 0; day < days && (order === 'best_fit' || found.length < limit); day += 1) {
    if (daysOfWeek.length === 0 || daysOfWeek.includes(dayOfWeekOf(date))) found.push(...placesOn(date));
    date = addDays(date, 1);
  }
  const inOrder = order === 'earliest' ? found : found.toSorted((a, b) => byFit(a, b) || byStart(a, b));
  return inOrder.slice(0, limit);
}
