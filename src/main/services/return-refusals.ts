import type { DeskError, DeskErrorOf } from '../../shared/contract/errors.ts';
import { isOfBooking, type SavedChange } from '../../shared/domain/history.ts';
import type { BookingId, ClientId, WaitlistEntryId } from '../../shared/domain/ids.ts';
import { type ReturnRefusal, recordIn } from '../../shared/domain/undo.ts';
import type { Direction, UndoStep } from '../../shared/domain/undo-step.ts';
import { refused } from '../../shared/result.ts';
import type { Conflict } from '../store/port.ts';
import { conflictError, resolutionError, severalError } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';
import { erased } from './refusals.ts';
import { shownClient } from './shown-client.ts';

type Current = DeskErrorOf<'stale_version'>['current'];

/** Why a step was not returned. */
export type ReturnFailure = ReturnRefusal | Conflict | { readonly code: 'erased' };

/** The record that a change is about as it is now, for those that have a version. */
async function currentOf(desk: DeskContext, change: SavedChange): Promise<Current> {
  const { store } = desk;
  // The key of a booking, a client or an entry of the waitlist is its id.
  if (isOfBooking(change)) return (await store.bookings.get(change.key as BookingId)) ?? null;
  const clients = change.entity === 'client' ? [change.key as ClientId] : [];
  const waitlist = change.entity === 'waitlist_entry' ? [change.key as WaitlistEntryId] : [];
  const current = recordIn(await store.look(() => ({ clients, waitlist })), change);
  if (!current || !('version' in current)) return null;
  return 'phone' in current ? shownClient(desk, current) : current;
}

/** A refused return as the contract tells it. */
export async function returnError(
  desk: DeskContext,
  { changes }: UndoStep,
  direction: Direction,
  refusal: ReturnFailure,
): Promise<{ readonly ok: false; readonly error: DeskError }> {
  switch (refusal.code) {
    case 'moved_on': {
      const { entity, id } = refusal;
      const moved = changes.find((change) => change.entity === entity && change.key === id);
      const current = moved ? await currentOf(desk, moved) : null;
      return refused({ code: 'stale_version', current, returning: { direction, entity } });
    }
    case 'erased':
      return erased(direction);
    case 'in_use':
      return refused(refusal);
    case 'conflict':
      return conflictError(desk, refusal);
    case 'stranded':
      return resolutionError(desk, refusal);
    case 'bookings_rejected': {
      const { error } = await severalError(desk, refusal);
      if (error.code !== 'bookings_rejected') return refused(error);
      const [only] = error.rejections;
      if (!only || changes.filter(isOfBooking).length > 1) return refused({ ...error, returning: direction });
      const { violations, suggestions } = only;
      return refused({ code: 'booking_rejected', violations, suggestions, returning: direction });
    }
  }
}
