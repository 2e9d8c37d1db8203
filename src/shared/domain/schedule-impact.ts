import { impossible, ok, type Result, refused } from '../result.ts';
import { type Booking, blocks, type NamedBooking } from './booking.ts';
import { contextFrom, type Records } from './booking-context.ts';
import { requestToStay, scopeOf } from './booking-request.ts';
import { type DeskWorld, withChanges } from './desk-world.ts';
import { blocksTime, type SavedChange, subjectOf } from './history.ts';
import type { BookingId, HeldId, SalonId } from './ids.ts';
import { type Instant, type Interval, instant } from './interval.ts';
import { brokenByRecords, mayBreakRules } from './rules/rules.ts';
import type { Violation } from './rules/violation.ts';
import {
  type CancelOne,
  decideCancellations,
  decideMoves,
  type MoveOne,
  type SeveralRefusal,
} from './several-bookings.ts';
import { aroundDates, timeOffInterval } from './working-time.ts';
import type { CalendarDate } from './zoned-time.ts';

/** Whose bookings a change may strand, and of what time; of all time without one. */
export type Touched = ({ readonly held: HeldId } | { readonly salonId: SalonId }) & {
  readonly within?: Interval;
};

/** A booking and the rules that it breaks where it stands. */
export type Stranded = { readonly booking: NamedBooking; readonly violations: readonly Violation[] };

/** The rules that a booking breaks where it stands. Those that no change of other records can break need not be asked. */
export function brokenWhereItStands(records: Records, booking: Booking): readonly Violation[] {
  const request = requestToStay(booking);
  return brokenByRecords(contextFrom(records, scopeOf(request)), request);
}

/**
 * Of changes that are saved together, the instant until which a booking is over and cannot be stranded by them. Time is blocked only where
 * nothing is booked, not over what is over either.
 */
export function overUntil(changes: readonly SavedChange[], now: Instant): Instant {
  return changes.some(blocksTime) ? instant(0) : now;
}

/**
 * Whose bookings a change, either way, may strand; empty when nobody's, because no rule reads what it changes. Dates are those of the
 * salon's calendar as it stands in `salons`: a change of the calendar itself touches everything of the salon.
 */
export function touchedBy(change: SavedChange, salons: DeskWorld['salons']): readonly Touched[] {
  if (!mayBreakRules(change)) return [];
  const around = (first: CalendarDate, last: CalendarDate): Pick<Touched, 'within'> => {
    const salon = salons.get(change.salonId);
    return salon ? { within: aroundDates(first, last, salon.timeZone) } : {};
  };
  switch (change.entity) {
    case 'booking':
    case 'client':
    case 'resource_kind':
    case 'waitlist_entry':
      return [];
    case 'resource':
      return [{ held: subjectOf(change).id }];
    case 'salon':
    case 'service':
      return [{ salonId: change.salonId }];
    case 'staff':
      return [{ held: subjectOf(change).id }];
    case 'availability':
      return [{ held: subjectOf(change).staffId }];
    case 'schedule':
      return [{ held: subjectOf(change).staffId }];
    case 'closure': {
      const { salonId, startDate, endDate } = subjectOf(change);
      return [{ salonId, ...around(startDate, endDate) }];
    }
    case 'override': {
      const { staffId, date } = subjectOf(change);
      return [{ held: staffId, ...around(date, date) }];
    }
    case 'time_off':
      return [change.before, change.after]
        .filter((timeOff) => timeOff !== undefined)
        .map((timeOff) => ({ held: timeOff.staffId, within: timeOffInterval(timeOff) }));
    default:
      return impossible(change, 'touchedBy');
  }
}

/** Of these bookings, those that block and break a rule where they stand, in the order given. */
export function strandedIn(world: DeskWorld, bookings: readonly NamedBooking[]): readonly Stranded[] {
  return bookings
    .filter(({ status }) => blocks(status))
    .map((booking) => ({ booking, violations: brokenWhereItStands(world, booking) }))
    .filter(({ violations }) => violations.length > 0);
}

/** Of these bookings, those that break a rule in the world `after` that they did not break in the one `before`, with all that they break. */
export function strandedBetween(
  before: DeskWorld,
  after: DeskWorld,
  bookings: readonly NamedBooking[],
): readonly Stranded[] {
  return strandedIn(after, bookings).filter(({ booking, violations }) => {
    const already = new Set(brokenWhereItStands(before, booking).map(({ code }) => code));
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
  /** Judged when it is asked for, over all bookings that the change could strand: most callers do not ask. */
  readonly stranded: () => readonly Stranded[];
  readonly world: DeskWorld;
};

/**
 * A change of schedules together with what becomes of the bookings that it strands, as one: all or nothing. `bookings` are all that it could
 * strand. Without resolutions the bookings stay as they are, stranded, except that time is never blocked over one; with them, every booking
 * that the change strands must be decided on: one that was made since the manager looked is not passed over. Cancellations make room for
 * moves, and moves are judged by where all end.
 */
export function decideWithResolutions(
  before: DeskWorld,
  changes: readonly SavedChange[],
  bookings: readonly NamedBooking[],
  typed: readonly Resolution[] | undefined,
): Result<Resolved, ResolutionRefusal> {
  const changed = withChanges(before, changes);
  const stranded = () => strandedBetween(before, changed, bookings);
  const resolutions = typed ?? (changes.some(blocksTime) ? [] : undefined);
  if (resolutions === undefined) return ok({ changes, stranded, world: changed });

  for (const { id, version } of resolutions.filter(({ kind }) => kind === 'keep')) {
    const current = before.bookings.get(id);
    if (!current) return refused({ code: 'refused', id, refusal: { code: 'not_found' } });
    if (current.version !== version)
      return refused({ code: 'refused', id, refusal: { code: 'stale_version', current } });
  }
  const cancelled = decideCancellations(changed, ofKind(resolutions, 'cancel'), null);
  if (!cancelled.ok) return cancelled;
  const moves = ofKind(resolutions, 'move');
  const moved = decideMoves(withChanges(changed, cancelled.value), moves);
  if (!moved.ok) return moved;
  if (moved.value.rejections.length > 0) {
    const indices = moves.map((move) => resolutions.indexOf(move));
    const rejections = moved.value.rejections.map((rejection) => ({
      ...rejection,
      index: indices[rejection.index] ?? rejection.index,
    }));
    return refused({ code: 'bookings_rejected', rejections, world: moved.value.world });
  }
  // Over a booking that stays where it is no time is blocked, whatever was decided on it.
  const decidedOn = new Set<BookingId>(
    resolutions.filter(({ kind }) => kind !== 'keep' || !changes.some(blocksTime)).map(({ id }) => id),
  );
  const all = stranded();
  const forgotten = all.filter(({ booking }) => !decidedOn.has(booking.id));
  if (forgotten.length > 0) return refused({ code: 'stranded', stranded: forgotten, world: changed });
  const left = new Set(ofKind(resolutions, 'keep').map(({ id }) => id));
  return ok({
    changes: [...changes, ...cancelled.value, ...moved.value.changes],
    stranded: () => all.filter(({ booking }) => left.has(booking.id)),
    world: moved.value.world,
  });
}

function ofKind<Kind extends Resolution['kind']>(
  resolutions: readonly Resolution[],
  kind: Kind,
): readonly Extract<Resolution, { kind: Kind }>[] {
  return resolutions.filter((one): one is Extract<Resolution, { kind: Kind }> => one.kind === kind);
}
