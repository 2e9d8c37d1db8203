import type { Input, Output } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Command } from '../../shared/domain/command.ts';
import { findClosure, findTimeOff } from '../../shared/domain/desk-world.ts';
import type { ClosureId, TimeOffId } from '../../shared/domain/ids.ts';
import type { Closure, TimeOff } from '../../shared/domain/working-time.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
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
    (world, { created }) => {
      const staff = world.staff.get(staffId);
      if (!staff) return notFound('staff', staffId);
      const timeOff: TimeOff = {
        id,
        version: 1,
        staffId,
        kind,
        startTime,
        endTime,
        reason: reason?.trim() || null,
      };
      const current = findTimeOff(world, id);
      const existing = { current, created: created('time_off', id) };
      const decided = createOnce<TimeOff>(existing, timeOff);
      if (!decided.ok) return decided;
      const { record } = decided.value;
      if (decided.value.kind === 'unchanged') return ok({ changes: [], answer: record, repeats: id });
      const about = { entity: 'time_off', key: id, salonId: staff.salonId } as const;
      return ok({ changes: [{ ...about, before: undefined, after: record }], answer: record });
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
      const changes = { ...typed, ...(reason !== undefined && { reason: reason?.trim() || null }) };
      const decided = updateSeen<TimeOff>(before, version, changes);
      if (!decided.ok) return decided;
      const after = decided.value.record;
      if (decided.value.kind === 'unchanged') return ok({ changes: [], answer: after });
      const about = { entity: 'time_off', key: id, salonId: staff.salonId } as const;
      return ok({ changes: [{ ...about, before, after }], answer: after });
    };

  const newClosure =
    (id: ClosureId, { salonId, startDate, endDate, reason }: TypedClosure): ScheduleChange<Closure> =>
    (world, { created }) => {
      if (!world.salons.has(salonId)) return notFound('salon', salonId);
      const closure: Closure = { id, salonId, startDate, endDate, reason: reason?.trim() || null };
      const current = findClosure(world, id);
      const existing = { current, created: created('closure', id) };
      const decided = createOnce<Closure>(existing, closure);
      if (!decided.ok) return decided;
      const { kind, record } = decided.value;
      if (kind === 'unchanged') return ok({ changes: [], answer: record, repeats: id });
      const about = { entity: 'closure', key: id, salonId } as const;
      return ok({ changes: [{ ...about, before: undefined, after: record }], answer: record });
    };

  const withoutTimeOff =
    (id: TimeOffId): ScheduleChange<undefined> =>
    (world) => {
      const before = findTimeOff(world, id);
      const staff = before && world.staff.get(before.staffId);
      if (!before || !staff) return notFound('time_off', id);
      const about = { entity: 'time_off', key: id, salonId: staff.salonId } as const;
      return ok({ changes: [{ ...about, before, after: undefined }], answer: undefined });
    };

  const withoutClosure =
    (id: ClosureId): ScheduleChange<undefined> =>
    (world) => {
      const before = findClosure(world, id);
      if (!before) return notFound('closure', id);
      const about = { entity: 'closure', key: id, salonId: before.salonId } as const;
      return ok({ changes: [{ ...about, before, after: undefined }], answer: undefined });
    };

  return {
    'timeOff.preview': (input: Input<'timeOff.preview'>) =>
      impact.preview(newTimeOff(idFor<TimeOffId>(desk, undefined), input)),

    'timeOff.create': async (
      { id, resolutions, ...typed }: Input<'timeOff.create'>,
      command: Command,
    ): Promise<Result<TimeOff, DeskError>> => {
      const change = newTimeOff(idFor(desk, id), typed);
      const saved = await impact.save(command, change, resolutions);
      return saved.ok ? ok(saved.value.answer) : saved;
    },

    'timeOff.update': async (
      { id, resolutions, ...typed }: Input<'timeOff.update'>,
      command: Command,
    ): Promise<Result<TimeOff, DeskError>> => {
      const saved = await impact.save(command, changedTimeOff(id, typed), resolutions);
      return saved.ok ? ok(saved.value.answer) : saved;
    },

    'timeOff.remove': async (
      { id }: Input<'timeOff.remove'>,
      command: Command,
    ): Promise<Result<Output<'timeOff.remove'>, DeskError>> => {
      const saved = await impact.save(command, withoutTimeOff(id), undefined);
      return saved.ok ? ok({ id }) : saved;
    },

    'closures.preview': (input: Input<'closures.preview'>) =>
      impact.preview(newClosure(idFor<ClosureId>(desk, undefined), input)),

    'closures.create': async (
      { id, resolutions, ...typed }: Input<'closures.create'>,
      command: Command,
    ): Promise<Result<Closure, DeskError>> => {
      const change = newClosure(idFor(desk, id), typed);
      const saved = await impact.save(command, change, resolutions);
      return saved.ok ? ok(saved.value.answer) : saved;
    },

    'closures.remove': async (
      { id }: Input<'closures.remove'>,
      command: Command,
    ): Promise<Result<Output<'closures.remove'>, DeskError>> => {
      const saved = await impact.save(command, withoutClosure(id), undefined);
      return saved.ok ? ok({ id }) : saved;
    },
  };
}
