import { impossible } from '../result.ts';
import { type Booking, blocks, bookingInterval } from './booking.ts';
import { windowsOn } from './free-time.ts';
import type { BookingId } from './ids.ts';
import { addMinutes, type Instant, type Interval } from './interval.ts';
import type { Resource } from './resource.ts';
import { type ForbiddenStarts, joined } from './rules/forbidden-starts.ts';
import type { Limit, PersonTime, SalonTime } from './rules/rule.ts';
import { limitsOfPerson, limitsOfSalon } from './rules/rules.ts';
import type { BookingTerms, Service, ServiceTerms } from './service.ts';
import type { Slot } from './slot.ts';
import { slotGrid } from './slot-grid.ts';
import type { Staff } from './staff.ts';
import type { DayWindows } from './working-time.ts';
import { addDays, type CalendarDate, dateAt, isBookableInstant } from './zoned-time.ts';

/** What limits one person's days, as a search for slots needs it. */
export type Diary = PersonTime & { readonly staff: Staff };

/** A diary that says which booking each hold is of, for one that moves and so is not in its own way. */
export type StaffDiary = Omit<Diary, 'holds'> & {
  readonly holds: NamedHolds;
};

/** What bookings keep free of one, and which. */
export type NamedHolds = readonly { readonly bookingId: BookingId; readonly hold: Interval }[];

/** What a search for free slots knows of a salon. */
export type SlotContext<Item extends Diary = StaffDiary> = Omit<SalonTime, 'units'> & {
  readonly service: Service;
  /** All units of the kinds that may be needed, those out of use too. */
  readonly units: readonly { readonly resource: Resource; readonly holds: Item['holds'] }[];
  /** The people with whom the service can be booked, by position. */
  readonly diaries: readonly Item[];
  /** When the client who is booked for sits with somebody already: nothing that overlaps it is free. Missing where it is for nobody in particular. */
  readonly clientHolds?: NamedHolds;
};

/** What of bookings of one client keeps the client: the whole time of those that block, processing included. */
export function clientHoldsOf(bookings: readonly Booking[]): NamedHolds {
  return bookings
    .filter(({ status }) => blocks(status))
    .map((booking) => ({ bookingId: booking.id, hold: bookingInterval(booking) }));
}

/** The same time without what these bookings keep free. */
export function withoutBookings(context: SlotContext, lifted: readonly BookingId[]): SlotContext {
  if (lifted.length === 0) return context;
  const without = <Time extends { readonly holds: NamedHolds }>(time: Time): Time => ({
    ...time,
    holds: time.holds.filter(({ bookingId }) => !lifted.includes(bookingId)),
  });
  const { units, diaries, clientHolds } = context;
  return {
    ...context,
    units: units.map(without),
    diaries: diaries.map(without),
    ...(clientHolds && { clientHolds: clientHolds.filter(({ bookingId }) => !lifted.includes(bookingId)) }),
  };
}

/** The free starts of one person on a date, ascending. */
export type FreeStarts = (date: CalendarDate) => readonly Instant[];

/** When something could start with one person. */
export type FreeTime = {
  readonly startsOn: FreeStarts;
  /** Whether it could at that very minute, be it one of the salon's grid or not. */
  readonly isFree: (start: Instant) => boolean;
};

/** Starts that are possible: from `first` to `last`, both included. */
type StartRange = { readonly first: Instant; readonly last: Instant };

/** What the salon itself says of a date: the same for all of its people. */
type SalonDay = { readonly grid: readonly Instant[]; readonly windows: DayWindows };

/** The starts that these limits forbid to a booking of those terms on every date, in order. */
function forbiddenBy(limits: readonly Limit[], terms: BookingTerms): readonly ForbiddenStarts[] {
  return limits.flatMap((limit) => {
    switch (limit.kind) {
      case 'inside':
        return [];
      case 'away':
        return limit.times.map(({ start, end }) => ({
          after: addMinutes(start, -terms.durationMinutes),
          before: end,
        }));
      case 'taken':
        return limit.startsFor(terms);
      default:
        return impossible(limit, 'forbiddenBy');
    }
  });
}

/** The index of the first of a list that has what all after it have as well and none before it; the list's length when none has. */
function firstIndex<Item>(list: readonly Item[], has: (item: Item) => boolean): number {
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
  stretches: readonly ForbiddenStarts[],
  grid: readonly Instant[],
): readonly Instant[] {
  const free: Instant[] = [];
  let from = first;
  for (let next = firstIndex(stretches, ({ before }) => before > first); from <= last; next += 1) {
    const stretch = stretches[next];
    const until = stretch && stretch.after < last ? stretch.after : last;
    const begin = firstIndex(grid, (start) => start >= from);
    const end = firstIndex(grid, (start) => start > until);
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

/** What limits everybody: the salon's time, and when the client has none. */
type TimeOfSalonAndClient = SalonTime & Pick<SlotContext, 'clientHolds'>;

/**
 * How to walk the people's free starts date by date: every start on the salon's grid at which a booking of those terms breaks no rule, and
 * which the desk can keep, and which the client can come to. The same answer as asking `validateBookingRequest` for each start of the grid, without asking it.
 */
export function freeStartsIn(
  salonTime: TimeOfSalonAndClient,
  terms: BookingTerms,
): (person: PersonTime) => FreeStarts {
  const freeTimeOf = freeTimeIn(salonTime, terms);
  return (person) => freeTimeOf(person).startsOn;
}

/** The same, with the starts between those of the grid. */
export function freeTimeIn(
  salonTime: TimeOfSalonAndClient,
  terms: BookingTerms,
): (person: PersonTime) => FreeTime {
  const { salon } = salonTime;
  const { durationMinutes } = terms;
  const limits = limitsOfSalon(salonTime);
  const withClient = { kind: 'away', times: (salonTime.clientHolds ?? []).map(({ hold }) => hold) } as const;
  const forbiddenToAll = forbiddenBy([...limits, withClient], terms);
  const salonDays = new Map<CalendarDate, SalonDay>();
  const salonDayOn = (date: CalendarDate): SalonDay => {
    const cached = salonDays.get(date);
    if (cached) return cached;
    const day = {
      grid: slotGrid(date, salon.timeZone, salon.slotMinutes).filter(
        (start) => isBookableInstant(start) && isBookableInstant(addMinutes(start, durationMinutes)),
      ),
      windows: windowsOn(date, limits, 'open'),
    };
    salonDays.set(date, day);
    return day;
  };
  return (person) => {
    const own = limitsOfPerson(person, salon);
    const stretches = joined([...forbiddenToAll, ...forbiddenBy(own, terms)]);
    // Of one date a search asks again and again, and then of the next.
    let latest: { readonly date: CalendarDate; readonly ranges: readonly StartRange[] | 'open' } | undefined;
    const rangesOn = (date: CalendarDate): readonly StartRange[] | 'open' => {
      if (latest?.date === date) return latest.ranges;
      const windows = windowsOn(date, own, salonDayOn(date).windows);
      const ranges = windows === 'open' ? windows : startRanges(windows, durationMinutes);
      latest = { date, ranges };
      return ranges;
    };
    return {
      startsOn: (date) => {
        const { grid } = salonDayOn(date);
        const [first] = grid;
        const last = grid.at(-1);
        // A date that the zone skipped has no starts, and so no hours to ask for.
        if (first === undefined || last === undefined) return [];
        const ranges = rangesOn(date);
        const within = ranges === 'open' ? [{ first, last }] : ranges;
        return within.flatMap((range) => freeWithin(range, stretches, grid));
      },
      isFree: (start) => {
        if (!isBookableInstant(start) || !isBookableInstant(addMinutes(start, durationMinutes))) return false;
        const ranges = rangesOn(dateAt(start, salon.timeZone));
        const isInside =
          ranges === 'open' || ranges.some(({ first, last }) => first <= start && start <= last);
        return isInside && !stretches.some(({ after, before }) => after < start && start < before);
      },
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

/** The free slots, earliest first, then in the order of the people. */
export function findSlots(context: SlotContext<Diary>, search: SlotSearch): readonly Slot[] {
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
