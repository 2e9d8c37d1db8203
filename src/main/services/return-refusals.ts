import type { DeskError, DeskErrorOf } from '../../shared/contract/errors.ts';
import { findResource, findSchedule, findTimeOff } from '../../shared/domain/desk-world.ts';
import { type Entity, isOfBooking } from '../../shared/domain/history.ts';
import type {
  BookingId,
  ClientId,
  ResourceId,
  ResourceKindId,
  SalonId,
  ScheduleId,
  ServiceId,
  StaffId,
  TimeOffId,
} from '../../shared/domain/ids.ts';
import type { ReturnRefusal } from '../../shared/domain/undo.ts';
import type { Direction, UndoStep } from '../../shared/domain/undo-step.ts';
import { impossible, refused } from '../../shared/result.ts';
import type { Conflict } from '../store/port.ts';
import { conflictError, resolutionError, severalError } from './booking-refusals.ts';
import type { DeskContext } from './desk-context.ts';

type Current = DeskErrorOf<'stale_version'>['current'];

/** Why a step was not returned. */
export type ReturnFailure = ReturnRefusal | Conflict;

/** The record as it is now, for those that have a version. */
async function currentOf({ store }: DeskContext, entity: Entity, key: string): Promise<Current> {
  // The key of these is their id.
  const world = await store.look(() => ({
    bookings: entity === 'booking' ? [key as BookingId] : [],
    clients: entity === 'client' ? [key as ClientId] : [],
  }));
  switch (entity) {
    case 'salon':
      return world.salons.get(key as SalonId) ?? null;
    case 'staff':
      return world.staff.get(key as StaffId) ?? null;
    case 'service':
      return world.services.get(key as ServiceId) ?? null;
    case 'resource_kind':
      return world.kinds.get(key as ResourceKindId) ?? null;
    case 'resource':
      return findResource(world, key as ResourceId) ?? null;
    case 'schedule':
      return findSchedule(world, key as ScheduleId) ?? null;
    case 'time_off':
      return findTimeOff(world, key as TimeOffId) ?? null;
    case 'client':
      return world.clients.get(key as ClientId) ?? null;
    case 'booking':
      return world.bookings.get(key as BookingId) ?? null;
    case 'availability':
    case 'override':
    case 'closure':
      return null;
    default:
      return impossible(entity, 'currentOf');
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
