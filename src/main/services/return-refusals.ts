import type { DeskError } from '../../shared/contract/errors.ts';
import { type Entity, isOfBooking } from '../../shared/domain/history.ts';
import type { BookingId, ClientId, SalonId, ServiceId, StaffId } from '../../shared/domain/ids.ts';
import type { Direction, Step } from '../../shared/domain/step.ts';
import type { ReturnRefusal } from '../../shared/domain/undo.ts';
import { refused } from '../../shared/result.ts';
import type { Conflict } from '../store/port.ts';
import { toldOfConflict, toldOfSeveral } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';

type Current = Extract<DeskError, { code: 'stale_version' }>['current'];

/** Why a step was not returned. */
export type ReturnFailure = ReturnRefusal | Conflict;

const names: Readonly<Record<Entity, string>> = {
  salon: 'The salon',
  staff: 'The person',
  service: 'The service',
  availability: 'The weekly hours',
  override: 'The exception on that date',
  time_off: 'The time off',
  closure: 'The closure',
  client: 'The client',
  booking: 'A booking',
};

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
export async function toldOfReturn(
  desk: DeskContext,
  { changes }: Step,
  direction: Direction,
  refusal: ReturnFailure,
): Promise<{ readonly ok: false; readonly error: DeskError }> {
  const asked = direction === 'undo' ? 'taken back' : 'done again';
  switch (refusal.code) {
    case 'moved_on': {
      const { entity, id } = refusal;
      return refused({
        code: 'stale_version',
        message: `${names[entity]} ${entity === 'availability' ? 'were' : 'was'} changed since, so this can no longer be ${asked}. Nothing was changed; ${direction === 'undo' ? 'what was done before it still can' : 'what was taken back before it still can'}.`,
        current: await currentOf(desk, entity, id),
      });
    }
    case 'in_use':
      return refused({
        code: 'in_use',
        message: `${names[refusal.entity]} is named by a booking or another record, and stays. Nothing was changed; what was done before it can still be taken back.`,
        entity: refusal.entity,
        id: refusal.id,
      });
    case 'conflict':
      return toldOfConflict(desk, refusal);
    case 'bookings_rejected': {
      const { error } = await toldOfSeveral(desk, refusal);
      if (error.code !== 'bookings_rejected') return refused(error);
      const message = `This cannot be ${asked}. ${error.message}`;
      const [only] = error.rejections;
      if (!only || changes.filter(isOfBooking).length > 1) return refused({ ...error, message });
      const { violations, suggestions } = only;
      return refused({ code: 'booking_rejected', message, violations, suggestions });
    }
  }
}
