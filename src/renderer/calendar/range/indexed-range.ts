import { type Booking, blocks, type NamedBooking } from '../../../shared/domain/booking.ts';
import {
  type BookingContext,
  type BookingsOf,
  contextFrom,
  type Records,
} from '../../../shared/domain/booking-context.ts';
import { type BookingRequest, scopeOf, termsOf } from '../../../shared/domain/booking-request.ts';
import { type CalendarRange, rangeInterval, timesOf } from '../../../shared/domain/calendar-range.ts';
import { sortedByHeld } from '../../../shared/domain/columns.ts';
import type { BookingId, HeldId, ResourceId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Resource } from '../../../shared/domain/resource.ts';
import { assignedTo } from '../../../shared/domain/rules/resources.ts';
import { validateBookingRequest } from '../../../shared/domain/rules/rules.ts';
import type { Violation } from '../../../shared/domain/rules/violation.ts';
import { brokenWhereItStands } from '../../../shared/domain/schedule-impact.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';

/** What the desk answered about some dates, ready to be asked on every move of the pointer. */
export type IndexedRange = CalendarRange & {
  /** The same, as the rules look it up. */
  readonly records: Records;
  readonly unitOf: (id: ResourceId) => Resource | undefined;
  /** Those of a person or a unit, by start. */
  readonly bookingsOf: (id: HeldId) => readonly NamedBooking[];
  /** Of people and units, as the rules ask for them. */
  readonly bookingsNear: BookingsOf;
};

/** The records made last, by the people list of the answer they were made from. */
const recordsKnown = new WeakMap<
  CalendarRange['staff'],
  { readonly of: CalendarRange; readonly records: Records }
>();

/** Whether two answers are the same but for their bookings. The query cache keeps unchanged parts as the same objects. */
function isOtherwiseSame(before: CalendarRange, after: CalendarRange): boolean {
  const parts: Readonly<Record<string, unknown>> = after;
  return Object.entries(before).every(([name, part]) => name === 'bookings' || part === parts[name]);
}

/** What the rules look up, the same object as long as nothing of it is another: a booking that changes makes no other records. */
function recordsOf(range: CalendarRange): Records {
  const known = recordsKnown.get(range.staff);
  if (known && isOtherwiseSame(known.of, range)) return known.records;
  const unitsByKind = Map.groupBy(range.resources, ({ kindId }) => kindId);
  const records: Records = {
    salons: new Map([[range.salon.id, range.salon]]),
    staff: new Map(range.staff.map((person) => [person.id, person])),
    services: new Map(range.services.map((service) => [service.id, service])),
    clients: new Map(),
    ...timesOf(range),
    closuresOf: () => range.closures,
    kinds: new Map(range.resourceKinds.map((kind) => [kind.id, kind])),
    resourcesOf: (id) => unitsByKind.get(id) ?? [],
  };
  recordsKnown.set(range.staff, { of: range, records });
  return records;
}

/** Sorts a range once, so that a judgement under the pointer looks things up and searches nothing. */
export function indexed(range: CalendarRange): IndexedRange {
  const units = new Map(range.resources.map((unit) => [unit.id, unit]));
  const bookingsNear = sortedByHeld(range.bookings).bookingsOf;
  return {
    ...range,
    records: recordsOf(range),
    unitOf: (id) => units.get(id),
    bookingsOf: (id) => bookingsNear([id], rangeInterval(range), undefined),
    bookingsNear,
  };
}

/** Whether a date is one of the range's. */
export function holdsDate({ from, to }: IndexedRange, date: CalendarDate): boolean {
  return from <= date && date <= to;
}

/** Whether the range is one day, so that what is said of its times need not name the date. */
export function isOneDay({ from, to }: IndexedRange): boolean {
  return from === to;
}

/** Whether an instant lies on a date of the range. */
export function holdsInstant(range: IndexedRange, at: Instant): boolean {
  return holdsDate(range, dateAt(at, range.salon.timeZone));
}

/**
 * The rules that a request on these dates breaks, by the engine that the desk itself decides with. The client is left out (R14): the
 * screen names only clients that the desk has just answered.
 */
export function judge(range: IndexedRange, request: BookingRequest): readonly Violation[] {
  const asked = { ...request, clientId: undefined };
  return validateBookingRequest(contextFrom(range.records, scopeOf(asked), range.bookingsNear), asked);
}

/** What a sentence calls a booking. */
type Names = Pick<NamedBooking, 'serviceName' | 'clientName'>;

/** Judges requests that are to be accepted together, one after the other. */
export type Judging = {
  readonly judge: (request: BookingRequest) => readonly Violation[];
  /** Counts what has broken no rule as booked, so that what comes next is judged beside it. */
  readonly accept: (request: BookingRequest, named: Names) => void;
};

/** The judge of several requests, on these dates without the bookings that are `lifted`: they move, and are in nobody's way. */
export function judging(range: IndexedRange, lifted: ReadonlySet<BookingId>): Judging {
  const accepted = sortedByHeld([]);
  let count = 0;
  const near: BookingsOf = (held, asked, service) => [
    ...range.bookingsNear(held, asked, service).filter(({ id }) => !lifted.has(id)),
    ...accepted.bookingsOf(held, asked, service),
  ];
  const contextOf = (request: BookingRequest) => contextFrom(range.records, scopeOf(request), near);
  return {
    judge: (request) => {
      const asked = { ...request, clientId: undefined };
      return validateBookingRequest(contextOf(asked), asked);
    },
    accept: (request, named) => {
      count += 1;
      const context = contextOf(request);
      const booking = standIn(request, context, named, count);
      if (booking) accepted.add(booking);
    },
  };
}

/** A request as the booking that it would be; the rules look at nothing of it but whom and what it holds, and its names. */
function standIn(
  request: BookingRequest,
  context: BookingContext,
  named: Names,
  count: number,
): NamedBooking | undefined {
  const { staff, service, salon } = context;
  const terms = termsOf(request, service);
  const { startTime, endTime } = request;
  const serviceId = request.booking?.serviceId ?? service?.id;
  if (!staff || !salon || !terms || !serviceId || startTime === undefined || endTime === undefined)
    return undefined;
  return {
    // Never sent: it tells it from the others of one judgement.
    id: `accepted ${count}` as BookingId,
    salonId: salon.id,
    version: 1,
    staffId: staff.id,
    serviceId,
    clientId: null,
    startTime,
    endTime,
    durationMinutes: terms.durationMinutes,
    bufferBeforeMinutes: terms.bufferBeforeMinutes,
    bufferAfterMinutes: terms.bufferAfterMinutes,
    processing: terms.processing,
    resources: assignedTo(context, request, terms),
    status: 'confirmed',
    notes: null,
    visitId: null,
    seriesId: null,
    priceCents: null,
    cancellationReason: null,
    ...named,
  };
}

/** The units that a request gets, by kind; none where it breaks a rule. */
export function unitsFor(range: IndexedRange, request: BookingRequest): readonly ResourceId[] {
  if (judge(range, request).length > 0) return [];
  const context = contextFrom(range.records, scopeOf(request), range.bookingsNear);
  const terms = termsOf(request, context.service);
  return terms ? assignedTo(context, request, terms).map(({ resourceId }) => resourceId) : [];
}

const strandedKnown = new WeakMap<Records, WeakMap<Booking, boolean>>();

/** Whether a booking, as it stands, breaks a rule of today: it was made before a schedule, service or closure changed. Judged once for each. */
export function isStranded({ records }: IndexedRange, booking: Booking): boolean {
  const known = strandedKnown.get(records) ?? new WeakMap<Booking, boolean>();
  strandedKnown.set(records, known);
  const judged = known.get(booking) ?? brokenWhereItStands(records, booking).length > 0;
  known.set(booking, judged);
  return judged;
}

/** Whether a booking is marked as stranded on a date: from today on, while it blocks. */
export function isMarkedStranded(
  range: IndexedRange,
  booking: Booking,
  date: CalendarDate,
  today: CalendarDate,
): boolean {
  return date >= today && blocks(booking.status) && isStranded(range, booking);
}
