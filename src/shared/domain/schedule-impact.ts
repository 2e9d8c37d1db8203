import { ok, type Result, refused } from '../result.ts';
import { blocks, type NamedBooking } from './booking.ts';
import { requestToKeep } from './booking-request.ts';
import { type DeskWorld, groundsIn, withChanges } from './desk-world.ts';
import type { SavedChange } from './history.ts';
import type { BookingId, SalonId, StaffId } from './ids.ts';
import { validateBookingRequest } from './integrity.ts';
import { type Interval, instant, intervalOf, overlaps } from './interval.ts';
import {
  type CancelOne,
  decideCancellations,
  decideMoves,
  type MoveOne,
  type SeveralRefusal,
} from './several-bookings.ts';
import type { Slot } from './slot.ts';
import type { Violation } from './violation.ts';
import { closuresNear, timeOffInterval } from './working-time.ts';

/** Whose bookings a change may strand, and of what time; of all time without one. */
export type Touched = ({ readonly staffId: StaffId } | { readonly salonId: SalonId }) & {
  readonly within?: Interval;
};

/** A booking and the rules that it breaks where it stands. */
export type Stranded = { readonly booking: NamedBooking; readonly violations: readonly Violation[] };

/** A stranded booking as the desk tells of it: with the nearest places that would mend it. */
export type StrandedBooking = NamedBooking & {
  readonly violations: readonly Violation[];
  readonly suggestions: readonly Slot[];
};

/**
 * The rules that a booking breaks where it stands. It keeps the length and buffers that it was made with, so that a service that takes longer
 * now breaks none (R8); no two bookings overlap (R13) and a client stays in the salon (R14), whatever a schedule does.
 */
function brokenBy(world: DeskWorld, booking: NamedBooking): readonly Violation[] {
  const request = { ...requestToKeep(booking), clientId: undefined };
  return validateBookingRequest(groundsIn(world, request), request);
}

/** What `listOf` answers for each owner, filtered once however often it is asked. */
function once<Owner, Kept>(
  listOf: (owner: Owner) => readonly Kept[],
  pick: (list: readonly Kept[]) => readonly Kept[],
): (owner: Owner) => readonly Kept[] {
  const picked = new Map<Owner, readonly Kept[]>();
  return (owner) => {
    const list = picked.get(owner) ?? pick(listOf(owner));
    picked.set(owner, list);
    return list;
  };
}

/** The world with those absences alone that can touch these bookings; a salon keeps the closures of all its years. */
function around(world: DeskWorld, bookings: readonly NamedBooking[]): DeskWorld {
  const [first] = bookings;
  if (!first) return world;
  const start = bookings.reduce(
    (earliest, { startTime }) => Math.min(earliest, startTime),
    Number(first.startTime),
  );
  const end = bookings.reduce((latest, { endTime }) => Math.max(latest, endTime), Number(first.endTime));
  const within = intervalOf(instant(start), instant(end));
  return {
    ...world,
    timeOffOf: once(world.timeOffOf, (list) =>
      list.filter((timeOff) => overlaps(timeOffInterval(timeOff), within)),
    ),
    closuresOf: once(world.closuresOf, (list) => closuresNear(list, within)),
  };
}

/** Of these bookings, those that block and break a rule where they stand, in the order given. */
export function strandedIn(world: DeskWorld, bookings: readonly NamedBooking[]): readonly Stranded[] {
  const blocking = bookings.filter(({ status }) => blocks(status));
  const near = around(world, blocking);
  return blocking
    .map((booking) => ({ booking, violations: brokenBy(near, booking) }))
    .filter(({ violations }) => violations.length > 0);
}

/** Of these bookings, those that break a rule in the world `after` that they did not break in the one `before`, with all that they break. */
export function strandedBetween(
  before: DeskWorld,
  after: DeskWorld,
  bookings: readonly NamedBooking[],
): readonly Stranded[] {
  return strandedIn(after, bookings).filter(({ booking, violations }) => {
    const already = new Set(brokenBy(before, booking).map(({ code }) => code));
    return violations.some(({ code }) => !already.has(code));
  });
}

/** What a manager decides about a booking that a change strands, in the version that they saw. */
export type Resolution =
  | (MoveOne & { readonly kind: 'move' })
  | (CancelOne & { readonly kind: 'cancel' })
  | (CancelOne & { readonly kind: 'keep' });

export type ResolutionRefusal =
  | SeveralRefusal
  | { readonly code: 'stranded'; readonly stranded: readonly Stranded[]; readonly world: DeskWorld };

/** A change of schedules that can be saved: with what it does to bookings, and which of them stay stranded by it. */
export type Resolved = {
  readonly changes: readonly SavedChange[];
  readonly stranded: readonly Stranded[];
  readonly world: DeskWorld;
};

/**
 * A change of schedules together with what becomes of the bookings that it strands, as one: all or nothing. `bookings` are all that it could
 * strand. Without resolutions the bookings stay as they are, stranded; with them, every booking that the change strands must be decided on:
 * one that was made since the manager looked is not passed over. Cancellations make room for moves, and moves are judged by where all end.
 */
export function decideWithResolutions(
  before: DeskWorld,
  changes: readonly SavedChange[],
  bookings: readonly NamedBooking[],
  resolutions: readonly Resolution[] | undefined,
): Result<Resolved, ResolutionRefusal> {
  const changed = withChanges(before, changes);
  const stranded = strandedBetween(before, changed, bookings);
  if (resolutions === undefined) return ok({ changes, stranded, world: changed });

  for (const { id, version } of resolutions.filter(({ kind }) => kind === 'keep')) {
    const current = before.bookings.get(id);
    if (!current) return refused({ code: 'refused', id, refusal: { code: 'not_found' } });
    if (current.version !== version)
      return refused({ code: 'refused', id, refusal: { code: 'stale_version', current } });
  }
  const cancelled = decideCancellations(changed, ofKind(resolutions, 'cancel'));
  if (!cancelled.ok) return cancelled;
  const moves = ofKind(resolutions, 'move');
  const moved = decideMoves(withChanges(changed, cancelled.value), moves);
  if (!moved.ok) return moved;
  if (moved.value.rejections.length > 0) {
    const places = moves.map((move) => resolutions.indexOf(move));
    const rejections = moved.value.rejections.map((rejection) => ({
      ...rejection,
      place: places[rejection.place] ?? rejection.place,
    }));
    return refused({ code: 'bookings_rejected', rejections, world: moved.value.world });
  }
  const decidedOn = new Set<BookingId>(resolutions.map(({ id }) => id));
  const forgotten = stranded.filter(({ booking }) => !decidedOn.has(booking.id));
  if (forgotten.length > 0) return refused({ code: 'stranded', stranded: forgotten, world: changed });
  const kept = new Set(ofKind(resolutions, 'keep').map(({ id }) => id));
  return ok({
    changes: [...changes, ...cancelled.value, ...moved.value.changes],
    stranded: stranded.filter(({ booking }) => kept.has(booking.id)),
    world: moved.value.world,
  });
}

function ofKind<Kind extends Resolution['kind']>(
  resolutions: readonly Resolution[],
  kind: Kind,
): readonly Extract<Resolution, { kind: Kind }>[] {
  return resolutions.filter((one): one is Extract<Resolution, { kind: Kind }> => one.kind === kind);
}
