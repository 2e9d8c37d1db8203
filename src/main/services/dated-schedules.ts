import type { Input } from '../../shared/contract/contract.ts';
import { findSchedule } from '../../shared/domain/desk-world.ts';
import type { ScheduleId, StaffId } from '../../shared/domain/ids.ts';
import { beginsAsAnother, type Schedule } from '../../shared/domain/working-time.ts';
import { ok } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { invalidInput, notFound, staleVersion } from './refusals.ts';
import { type ScheduleChange, scheduleImpact } from './schedule-impact.ts';
import { inOrder } from './window-order.ts';

type Typed = Pick<Input<'schedules.plan'>, 'from' | 'weeks' | 'windows'>;
type Content = Pick<Schedule, 'from' | 'weeks' | 'windows'>;

function contentOf({ from, weeks, windows }: Typed): Content {
  return {
    from,
    weeks,
    windows: inOrder(windows.map((window) => ({ ...window, isActive: window.isActive ?? true }))),
  };
}

const beginsTwice = () => invalidInput('from', { code: 'another_schedule_begins' });

/** The schedules that take the place of people's weeks from a date on. */
export function datedScheduleHandlers(desk: DeskContext) {
  const impact = scheduleImpact(desk);

  const planned =
    (id: ScheduleId, staffId: StaffId, typed: Typed): ScheduleChange<Schedule> =>
    (world, found) => {
      const staff = world.staff.get(staffId);
      if (!staff) return notFound('staff', staffId);
      const schedule: Schedule = { id, staffId, version: 1, ...contentOf(typed) };
      const about = { entity: 'schedule', key: id, salonId: staff.salonId } as const;
      if (!found.created('schedule', id) && beginsAsAnother(world.planOf(staffId), schedule))
        return beginsTwice();
      return createOnce(about, found, findSchedule(world, id), schedule);
    };

  const replaced =
    (id: ScheduleId, seenVersion: number | undefined, typed: Typed): ScheduleChange<Schedule> =>
    (world) => {
      const current = findSchedule(world, id);
      const staff = current && world.staff.get(current.staffId);
      if (!staff) return notFound('schedule', id);
      const content = contentOf(typed);
      if (beginsAsAnother(world.planOf(staff.id), { id, ...content })) return beginsTwice();
      const about = { entity: 'schedule', key: id, salonId: staff.salonId } as const;
      return updateSeen(about, current, seenVersion ?? current.version, content);
    };

  const removed =
    (id: ScheduleId, seenVersion: number | undefined): ScheduleChange<{ readonly id: ScheduleId }> =>
    (world) => {
      const before = findSchedule(world, id);
      const staff = before && world.staff.get(before.staffId);
      if (!staff) return notFound('schedule', id);
      if (seenVersion !== undefined && seenVersion !== before.version) return staleVersion(before);
      const about = { entity: 'schedule', key: id, salonId: staff.salonId } as const;
      return ok({ changes: [{ ...about, before, after: undefined }], answer: { id } });
    };

  return {
    'schedules.preview': ({ id, staffId, ...typed }) =>
      impact.preview(
        id === undefined
          ? planned(idFor<ScheduleId>(desk, undefined), staffId, typed)
          : replaced(id, undefined, typed),
      ),

    'schedules.previewRemoval': ({ id }) => impact.preview(removed(id, undefined)),

    'schedules.plan': ({ id, staffId, resolutions, ...typed }, command) =>
      impact.save(command, planned(idFor(desk, id), staffId, typed), resolutions),

    'schedules.replace': ({ id, version, resolutions, ...typed }, command) =>
      impact.save(command, replaced(id, version, typed), resolutions),

    'schedules.remove': ({ id, version, resolutions }, command) =>
      impact.save(command, removed(id, version), resolutions),
  } satisfies Partial<Handlers>;
}
