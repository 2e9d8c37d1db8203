import { type FreeTime, freeTimeIn, type SlotContext, type StaffDiary, slotAt } from './free-slots.ts';
import { workingDay } from './free-time.ts';
import { busyParts } from './holds.ts';
import type { BookingId, ResourceId, StaffId } from './ids.ts';
import {
  addMinutes,
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

export type PlaceSearch = {
  /** The services with the people who could take them: one after the other in their order, or all of them at once, by as many people. */
  readonly parts: readonly SlotContext[];
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

/** When a part starts after the one before it. */
function startAfter({ slot, service }: Put, { diary, service: next }: Candidate): Instant {
  return startAfterPart({ ...slot, service }, { staffId: diary.staff.id, service: next });
}

/** All parts from one start on, the first with that person; undefined where that cannot be. */
type WholeFrom = (first: Candidate) => readonly Put[] | undefined;

/**
 * How often somebody is tried for a part after the first from one start. What is not found by then counts as not there: more are needed only where
 * dozens of people, many parts and buffers longer than the services meet.
 */
const maxTriesAtStart = 3_000;

/**
 * Each part after the one before it, with the same person where they can, else with the first by position who can. What the rest depends on
 * is only the last part and those whose holds reach beyond it, so where it could not be added once it is not tried again.
 */
function oneAfterTheOther(rest: readonly (readonly Candidate[])[], start: Instant): WholeFrom {
  const deadEnds = new Set<string>();
  let tries = 0;
  const longestBufferBefore = Math.max(0, ...rest.flat().map(({ service }) => service.bufferBeforeMinutes));
  const stateOf = (puts: readonly Put[], previous: Put): string => {
    const earliestHold = addMinutes(previous.slot.endTime, -longestBufferBefore);
    const stillInTheWay = puts.filter(
      (put) => put === previous || blockAt(put.service, put.slot).end > earliestHold,
    );
    const texts = stillInTheWay.map(({ slot, units }) =>
      [slot.serviceId, slot.staffId, slot.startTime, ...units.map(({ id }) => id)].join(),
    );
    return [puts.length, ...texts].join(' ');
  };
  const withRest = (puts: readonly Put[], previous: Put): readonly Put[] | undefined => {
    const next = rest[puts.length - 1];
    if (!next) return puts;
    const state = stateOf(puts, previous);
    if (deadEnds.has(state)) return undefined;
    const isSame = ({ diary }: Candidate): boolean => diary.staff.id === previous.slot.staffId;
    for (const candidate of [...next.filter(isSame), ...next.filter((one) => !isSame(one))]) {
      tries += 1;
      if (tries > maxTriesAtStart) return undefined;
      const one = putAt(candidate, startAfter(previous, candidate), puts);
      const whole = one && withRest([...puts, one], one);
      if (whole) return whole;
    }
    deadEnds.add(state);
    return undefined;
  };
  return (first) => {
    const one = putAt(first, start, []);
    return one && withRest([one], one);
  };
}

/** Somebody else for each part, of those who could take it; undefined where there are not enough. */
function somebodyForEach(parts: readonly (readonly Candidate[])[]): readonly Candidate[] | undefined {
  const partOf = new Map<StaffId, number>();
  const chosen: Candidate[] = [];
  // Whoever has a part already gives it up where somebody else can take that one.
  const isFilled = (part: number, asked: Set<StaffId>): boolean =>
    (parts[part] ?? []).some((candidate) => {
      const { id } = candidate.diary.staff;
      if (asked.has(id)) return false;
      asked.add(id);
      const other = partOf.get(id);
      if (other !== undefined && !isFilled(other, asked)) return false;
      partOf.set(id, part);
      chosen[part] = candidate;
      return true;
    });
  return parts.every((_, part) => isFilled(part, new Set())) ? chosen : undefined;
}

/** All parts at one start, by as many people. The units are the same whoever they are. */
function allAtOnce(rest: readonly (readonly Candidate[])[], start: Instant): WholeFrom {
  const free = rest.map((candidates) => candidates.filter(({ time }) => time.isFree(start)));
  return (first) => {
    const people = somebodyForEach([[first], ...free]);
    const puts: Put[] = [];
    for (const candidate of people ?? []) {
      const one = putAt(candidate, start, puts);
      if (!one) return undefined;
      puts.push(one);
    }
    return people && puts;
  };
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
  return parts.map((part) => {
    const { service, units, diaries } = part;
    const freeTimeOf = freeTimeIn(part, service);
    return diaries.map((diary) => ({ diary, service, units, time: freeTimeOf(diary) }));
  });
}

/** When people are at work, each date worked out once. */
function workingIn({ parts }: PlaceSearch): (diary: StaffDiary, date: CalendarDate) => readonly Interval[] {
  const known = new Map<string, readonly Interval[]>();
  const [first] = parts;
  return (diary, date) => {
    const key = `${diary.staff.id} ${date}`;
    const working = known.get(key) ?? (first ? workingDay(first, diary, date).working : []);
    known.set(key, working);
    return working;
  };
}

/**
 * Where all parts could be booked, in the salon's time zone: at each start of the slot grid one place. For each person who could take the first
 * part, one way is found to give the others to somebody (`oneAfterTheOther`, `allAtOnce`); of these ways it is the one with the fewest people, and
 * of those the one that fits best. By `earliest` the first places are answered; by `best_fit` those that leave least time that nobody could sell,
 * the earlier one first where two are as good. What is answered breaks no rule: `judgeVisit` accepts it. From a start from which more than
 * `maxTriesAtStart` had to be tried a place may be missing. It stops after each start, so that others can have their turn.
 */
export function* findPlaces(search: PlaceSearch): Generator<undefined, readonly Place[]> {
  const { parts, isAtOnce, from, days, daysOfWeek, between, order, limit, shortestOf } = search;
  const [first] = parts;
  if (!first) return [];
  const { timeZone } = first.salon;
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
  const placesOn = function* (date: CalendarDate): Generator<undefined, readonly Place[]> {
    const starting = leading.flatMap((candidate) =>
      candidate.time
        .startsOn(date)
        .filter(suits)
        .map((start) => ({ candidate, start })),
    );
    const byTime = [...Map.groupBy(starting, ({ start }) => start)].sort(([a], [b]) => a - b);
    const found: Place[] = [];
    for (const [start, people] of byTime) {
      const wholeFrom = isAtOnce ? allAtOnce(rest, start) : oneAfterTheOther(rest, start);
      const places = people.flatMap(({ candidate }) => {
        const whole = wholeFrom(candidate);
        return whole ? [placeOf(whole, date)] : [];
      });
      // Sorting is stable: of two that are as good the person who comes first by position.
      found.push(...places.toSorted((a, b) => peopleIn(a) - peopleIn(b) || byFit(a, b)).slice(0, 1));
      yield;
    }
    return found;
  };

  const found: Place[] = [];
  let date = dateAt(from, timeZone);
  for (let day = 0; day < days && (order === 'best_fit' || found.length < limit); day += 1) {
    if (daysOfWeek.length === 0 || daysOfWeek.includes(dayOfWeekOf(date)))
      found.push(...(yield* placesOn(date)));
    date = addDays(date, 1);
  }
  const inOrder = order === 'earliest' ? found : found.toSorted((a, b) => byFit(a, b) || byStart(a, b));
  return inOrder.slice(0, limit);
}
