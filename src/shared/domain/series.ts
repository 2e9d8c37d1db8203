import { ok, type Result, refused } from '../result.ts';
import type { Booking, InitialStatus, NamedBooking } from './booking.ts';
import { contextFrom } from './booking-context.ts';
import { isRepeated } from './booking-decisions.ts';
import { type BookingRequest, scopeOf } from './booking-request.ts';
import { type DeskWorld, named } from './desk-world.ts';
import type { SavedChange } from './history.ts';
import type { BookingId, SeriesId } from './ids.ts';
import { addMinutes, minutesOf } from './interval.ts';
import type { Violation } from './rules/violation.ts';
import { maxBlockMinutes } from './service.ts';
import {
  bookingsInGroup,
  type CancelOne,
  decideCancellations,
  decideCreations,
  type SeveralRefusal,
} from './several-bookings.ts';
import {
  addDays,
  type CalendarDate,
  dateAt,
  instantAt,
  isBookableInstant,
  wallTimeAt,
} from './zoned-time.ts';

/** The most dates that one series may have: five years of weeks. */
export const maxSeriesDates = 260;

/** How a booking repeats: every so many weeks, so many times or until a date of the salon's calendar, which is included. */
export type Repetition = {
  readonly everyWeeks: number;
  readonly count?: number | undefined;
  readonly until?: CalendarDate | undefined;
  /** What is asked for on a date in the place of the usual person, the usual time or both; each is a date of the series. */
  readonly instead?:
    | ReadonlyMap<CalendarDate, Partial<Pick<BookingRequest, 'staffId' | 'startTime'>>>
    | undefined;
};

/** One date of a series, and what is asked for on it. */
export type Occurrence = {
  /** Null where no date can be told: the request names no start, no possible length or no salon, and its violations say so. */
  readonly date: CalendarDate | null;
  readonly request: BookingRequest;
};

/** Why a repetition cannot be told as dates. */
export type SeriesComplaint = 'until_before_first' | 'too_many_dates' | 'beyond_last_year' | 'not_of_series';

/** The dates from the first on; by contract just one of `count` and `until` is given, and otherwise what comes first ends them. */
function datesFrom(
  first: CalendarDate,
  { everyWeeks, count = Number.POSITIVE_INFINITY, until }: Repetition,
): Result<readonly CalendarDate[], SeriesComplaint> {
  if (until !== undefined && until < first) return refused('until_before_first');
  const dates: CalendarDate[] = [];
  const isWithin = (date: CalendarDate): boolean =>
    dates.length < count && (until === undefined || date <= until);
  for (let date = first; isWithin(date); date = addDays(date, 7 * everyWeeks)) {
    if (dates.length === maxSeriesDates) return refused('too_many_dates');
    dates.push(date);
  }
  return ok(dates);
}

/**
 * What a series asks for, date by date, unless something else is asked for on it. The first is just the request; those that follow show the same time on the wall of the salon
 * (`instantAt`), and each is as long as the request in real minutes. A request that can never be booked, because it names no start, no
 * length that a service could have, or nothing that tells the salon, is the only one.
 */
export function occurrencesOf(
  world: DeskWorld,
  request: BookingRequest,
  repetition: Repetition,
): Result<readonly Occurrence[], SeriesComplaint> {
  const scope = scopeOf(request);
  const { salon } = contextFrom(world, scope);
  const asked = scope.interval;
  if (!salon || !asked || minutesOf(asked) > maxBlockMinutes) return ok([{ date: null, request }]);

  const { timeZone } = salon;
  const wallTime = wallTimeAt(asked.start, timeZone);
  const dates = datesFrom(dateAt(asked.start, timeZone), repetition);
  if (!dates.ok) return dates;
  const occurrences = dates.value.map((date, index) => {
    const start = index === 0 ? asked.start : instantAt(date, wallTime, timeZone);
    return { date, startTime: start, endTime: addMinutes(start, minutesOf(asked)) };
  });
  if (!occurrences.every((one) => isBookableInstant(one.startTime) && isBookableInstant(one.endTime)))
    return refused('beyond_last_year');
  const { instead = new Map() } = repetition;
  if (![...instead.keys()].every((date) => dates.value.includes(date))) return refused('not_of_series');
  return ok(
    occurrences.map(({ date, ...time }) => {
      const onDate: BookingRequest = { ...request, ...time, ...instead.get(date) };
      const { startTime } = onDate;
      const endTime = startTime === undefined ? undefined : addMinutes(startTime, minutesOf(asked));
      return { date, request: { ...onDate, endTime } };
    }),
  );
}

/** A date of a series as it was judged: booked, or why not. */
export type JudgedDate = Occurrence & {
  readonly booking: NamedBooking | null;
  readonly violations: readonly Violation[];
};

export type JudgedSeries = {
  readonly dates: readonly JudgedDate[];
  readonly changes: readonly SavedChange<'booking'>[];
  /** The world with all that can be booked. */
  readonly world: DeskWorld;
};

export type RepeatBooking = {
  readonly seriesId: SeriesId;
  readonly request: BookingRequest;
  readonly repetition: Repetition;
  readonly status: InitialStatus;
  readonly notes: string | null;
};

export type CreateSeries = RepeatBooking & {
  /** Whether one date that cannot be booked refuses the series, or only itself. */
  readonly accept: 'all' | 'good';
};

export type SeriesRefusal =
  | SeveralRefusal
  | { readonly code: 'unrepeatable'; readonly complaint: SeriesComplaint }
  | { readonly code: 'duplicate_series' };

/** Judges dates one after the other, each in a world in which those before it are booked. `newId` names a booking that it makes. */
function judge(
  world: DeskWorld,
  occurrences: readonly Occurrence[],
  { seriesId, status, notes }: RepeatBooking,
  newId: () => BookingId,
): Result<JudgedSeries, SeveralRefusal> {
  const commands = occurrences.map(({ request }) => {
    return { id: newId(), request, status, notes, visitId: null, seriesId };
  });
  const decided = decideCreations(world, commands);
  if (!decided.ok) return decided;
  const { changes, rejections, world: after } = decided.value;
  const violationsAt = new Map(rejections.map(({ index, violations }) => [index, violations]));
  return ok({
    changes,
    world: after,
    dates: occurrences.map((occurrence, index) => {
      const id = commands[index]?.id;
      const booking = (id && after.bookings.get(id)) ?? null;
      return { ...occurrence, booking, violations: violationsAt.get(index) ?? [] };
    }),
  });
}

/** What `decideSeries` would say of a series that is not there yet, date by date. */
export function judgeSeries(
  world: DeskWorld,
  command: RepeatBooking,
  newId: () => BookingId,
): Result<JudgedSeries, SeriesRefusal> {
  const occurrences = occurrencesOf(world, command.request, command.repetition);
  if (!occurrences.ok) return refused({ code: 'unrepeatable', complaint: occurrences.error });
  return judge(world, occurrences.value, command, newId);
}

/**
 * A series that is there already, asked for once more: every booking that it made must be one of the dates asked for, with the same
 * content, or else the id belongs to another series. What has become of the bookings since does not matter.
 */
function repeated(
  world: DeskWorld,
  occurrences: readonly Occurrence[],
  command: CreateSeries,
  made: readonly Booking[],
  newId: () => BookingId,
): Result<JudgedSeries, SeriesRefusal> {
  // Each stands for one date: of two dates that ask for the same only one can have been booked.
  const left = new Set(made);
  const asMade = occurrences.map(({ request }) => {
    const booking = [...left].find((one) => isRepeated({ id: one.id, ...command, request }, one));
    if (booking) left.delete(booking);
    return booking;
  });
  if (left.size > 0 || (command.accept === 'all' && made.length < occurrences.length))
    return refused({ code: 'duplicate_series' });
  const judged = judge(world, occurrences, command, newId);
  if (!judged.ok) return judged;
  return ok({
    changes: [],
    world,
    dates: judged.value.dates.map((date, index) => {
      const booking = asMade[index];
      return booking
        ? { ...date, booking: named(world, booking), violations: [] }
        : { ...date, booking: null };
    }),
  });
}

/**
 * A new series: all of its dates or, where only the good ones are asked for, those that can be booked, at least one. An id that exists
 * already answers what was booked the first time when the content is the same, and judges the dates without a booking again, without
 * booking them; else it is refused. `createdAs` answers a booking as it was when it was created.
 */
export function decideSeries(
  world: DeskWorld,
  command: CreateSeries,
  createdAs: (id: BookingId) => Booking | undefined,
  newId: () => BookingId,
): Result<JudgedSeries, SeriesRefusal> {
  const there = bookingsInGroup(world, { seriesId: command.seriesId });
  if (there.length > 0) {
    const made = there.map(({ id }) => createdAs(id)).filter((booking) => booking !== undefined);
    const occurrences = occurrencesOf(world, command.request, command.repetition);
    return occurrences.ok
      ? repeated(world, occurrences.value, command, made, newId)
      : refused({ code: 'duplicate_series' });
  }
  const judged = judgeSeries(world, command, newId);
  if (!judged.ok) return judged;
  const { dates, changes, world: after } = judged.value;
  const isBooked = command.accept === 'all' ? changes.length === dates.length : changes.length > 0;
  if (isBooked) return judged;
  const rejections = dates.flatMap(({ request, violations }, index) =>
    violations.length > 0 ? [{ index, bookingId: null, violations, request }] : [],
  );
  return refused({ code: 'bookings_rejected', rejections, world: after });
}

/** Bookings of a series cancelled together: all that are named, or none. Which of the series they are is the caller's choice. */
export function decideSeriesCancellation(
  world: DeskWorld,
  seriesId: SeriesId,
  cancellations: readonly CancelOne[],
  cancellationReason: string | null,
): Result<readonly SavedChange<'booking'>[], SeveralRefusal> {
  const foreign = cancellations.find(({ id }) => world.bookings.get(id)?.seriesId !== seriesId);
  if (foreign) return refused({ code: 'refused', id: foreign.id, refusal: { code: 'not_found' } });
  return decideCancellations(world, cancellations, cancellationReason);
}
