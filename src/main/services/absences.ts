import type { Input, Output } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Command } from '../../shared/domain/command.ts';
import { findClosure, findTimeOff } from '../../shared/domain/desk-world.ts';
import type { ClosureId, TimeOffId } from '../../shared/domain/ids.ts';
import type { Closure, TimeOff } from '../../shared/domain/working-time.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import { createOnce } from './record-decisions.ts';
import { notFound } from './refusals.ts';
import { type ScheduleChange, scheduleImpact } from './schedule-impact.ts';

type TypedTimeOff = Input<'timeOff.preview'> & { readonly reason?: string };
type TypedClosure = Input<'closures.preview'> & { readonly reason?: string };

/** Time off of people, and the dates on which the salon is closed: added and removed, never changed. */
export function absenceHandlers(desk: DeskContext) {
  const impact = scheduleImpact(desk);

  const newTimeOff =
    (id: TimeOffId, { staffId, startTime, endTime, reason }: TypedTimeOff): ScheduleChange<TimeOff> =>
    (world, { created }) => {
      const staff = world.staff.get(staffId);
      if (!staff) return notFound('staff', staffId);
      const timeOff: TimeOff = { id, staffId, startTime, endTime, reason: reason?.trim() || null };
      const current = findTimeOff(world, id);
      const existing = { current, created: created('time_off', id) };
      const decided = createOnce<TimeOff>(existing, timeOff);
      if (!decided.ok) return decided;
      const { kind, record } = decided.value;
      if (kind === 'unchanged') return ok({ changes: [], answer: record, repeats: id });
      const about = { entity: 'time_off', key: id, salonId: staff.salonId } as const;
      return ok({ changes: [{ ...about, before: undefined, after: record }], answer: record });
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
