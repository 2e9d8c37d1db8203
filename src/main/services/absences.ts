import type { Input } from '../../shared/contract/contract.ts';
import { findClosure, findTimeOff } from '../../shared/domain/desk-world.ts';
import type { ClosureId, TimeOffId } from '../../shared/domain/ids.ts';
import type { Closure, TimeOff } from '../../shared/domain/working-time.ts';
import { ok } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { invalidInput, notFound } from './refusals.ts';
import { type ScheduleChange, scheduleImpact } from './schedule-impact.ts';

type TypedTimeOff = Input<'timeOff.preview'> & { readonly reason?: string };
type TypedClosure = Input<'closures.preview'> & { readonly reason?: string };

/** Time off of people, blocked time included; and the dates on which the salon is closed, which are added and removed, never changed. */
export function absenceHandlers(desk: DeskContext) {
  const impact = scheduleImpact(desk);

  const newTimeOff =
    (
      id: TimeOffId,
      { staffId, kind = 'away', startTime, endTime, reason }: TypedTimeOff,
    ): ScheduleChange<TimeOff> =>
    (world, found) => {
      const staff = world.staff.get(staffId);
      if (!staff) return notFound('staff', staffId);
      const about = { entity: 'time_off', key: id, salonId: staff.salonId } as const;
      return createOnce(about, found, findTimeOff(world, id), {
        id,
        version: 1,
        staffId,
        kind,
        startTime,
        endTime,
        reason: reason?.trim() || null,
      });
    };

  const changedTimeOff =
    (
      id: TimeOffId,
      { version, reason, ...typed }: Omit<Input<'timeOff.update'>, 'id' | 'resolutions'>,
    ): ScheduleChange<TimeOff> =>
    (world) => {
      const before = findTimeOff(world, id);
      const staff = before && world.staff.get(before.staffId);
      if (!before || !staff) return notFound('time_off', id);
      const person = typed.staffId === undefined ? staff : world.staff.get(typed.staffId);
      if (!person) return notFound('staff', typed.staffId ?? before.staffId);
      if (person.salonId !== staff.salonId) return invalidInput('staffId', { code: 'other_salon' });
      const { startTime, endTime } = { ...before, ...typed };
      if (startTime >= endTime) return invalidInput('endTime', { code: 'ends_before_start' });
      const about = { entity: 'time_off', key: id, salonId: staff.salonId } as const;
      return updateSeen(about, before, version, {
        ...typed,
        ...(reason !== undefined && { reason: reason?.trim() || null }),
      });
    };

  const newClosure =
    (id: ClosureId, { salonId, startDate, endDate, reason }: TypedClosure): ScheduleChange<Closure> =>
    (world, found) => {
      if (!world.salons.has(salonId)) return notFound('salon', salonId);
      const closure = { id, salonId, startDate, endDate, reason: reason?.trim() || null };
      return createOnce({ entity: 'closure', key: id, salonId }, found, findClosure(world, id), closure);
    };

  const withoutTimeOff =
    (id: TimeOffId): ScheduleChange<{ readonly id: TimeOffId }> =>
    (world) => {
      const before = findTimeOff(world, id);
      const staff = before && world.staff.get(before.staffId);
      if (!before || !staff) return notFound('time_off', id);
      const about = { entity: 'time_off', key: id, salonId: staff.salonId } as const;
      return ok({ changes: [{ ...about, before, after: undefined }], answer: { id } });
    };

  const withoutClosure =
    (id: ClosureId): ScheduleChange<{ readonly id: ClosureId }> =>
    (world) => {
      const before = findClosure(world, id);
      if (!before) return notFound('closure', id);
      const about = { entity: 'closure', key: id, salonId: before.salonId } as const;
      return ok({ changes: [{ ...about, before, after: undefined }], answer: { id } });
    };

  return {
    'timeOff.preview': (input) => impact.preview(newTimeOff(idFor<TimeOffId>(desk, undefined), input)),

    'timeOff.create': ({ id, resolutions, ...typed }, command) =>
      impact.save(command, newTimeOff(idFor(desk, id), typed), resolutions),

    'timeOff.update': ({ id, resolutions, ...typed }, command) =>
      impact.save(command, changedTimeOff(id, typed), resolutions),

    'timeOff.remove': ({ id }, command) => impact.save(command, withoutTimeOff(id), undefined),

    'closures.preview': (input) => impact.preview(newClosure(idFor<ClosureId>(desk, undefined), input)),

    'closures.create': ({ id, resolutions, ...typed }, command) =>
      impact.save(command, newClosure(idFor(desk, id), typed), resolutions),

    'closures.remove': ({ id }, command) => impact.save(command, withoutClosure(id), undefined),
  } satisfies Partial<Handlers>;
}
