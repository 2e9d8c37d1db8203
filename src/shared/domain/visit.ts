import { ok, type Result, refused } from '../result.ts';
import type { Booking, InitialStatus, NamedBooking } from './booking.ts';
import { isRepeated } from './booking-decisions.ts';
import {
  type AsTyped,
  type BookingRequest,
  requestForNew,
  scopeOf,
  type TypedRequest,
} from './booking-request.ts';
import { type DeskWorld, named } from './desk-world.ts';
import type { SavedChange } from './history.ts';
import type { BookingId, VisitId } from './ids.ts';
import { addMinutes, type Instant, instant } from './interval.ts';
import {
  bookingsInGroup,
  type CancelOne,
  decideCancellations,
  decideCreations,
  decideMoves,
  type MoveOne,
  type Rejection,
  type SeveralRefusal,
  standing,
  storedIn,
} from './several-bookings.ts';
import { instantToText, isBookableInstant, parseBookableInstant } from './zoned-time.ts';

/** The most parts that one visit may have. */
export const maxVisitParts = 12;

/** One service of a visit as it was typed. Its booking has the id that the caller brought, or a new one. */
export type TypedPart = Omit<TypedRequest, 'clientId'> & { readonly id?: BookingId | undefined };

export type TypedVisit = {
  readonly visitId: VisitId;
  readonly clientId?: AsTyped;
  readonly status: InitialStatus;
  readonly notes: string | null;
  readonly parts: readonly TypedPart[];
};

export type VisitRefusal =
  | SeveralRefusal
  | { readonly code: 'duplicate_visit' }
  /** The part at this index is of another salon than the first: nobody is in two. */
  | { readonly code: 'other_salon'; readonly index: number };

const isTyped = (typed: AsTyped): boolean => typed !== undefined && typed !== null && typed.trim() !== '';

const bookable = (at: Instant): Instant | undefined => (isBookableInstant(at) ? at : undefined);

/**
 * What a part asks for, after one that ends at `previousEnd`. Without a start it begins when that one ends, buffers aside; without an end it
 * lasts as long as `lasting` says. Where that cannot be told the time stays open, and the rules say so.
 */
function requestOf(
  part: TypedPart,
  clientId: AsTyped,
  previousEnd: Instant | undefined,
  lasting: (request: BookingRequest) => number | undefined,
): BookingRequest {
  const typed = requestForNew({ ...part, clientId });
  const startTime = isTyped(part.startTime) ? typed.startTime : previousEnd;
  if (isTyped(part.endTime)) return { ...typed, startTime };
  const minutes = lasting({ ...typed, startTime });
  const endTime =
    startTime === undefined || minutes === undefined ? undefined : bookable(addMinutes(startTime, minutes));
  return { ...typed, startTime, endTime };
}

/** What a new visit asks for in this world, part by part: each lasts as long as its service does now. */
export function requestsOfVisit(
  world: DeskWorld,
  { clientId, parts }: Pick<TypedVisit, 'clientId' | 'parts'>,
): readonly BookingRequest[] {
  const requests: BookingRequest[] = [];
  for (const part of parts) {
    const lasting = (request: BookingRequest) => {
      const { serviceId } = scopeOf(request);
      return serviceId && world.services.get(serviceId)?.durationMinutes;
    };
    requests.push(requestOf(part, clientId, requests.at(-1)?.endTime, lasting));
  }
  return requests;
}

/** A visit as it was judged: what its parts ask for, and which of them are refused. */
export type JudgedVisit = {
  readonly requests: readonly BookingRequest[];
  /** Of the parts that are not refused. */
  readonly bookings: readonly NamedBooking[];
  readonly changes: readonly SavedChange<'booking'>[];
  readonly rejections: readonly Rejection[];
  /** The world with all parts that are not refused. */
  readonly world: DeskWorld;
};

/**
 * What `decideVisit` would say of a visit that is not there yet: each part judged as if those before it were booked. `newId` names a booking
 * whose id the caller did not bring.
 */
export function judgeVisit(
  world: DeskWorld,
  visit: TypedVisit,
  newId: () => BookingId,
): Result<JudgedVisit, VisitRefusal> {
  const { visitId, status, notes } = visit;
  const requests = requestsOfVisit(world, visit);
  const commands = requests.map((request, index) => {
    return { id: visit.parts[index]?.id ?? newId(), request, status, notes, visitId, seriesId: null };
  });
  const decided = decideCreations(world, commands);
  if (!decided.ok) return decided;
  const { changes, rejections, world: after } = decided.value;
  // Parts that could each be booked by themselves; one that names people and services of two salons is told so by the rules (R4).
  const salons = changes.map(({ salonId }) => salonId);
  const elsewhere = salons.findIndex((id) => id !== salons[0]);
  if (rejections.length === 0 && elsewhere >= 0) return refused({ code: 'other_salon', index: elsewhere });
  const bookings = commands
    .map(({ id }) => after.bookings.get(id))
    .filter((booking) => booking !== undefined);
  return ok({ requests, bookings, changes, rejections, world: after });
}

/**
 * The bookings of a visit as they were made, in the order of the parts of a call that asks for just that visit; undefined when it asks for
 * another one. How long a service takes now, and what has become of the bookings since, does not matter.
 */
function asMade(visit: TypedVisit, made: readonly Booking[]): readonly Booking[] | undefined {
  if (made.length !== visit.parts.length) return undefined;
  // No two parts of one person start at once (R13).
  const madeFor = ({ staffId, startTime }: BookingRequest): Booking | undefined =>
    made.find((booking) => booking.staffId === staffId && booking.startTime === startTime);
  const found: Booking[] = [];
  for (const part of visit.parts) {
    const lasting = (request: BookingRequest) => madeFor(request)?.durationMinutes;
    const request = requestOf(part, visit.clientId, found.at(-1)?.endTime, lasting);
    const booking = madeFor(request);
    if (!booking || found.includes(booking) || (part.id !== undefined && part.id !== booking.id))
      return undefined;
    const { status, notes } = visit;
    if (!isRepeated({ id: booking.id, request, status, notes }, booking)) return undefined;
    found.push(booking);
  }
  return found;
}

/** A visit that was accepted: its bookings in the order of its parts, and what is to be saved. */
export type DecidedVisit = Pick<JudgedVisit, 'bookings' | 'changes'>;

/**
 * A new visit: all of its parts, or none. An id that exists already answers what was booked the first time when the content is the same, else
 * it is refused. `createdAs` answers a booking as it was when it was created.
 */
export function decideVisit(
  world: DeskWorld,
  visit: TypedVisit,
  createdAs: (id: BookingId) => Booking | undefined,
  newId: () => BookingId,
): Result<DecidedVisit, VisitRefusal> {
  const there = bookingsInGroup(world, { visitId: visit.visitId });
  if (there.length > 0) {
    const made = there.map(({ id }) => createdAs(id)).filter((booking) => booking !== undefined);
    const repeated = asMade(visit, made);
    if (!repeated) return refused({ code: 'duplicate_visit' });
    return ok({ bookings: repeated.map((booking) => named(world, booking)), changes: [] });
  }
  const judged = judgeVisit(world, visit, newId);
  if (!judged.ok) return judged;
  const { rejections, world: after } = judged.value;
  return rejections.length > 0 ? refused({ code: 'bookings_rejected', rejections, world: after }) : judged;
}

export type MoveVisit = {
  readonly visitId: VisitId;
  /** All parts that still stand, in the versions seen. */
  readonly bookings: readonly CancelOne[];
  /** When the earliest of them is to begin; undefined leaves them in their time. */
  readonly startTime: AsTyped;
  /** Who takes a part instead; the others keep their people. */
  readonly people: readonly { readonly id: BookingId; readonly staffId?: AsTyped }[];
};

/** The parts of a booking's visit among `bookings`, by start, without those that were cancelled; a booking of none is its only part. */
export function partsOfVisit(
  bookings: readonly NamedBooking[],
  booking: NamedBooking,
): readonly NamedBooking[] {
  const { id, visitId } = booking;
  if (visitId === null) return [booking];
  return bookings
    .filter((one) => one.visitId === visitId && (one.id === id || one.status !== 'cancelled'))
    .toSorted((a, b) => a.startTime - b.startTime || (a.id < b.id ? -1 : 1));
}

const notFound = { code: 'not_found' } as const;

/**
 * The parts of a visit that still stand, when just these are named, in the versions seen: a part that was cancelled, restored or changed in
 * the meantime is not passed over.
 */
function seenParts(
  world: DeskWorld,
  visitId: VisitId,
  seen: readonly CancelOne[],
): Result<readonly NamedBooking[], SeveralRefusal> {
  const parts = bookingsInGroup(world, { visitId });
  const refuse = (id: BookingId): SeveralRefusal => {
    const current = storedIn(world, id);
    const refusal = current?.visitId === visitId ? ({ code: 'stale_version', current } as const) : notFound;
    return { code: 'refused', id, refusal };
  };
  const left = new Map(standing(parts).map((part) => [part.id, part]));
  for (const { id, version } of seen) {
    if (left.get(id)?.version !== version) return refused(refuse(id));
    left.delete(id);
  }
  const [unseen] = left.keys();
  return unseen === undefined ? ok(standing(parts)) : refused(refuse(unseen));
}

/** The moves that move a visit, in the order in which its parts are named: all by the same real minutes. */
export function movesOfVisit(
  world: DeskWorld,
  { visitId, bookings, startTime, people }: MoveVisit,
): readonly MoveOne[] {
  const [earliest] = standing(bookingsInGroup(world, { visitId }));
  const asked = typeof startTime === 'string' ? parseBookableInstant(startTime) : undefined;
  const shifted = (from: Instant | undefined): AsTyped => {
    if (startTime === undefined) return undefined;
    // What is no time is none for any part: the rules say so.
    if (asked === undefined || from === undefined || earliest === undefined) return null;
    return instantToText(instant(from + asked - earliest.startTime));
  };
  const staffOf = new Map(people.map(({ id, staffId }) => [id, staffId]));
  return bookings.map(({ id, version }) => ({
    id,
    version,
    startTime: shifted(world.bookings.get(id)?.startTime),
    staffId: staffOf.get(id),
  }));
}

/** A visit moved as one: every part that stands, judged by where all of them end, or none. */
export function decideVisitMove(
  world: DeskWorld,
  command: MoveVisit,
): Result<readonly SavedChange<'booking'>[], SeveralRefusal> {
  const seen = seenParts(world, command.visitId, command.bookings);
  if (!seen.ok) return seen;
  const moved = decideMoves(world, movesOfVisit(world, command));
  if (!moved.ok) return moved;
  const { changes, rejections, world: after } = moved.value;
  return rejections.length > 0
    ? refused({ code: 'bookings_rejected', rejections, world: after })
    : ok(changes);
}

/** A visit cancelled as one: every part that stands, or none. */
export function decideVisitCancellation(
  world: DeskWorld,
  visitId: VisitId,
  bookings: readonly CancelOne[],
  cancellationReason: string | null,
): Result<readonly SavedChange<'booking'>[], SeveralRefusal> {
  const seen = seenParts(world, visitId, bookings);
  return seen.ok ? decideCancellations(world, bookings, cancellationReason) : seen;
}
