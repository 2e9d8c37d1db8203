import type { DeskError } from '../../shared/contract/errors.ts';
import { type Booking, blocks } from '../../shared/domain/booking.ts';
import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import type { SavedChange } from '../../shared/domain/history.ts';
import type { BookingId, RecordId, WaitlistEntryId } from '../../shared/domain/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Needs } from '../store/port.ts';
import { duplicateId, invalidInput, notFound } from './refusals.ts';

/** What must be seen to end an entry; `made` are the bookings of that very call, where it has come before. */
export function needsOfEnding(id: WaitlistEntryId | undefined, made: readonly BookingId[]): Needs {
  return { waitlist: id ? [id] : [], endedBy: made };
}

type Ending = Result<readonly SavedChange[], DeskError>;

/**
 * What is saved of the entry that a new booking ends, of a visit or a series its first one; nothing where none is named. Refused where nobody waits under that
 * id any more, or somebody else does: two who book from the list at once book one visit.
 */
function endedBy({ waitlist }: DeskWorld, id: WaitlistEntryId | undefined, booking: Booking): Ending {
  if (id === undefined) return ok([]);
  const entry = waitlist.get(id);
  if (!entry || entry.bookingId !== null || entry.salonId !== booking.salonId)
    return notFound('waitlist_entry', id);
  if (entry.clientId !== booking.clientId) return invalidInput('waitlistEntryId', { code: 'other_client' });
  const after = { ...entry, version: entry.version + 1, bookingId: booking.id };
  return ok([{ entity: 'waitlist_entry', key: id, salonId: entry.salonId, before: entry, after }]);
}

/**
 * Whether a call that is repeated names the entry that it named the first time. A booking that has been taken back gave its entry back, so that
 * it is no more to be seen there. `answered` is the id that the call brought.
 */
function hadEnded(
  { waitlist, bookings }: DeskWorld,
  id: WaitlistEntryId | undefined,
  booking: Booking,
  answered: RecordId,
): Ending {
  const ended = [...waitlist.values()].find(({ bookingId }) => bookingId === booking.id);
  const current = bookings.get(booking.id) ?? booking;
  const isSame = ended ? ended.id === id : id === undefined || !blocks(current.status);
  return isSame ? ok([]) : duplicateId(answered);
}

/** What is saved of the entry that a booking ends: of a new one, or of one that is there already because its call is repeated. */
export function endingOf(
  world: DeskWorld,
  id: WaitlistEntryId | undefined,
  booking: Booking,
  { isNew, answered }: { readonly isNew: boolean; readonly answered: RecordId },
): Ending {
  return isNew ? endedBy(world, id, booking) : hadEnded(world, id, booking, answered);
}
