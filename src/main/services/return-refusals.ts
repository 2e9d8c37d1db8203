import type { DeskError, DeskErrorOf } from '../../shared/contract/errors.ts';
import { type Entity, isOfBooking } from '../../shared/domain/history.ts';
import type { BookingId, ClientId, SalonId, ServiceId, StaffId } from '../../shared/domain/ids.ts';
import type { ReturnRefusal } from '../../shared/domain/undo.ts';
import type { Direction, UndoStep } from '../../shared/domain/undo-step.ts';
import { refused } from '../../shared/result.ts';
import type { Conflict } from '../store/port.ts';
import { conflictError, severalError } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';

type Current = DeskErrorOf<'stale_version'>['current'];

/** Why a step was not returned. */
export type ReturnFailure = ReturnRefusal | Conflict;

/** The record as it is now, for those whose versions a screen compares. */
async function currentOf({ store }: DeskContext, entity: Entity, id: string): Promise<Current> {
  // The id is that of a record of this entity.
  switch (entity) {
    case 'salon':
      return (await store.salons.get(id as SalonId)) ?? null;
    case 'staff':
      return (await store.staff.get(id as StaffId)) ?? null;
    case 'service':
      return (await store.services.get(id as ServiceId)) ?? null;
    case 'booking':
      return (await store.bookings.get(id as BookingId)) ?? null;
    case 'client': {
      const { clients } = await store.look(() => ({ clients: [id as ClientId] }));
      return clients.get(id as ClientId) ?? null;
    }
    default:
      return null;
  }
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
      const current = await currentOf(desk, entity, id);
      return refused({ code: 'stale_version', current, returning: { direction, entity } });
    }
    case 'in_use':
      return refused(refusal);
    case 'conflict':
      return conflictError(desk, refusal);
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
