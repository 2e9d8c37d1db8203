import type { Input } from '../../shared/contract/contract.ts';
import type { WordedError } from '../../shared/contract/errors.ts';
import type { StrandedBooking } from '../../shared/contract/records.ts';
import { holdsOf } from '../../shared/domain/booking.ts';
import type { BookingId, StaffId } from '../../shared/domain/ids.ts';
import { type Interval, intervalOf, overlaps } from '../../shared/domain/interval.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { instantToText } from '../../shared/domain/zoned-time.ts';
import type { ToCallAbout } from '../app/use-print.ts';

/** What is to become of a stranded booking. */
export type Choice =
  | { readonly kind: 'move'; readonly slot: Slot }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'keep' };

/** A booking that a change would strand, and what a manager has chosen for it. */
export type Decision = {
  readonly booking: StrandedBooking;
  /** Undefined where the desk's answer has made a new choice necessary. */
  readonly choice: Choice | undefined;
  /** Why the desk refused the slot that was chosen, as a sentence. */
  readonly objection: string | undefined;
};

/** What goes with a change to the desk. */
export type Resolutions = NonNullable<Input<'closures.create'>['resolutions']>;

type Rejection = Extract<WordedError, { code: 'bookings_rejected' }>['rejections'][number];

const keep: Choice = { kind: 'keep' };

/** Everything stays where it is, until something else is chosen: what a manager did not look at is neither moved nor cancelled. */
export function keepAll(stranded: readonly StrandedBooking[]): readonly Decision[] {
  return stranded.map((booking) => ({ booking, choice: keep, objection: undefined }));
}

/** What a booking keeps to itself at a slot: whose time, and from when to when. */
type Taken = { readonly staffId: StaffId; readonly holds: readonly Interval[] };

function takenBy(booking: StrandedBooking, slot: Slot): Taken {
  const { startTime, endTime } = slot;
  return { staffId: slot.staffId, holds: holdsOf({ ...booking, startTime, endTime }) };
}

function isFree(booking: StrandedBooking, slot: Slot, taken: Taken): boolean {
  const { staffId, holds } = takenBy(booking, slot);
  return (
    staffId !== taken.staffId || !holds.some((hold) => taken.holds.some((other) => overlaps(hold, other)))
  );
}

/** The nearest slots of a booking that no other one of the list has chosen already. */
export function freeSlots(decisions: readonly Decision[], booking: StrandedBooking): readonly Slot[] {
  const taken = decisions.flatMap(({ booking: other, choice }) =>
    other.id !== booking.id && choice?.kind === 'move' ? [takenBy(other, choice.slot)] : [],
  );
  return booking.suggestions.filter((slot) => taken.every((one) => isFree(booking, slot, one)));
}

/** The list with another choice for one booking. */
export function choose(
  decisions: readonly Decision[],
  bookingId: BookingId,
  choice: Choice,
): readonly Decision[] {
  return decisions.map((decision) =>
    decision.booking.id === bookingId ? { ...decision, choice, objection: undefined } : decision,
  );
}

/** A booking that looks for a slot, and those that are left to it. */
type Seeker = { readonly booking: StrandedBooking; readonly slots: readonly Slot[] };

/** Who has the fewest slots left, of equal ones the first, with the nearest of them; undefined when nobody has any. */
function hardestToPlace(
  seekers: readonly Seeker[],
): { readonly booking: StrandedBooking; readonly slot: Slot } | undefined {
  let hardest: Seeker | undefined;
  for (const seeker of seekers)
    if (seeker.slots.length > 0 && (!hardest || seeker.slots.length < hardest.slots.length)) hardest = seeker;
  const slot = hardest?.slots[0];
  return hardest && slot && { booking: hardest.booking, slot };
}

/** Whether two that are moved may ask for one unit at the same time: which is free there, and how many, only the desk knows. */
function shareUnits(one: StrandedBooking, at: Slot, other: StrandedBooking, otherAt: Slot): boolean {
  const kinds = new Set(one.resources.map(({ kindId }) => kindId));
  return (
    other.resources.some(({ kindId }) => kinds.has(kindId)) &&
    overlaps(intervalOf(at.startTime, at.endTime), intervalOf(otherAt.startTime, otherAt.endTime))
  );
}

/**
 * Every booking at the nearest slot that the others leave it. The one with the fewest slots left chooses first, of equal ones the
 * earlier, so that as few as possible find none; those that find none stay. Whoever has arrived sits in the chair, and stays.
 */
export function moveAll(decisions: readonly Decision[]): readonly Decision[] {
  const chosen = new Map<BookingId, Slot>();
  let seekers: readonly Seeker[] = decisions
    .filter(({ booking }) => booking.status !== 'arrived')
    .map(({ booking }) => ({ booking, slots: booking.suggestions }));
  for (let next = hardestToPlace(seekers); next; next = hardestToPlace(seekers)) {
    const { booking: placed, slot } = next;
    const taken = takenBy(placed, slot);
    chosen.set(placed.id, slot);
    seekers = seekers
      .filter(({ booking }) => booking.id !== placed.id)
      .map(({ booking, slots }) => ({
        booking,
        slots: slots.filter(
          (other) => isFree(booking, other, taken) && !shareUnits(placed, slot, booking, other),
        ),
      }));
  }
  return keepAll(decisions.map(({ booking }) => booking)).map((decision) => {
    const slot = chosen.get(decision.booking.id);
    return slot ? { ...decision, choice: { kind: 'move', slot } } : decision;
  });
}

/** The list with all cancelled that are neither moved nor cancelled yet. */
export function cancelRest(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.map((decision) =>
    decision.choice?.kind === 'move'
      ? decision
      : { ...decision, choice: { kind: 'cancel' }, objection: undefined },
  );
}

export type Counts = Readonly<Record<Choice['kind'] | 'open', number>>;

/** How many are moved, cancelled, kept, and still to be decided. */
export function countsOf(decisions: readonly Decision[]): Counts {
  const counts = { move: 0, cancel: 0, keep: 0, open: 0 };
  for (const { choice } of decisions) counts[choice?.kind ?? 'open'] += 1;
  return counts;
}

/** The bookings that are moved or cancelled: whoever has them is to be told. */
export function toCallAbout(decisions: readonly Decision[]): readonly ToCallAbout[] {
  return decisions.flatMap(({ booking, choice }) => {
    if (choice === undefined || choice.kind === 'keep') return [];
    return [{ booking, movedTo: choice.kind === 'move' ? choice.slot : undefined }];
  });
}

/** The resolutions as the desk takes them, in the order of the list; undefined while one is open. */
export function resolutionsOf(decisions: readonly Decision[]): Resolutions | undefined {
  const resolutions: Resolutions[number][] = [];
  for (const { booking, choice } of decisions) {
    if (!choice) return undefined;
    const seen = { bookingId: booking.id, version: booking.version };
    if (choice.kind === 'move') {
      const { staffId, startTime } = choice.slot;
      resolutions.push({ ...seen, kind: 'move', staffId, startTime: instantToText(startTime) });
    } else resolutions.push({ ...seen, kind: choice.kind });
  }
  return resolutions;
}

/** The list after the desk refused some of its slots: each with the reason and the slots that are near now, to be chosen again. */
export function withRejections(
  decisions: readonly Decision[],
  rejections: readonly Rejection[],
): readonly Decision[] {
  const rejected = new Map(rejections.map((rejection) => [rejection.bookingId, rejection]));
  return decisions.map((decision) => {
    const rejection = rejected.get(decision.booking.id);
    if (!rejection) return decision;
    const { violations, suggestions } = rejection;
    return {
      booking: { ...decision.booking, suggestions },
      choice: undefined,
      objection: violations.map(({ message }) => message).join(' '),
    };
  });
}

/** The list with bookings that were made meanwhile, by start; what becomes of them is open. */
export function withNewlyStranded(
  decisions: readonly Decision[],
  stranded: readonly StrandedBooking[],
): readonly Decision[] {
  const listed = new Set(decisions.map(({ booking }) => booking.id));
  const added = stranded
    .filter(({ id }) => !listed.has(id))
    .map((booking): Decision => ({ booking, choice: undefined, objection: undefined }));
  return [...decisions, ...added].sort((a, b) => a.booking.startTime - b.booking.startTime);
}

/**
 * The list as a new preview has it. A choice stays for a booking that is as it was, a slot as long as it is still among the near ones; all
 * others are open.
 */
export function previewedAgain(
  decisions: readonly Decision[],
  stranded: readonly StrandedBooking[],
): readonly Decision[] {
  const decided = new Map(decisions.map((decision) => [decision.booking.id, decision]));
  return stranded.map((booking) => {
    const before = decided.get(booking.id);
    const choice = before?.booking.version === booking.version ? before.choice : undefined;
    if (choice?.kind !== 'move') return { booking, choice, objection: undefined };
    const slot = booking.suggestions.find(
      ({ staffId, startTime }) => staffId === choice.slot.staffId && startTime === choice.slot.startTime,
    );
    return { booking, choice: slot && { kind: 'move', slot }, objection: undefined };
  });
}

/** Why a booking no longer fits, in one breath. */
export function reasonOf({ violations }: Pick<StrandedBooking, 'violations'>): string {
  return violations.map(({ message }) => message).join(' ');
}

/** The one reason that all of them share, to be said once; undefined where they differ. */
export function sharedReason(stranded: readonly Pick<StrandedBooking, 'violations'>[]): string | undefined {
  const reasons = new Set(stranded.map(reasonOf));
  return stranded.length > 1 && reasons.size === 1 ? [...reasons][0] : undefined;
}
