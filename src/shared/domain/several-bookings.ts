import { ok, type Result, refused } from '../result.ts';
import { type Booking, blocks, type NamedBooking, withoutNames } from './booking.ts';
import { contextFrom } from './booking-context.ts';
import {
  type BookingRefusal,
  type CreateBooking,
  decideCreation,
  decideMove,
  decideStatusChange,
  type MoveBooking,
} from './booking-decisions.ts';
import { type BookingRequest, requestToMove, scopeOf } from './booking-request.ts';
import { columnsOf } from './columns.ts';
import { type DeskWorld, withChanges } from './desk-world.ts';
import type { BookingChange } from './history.ts';
import type { BookingId, ClientId } from './ids.ts';
import type { Violation } from './rules/violation.ts';

/** Why one of several bookings that were asked for together is refused. */
export type Rejection = {
  /** Its index in what was asked for, from 0. */
  readonly index: number;
  /** The booking that was to move, where there is one already. */
  readonly bookingId: BookingId | null;
  readonly violations: readonly Violation[];
  readonly request: BookingRequest;
};

/** Why a command on several bookings is refused as a whole. */
export type SeveralRefusal =
  | {
      readonly code: 'bookings_rejected';
      readonly rejections: readonly Rejection[];
      /** The world in which they were judged, with those that were not refused. */
      readonly world: DeskWorld;
    }
  | {
      readonly code: 'refused';
      readonly id: BookingId;
      readonly refusal: Exclude<BookingRefusal, { code: 'booking_rejected' }>;
    };

/** The change that saves `after` over what is in the world. */
export function bookingChange(before: Booking | undefined, after: Booking): BookingChange {
  return {
    entity: 'booking',
    key: after.id,
    salonId: after.salonId,
    before,
    after,
  };
}

/** A booking of the world, as it enters decisions and the history. */
export function storedIn(world: DeskWorld, id: BookingId): Booking | undefined {
  const booking = world.bookings.get(id);
  return booking && withoutNames(booking);
}

/** The bookings of a client, as they enter decisions and the history, in a world that holds all of them. */
export function storedOfClient({ bookings }: DeskWorld, clientId: ClientId): readonly Booking[] {
  return [...bookings.values()].filter((booking) => booking.clientId === clientId).map(withoutNames);
}

type Outcome = {
  readonly changes: readonly BookingChange[];
  readonly rejections: readonly Rejection[];
  /** The world with all that was not refused. */
  readonly world: DeskWorld;
};

/**
 * New bookings, judged one after the other, each in a world in which those before it are booked: two of one call never collide. Every
 * one that can be booked is among the changes, every other among the rejections; whether the rest is booked is the caller's to say.
 */
export function decideCreations(
  world: DeskWorld,
  commands: readonly (CreateBooking & Pick<Booking, 'visitId' | 'seriesId'>)[],
): Result<Outcome, SeveralRefusal> {
  const columns = columnsOf(world);
  const changes = new Map<BookingId, BookingChange>();
  const rejections: Rejection[] = [];
  for (const [index, { visitId, seriesId, ...command }] of commands.entries()) {
    const context = columns.contextFor(command.request);
    const there = storedIn(world, command.id) ?? changes.get(command.id)?.after;
    const decided = decideCreation({ current: there, created: undefined, context }, command);
    if (decided.ok) {
      const booking = { ...decided.value.record, visitId, seriesId };
      changes.set(booking.id, bookingChange(undefined, booking));
      columns.put(booking);
    } else if (decided.error.code === 'booking_rejected') {
      const { violations, request } = decided.error;
      rejections.push({ index, bookingId: null, violations, request });
    } else return refused({ code: 'refused', id: command.id, refusal: decided.error });
  }
  const booked = [...changes.values()];
  return ok({ changes: booked, rejections, world: withChanges(world, booked) });
}

export type MoveOne = MoveBooking & { readonly id: BookingId };

/**
 * Several bookings moved at once, judged by where they all end: two may trade slots. Nothing is decided about a booking that is not
 * there, or not in the version that was seen.
 */
export function decideMoves(world: DeskWorld, moves: readonly MoveOne[]): Result<Outcome, SeveralRefusal> {
  const moving = new Set(moves.map(({ id }) => id));
  const columns = columnsOf(world, moving);
  const made: BookingChange[] = [];
  const changes: BookingChange[] = [];
  const rejections: Rejection[] = [];
  for (const [index, { id, ...move }] of moves.entries()) {
    const before = storedIn(world, id);
    // Whatever service it changes to, it stays with the person whom the move names: whose column it is does not depend on the service.
    const request = before && requestToMove(before, move, undefined);
    const context = columns.contextFor(request ?? nothing);
    const decided = decideMove({ current: before, created: undefined, context }, move);
    if (decided.ok) {
      const { kind, record } = decided.value;
      const change = bookingChange(before, record);
      made.push(change);
      if (kind === 'saved') changes.push(change);
      columns.put(record);
    } else if (decided.error.code === 'booking_rejected') {
      const { violations, request: asked } = decided.error;
      rejections.push({ index, bookingId: id, violations, request: asked });
    } else return refused({ code: 'refused', id, refusal: decided.error });
  }
  return ok({ changes, rejections, world: withChanges(without(world, moving), made) });
}

/** The world without these bookings. */
export function without(world: DeskWorld, lifted: ReadonlySet<BookingId>): DeskWorld {
  const others = [...world.bookings].filter(([id]) => !lifted.has(id));
  return { ...world, bookings: new Map(others) };
}

const nothing: BookingRequest = {
  staffId: undefined,
  serviceId: undefined,
  clientId: undefined,
  startTime: undefined,
  endTime: undefined,
  resourceIds: [],
  booking: undefined,
};

export type CancelOne = { readonly id: BookingId; readonly version: number };

/** Several bookings cancelled at once, for one reason: all of them, or none when one of them cannot be. */
export function decideCancellations(
  world: DeskWorld,
  cancellations: readonly CancelOne[],
  cancellationReason: string | null,
): Result<readonly BookingChange[], SeveralRefusal> {
  const changes: BookingChange[] = [];
  for (const { id, version } of cancellations) {
    const before = storedIn(world, id);
    const context = contextFrom(world, scopeOf(nothing));
    const decided = decideStatusChange(
      { current: before, created: undefined, context },
      { version, status: 'cancelled', cancellationReason },
    );
    if (decided.ok) changes.push(bookingChange(before, decided.value.record));
    else if (decided.error.code === 'booking_rejected')
      throw new Error(`a cancellation of ${id} was judged by the rules`);
    else return refused({ code: 'refused', id, refusal: decided.error });
  }
  return ok(changes);
}

/** All bookings of a visit or a series that the world holds, by start, then id. */
export function bookingsInGroup(
  world: DeskWorld,
  group: Pick<Booking, 'visitId'> | Pick<Booking, 'seriesId'>,
): readonly NamedBooking[] {
  const belongs = (booking: Booking): boolean =>
    'visitId' in group ? booking.visitId === group.visitId : booking.seriesId === group.seriesId;
  return [...world.bookings.values()]
    .filter(belongs)
    .sort((a, b) => a.startTime - b.startTime || (a.id < b.id ? -1 : 1));
}

/** The bookings of a group that still stand: those that a command on all of them is about. */
export function standing(bookings: readonly NamedBooking[]): readonly NamedBooking[] {
  return bookings.filter(({ status }) => blocks(status));
}
