import type { DeskError } from '../../shared/contract/errors.ts';
import type { StrandedBooking } from '../../shared/contract/records.ts';
import { contextFrom } from '../../shared/domain/booking-context.ts';
import type { BookingRefusal } from '../../shared/domain/booking-decisions.ts';
import { requestToKeep, requestToStay, scopeOf } from '../../shared/domain/booking-request.ts';
import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import { validateBookingRequest } from '../../shared/domain/rules/rules.ts';
import type { ResolutionRefusal, Stranded } from '../../shared/domain/schedule-impact.ts';
import type { SeveralRefusal } from '../../shared/domain/several-bookings.ts';
import { impossible, refused } from '../../shared/result.ts';
import { wordedViolations } from '../../shared/words/worded.ts';
import type { Conflict } from '../store/port.ts';
import { suggesting } from './booking-suggestions.ts';
import type { DeskContext } from './desk-context.ts';
import { duplicateId, notFound, staleVersion } from './refusals.ts';

export type DeskErrorResult = { readonly ok: false; readonly error: DeskError };

/** A refusal about one booking as the contract tells it; a rejection gets the nearest slots. */
export async function bookingError(
  desk: DeskContext,
  id: BookingId,
  refusal: BookingRefusal,
): Promise<DeskErrorResult> {
  switch (refusal.code) {
    case 'booking_rejected':
      return refused({
        code: 'booking_rejected',
        violations: refusal.violations,
        suggestions: await suggesting(desk)(refusal.request, refusal.violations),
      });
    case 'illegal_transition':
      return refused(refusal);
    case 'stale_version': {
      const current = await desk.store.bookings.get(id);
      return current ? staleVersion(current) : notFound('booking', id);
    }
    case 'not_found':
      return notFound('booking', id);
    case 'duplicate_id':
      return duplicateId(id);
    default:
      return impossible(refusal, 'bookings');
  }
}

/**
 * A booking that found its time taken only when it was saved, as a rejection: the rules name what is in its way once they are shown it. Throws
 * when they do not, for then the guards of the database and the rules disagree.
 */
export async function conflictError(
  desk: DeskContext,
  { booking, inTheWay }: Conflict,
): Promise<DeskErrorResult> {
  const world = await desk.store.look(() => ({}));
  const request = requestToStay(booking);
  const violations = validateBookingRequest(
    contextFrom(world, scopeOf(request), () => inTheWay),
    request,
  ).filter(({ code }) => code === 'overlap' || code === 'resource_taken');
  if (violations.length === 0)
    throw new Error(`the database refuses booking ${booking.id}, the rules do not`);
  return bookingError(desk, booking.id, { code: 'booking_rejected', violations, request });
}

/** A refusal about several bookings as the contract tells it; each rejection gets the nearest slots in the world that was decided in. */
export async function severalError(desk: DeskContext, refusal: SeveralRefusal): Promise<DeskErrorResult> {
  if (refusal.code === 'refused') return bookingError(desk, refusal.id, refusal.refusal);
  const suggest = suggesting(desk, refusal.world, true);
  const rejections = [];
  for (const { index, bookingId, violations, request } of refusal.rejections) {
    const suggestions = await suggest(request, violations);
    rejections.push({ index, bookingId, violations, suggestions });
  }
  return refused({ code: 'bookings_rejected', rejections });
}

/** The most stranded bookings that are answered with their nearest slots: more than anybody settles one by one. */
const maxWithSlots = 200;

/** Stranded bookings as the desk tells of them: the first of them with the nearest slots in that world. */
export async function described(
  desk: DeskContext,
  stranded: readonly Stranded[],
  world: DeskWorld,
): Promise<readonly StrandedBooking[]> {
  const suggest = suggesting(desk, world);
  const listed: StrandedBooking[] = [];
  for (const [index, { booking, violations }] of stranded.entries()) {
    const suggestions = index < maxWithSlots ? await suggest(requestToKeep(booking), violations) : [];
    listed.push({ ...booking, violations: wordedViolations(violations, desk.speech), suggestions });
  }
  return listed;
}

/** A refusal of a change of schedules as the contract tells it. */
export async function resolutionError(
  desk: DeskContext,
  refusal: ResolutionRefusal,
): Promise<DeskErrorResult> {
  if (refusal.code !== 'stranded') return severalError(desk, refusal);
  const stranded = await described(desk, refusal.stranded, refusal.world);
  return refused({ code: 'stranded', stranded });
}
