// Several bookings decided together: created one after the other, moved by where all of them end, cancelled all or none.
import { judgement } from './judgement.ts';
import { fieldsOf, judge, type Request, requestToMove, type Violation } from './rules.ts';
import { missing, OneOf, type Refused, refuse, same } from './verdict.ts';
import {
  type Booking,
  isBlocking,
  named,
  type WaitlistEntry,
  type World,
  type Write,
  withWrites,
} from './world.ts';

export type Seen = { readonly id: string; readonly version: number };

type Rejected = { readonly index: number; readonly bookingId: string | null; readonly request: Request };
export type Rejection = Rejected & { readonly violations: readonly Violation[] };

/** What can be done, why the rest cannot, and the world with what can. */
export type Outcome = {
  readonly writes: readonly Write[];
  readonly rejections: readonly Rejection[];
  readonly world: World;
};

export const isRefusal = (one: object): one is Refused => 'ok' in one && one.ok === false;

export const waits = (after: WaitlistEntry): Write => ({ entity: 'waitlist_entry', key: after.id, after });
export const saved = (after: Booking): Write => ({ entity: 'booking', key: after.id, after });

export const stale = (world: World, ...bookings: readonly Booking[]): Refused =>
  refuse('stale_version', { current: new OneOf(bookings.map((booking) => named(world, booking))) });

/** The booking in the version that was seen, or the refusal. */
export function seen(world: World, { id, version }: Seen): Booking | Refused {
  const booking = world.records.booking.get(id);
  if (!booking) return missing('booking', id);
  return booking.version === version ? booking : stale(world, booking);
}

const next: Readonly<Record<Booking['status'], readonly Booking['status'][]>> = {
  pending: ['confirmed', 'arrived', 'cancelled', 'no_show'],
  confirmed: ['pending', 'arrived', 'completed', 'cancelled', 'no_show'],
  arrived: ['confirmed', 'completed', 'cancelled'],
  completed: ['arrived'],
  cancelled: ['pending', 'confirmed'],
  no_show: ['confirmed', 'arrived'],
};

/** The booking in its next status, or the refusal; whether the rules hold there is not asked. */
export function stepped(
  booking: Booking,
  status: Booking['status'],
  cancellationReason: string | null = null,
): Booking | Refused {
  if (!next[booking.status].includes(status))
    return refuse('illegal_transition', { from: booking.status, to: status });
  return { ...booking, status, cancellationReason, version: booking.version + 1 };
}

/** The booking moved to where the request names; the same one when it stays. */
export function movedTo(world: World, request: Request & { readonly moving: Booking }): Booking {
  const { moving } = request;
  const moved = { ...moving, ...fieldsOf(world, request) };
  // Visits and series are in one salon.
  const there = moved.salonId === moving.salonId ? moved : { ...moved, visitId: null, seriesId: null };
  return same(there, moving) ? moving : { ...there, version: moving.version + 1 };
}

/** The parts of a refusal that tell why each of several was refused; `world` is where the nearest slots must suit. */
export function toldRejections(world: World, rejections: readonly Rejection[]): object[] {
  return rejections.map(({ index, bookingId, violations, request }) => ({
    index,
    bookingId,
    ...judgement(world, violations, request, true),
  }));
}

export const rejectedTogether = (world: World, rejections: readonly Rejection[]) =>
  refuse('bookings_rejected', { rejections: toldRejections(world, rejections) });

export type Creation = {
  readonly id: string;
  readonly request: Request;
  readonly more: Pick<Booking, 'status' | 'notes' | 'visitId' | 'seriesId'>;
};

/** New bookings, each judged as if those before it were booked. */
export function createSeveral(world: World, creations: readonly Creation[]): Outcome | Refused {
  const writes: Write[] = [];
  const rejections: Rejection[] = [];
  let current = world;
  for (const [index, { id, request, more }] of creations.entries()) {
    if (current.records.booking.has(id)) return refuse('duplicate_id', { id });
    const violations = judge(current, request);
    if (violations.length > 0) {
      rejections.push({ index, bookingId: null, violations, request });
      continue;
    }
    const write = saved({ id, version: 1, ...fieldsOf(current, request), ...more, cancellationReason: null });
    writes.push(write);
    current = withWrites(current, [write]);
  }
  return { writes, rejections, world: current };
}

/** Bookings moved at once: none of them is in the way of another where it stood. A refusal tells what is saved `now`. */
export function moveSeveral(
  world: World,
  moves: readonly (Seen & { readonly typed: Request })[],
  now = world,
): Outcome | Refused {
  const away = moves.map(({ id }): Write => ({ entity: 'booking', key: id, after: undefined }));
  let current = withWrites(world, away);
  const writes: Write[] = [];
  const rejections: Rejection[] = [];
  for (const [index, { id, version, typed }] of moves.entries()) {
    const booking = seen(now, { id, version });
    if (isRefusal(booking)) return booking;
    const request = { ...requestToMove(world, booking, typed), moving: booking };
    const violations = judge(current, request);
    if (violations.length > 0) {
      rejections.push({ index, bookingId: id, violations, request });
      continue;
    }
    const after = movedTo(current, request);
    if (after !== booking) writes.push(saved(after));
    current = withWrites(current, [saved(after)]);
  }
  return { writes, rejections, world: current };
}

/** Bookings cancelled at once. */
export function cancelSeveral(
  world: World,
  cancelled: readonly Seen[],
  reason: string | null,
): readonly Write[] | Refused {
  const writes: Write[] = [];
  for (const one of cancelled) {
    const booking = seen(world, one);
    if (isRefusal(booking)) return booking;
    const after = stepped(booking, 'cancelled', reason);
    if (isRefusal(after)) return after;
    writes.push(saved(after));
  }
  return writes;
}

/** The bookings of a visit or a series. */
export const together = (world: World, field: 'visitId' | 'seriesId', id: string): Booking[] =>
  [...world.records.booking.values()].filter((booking) => booking[field] === id);

export const standing = (bookings: readonly Booking[]): Booking[] => bookings.filter(isBlocking);
