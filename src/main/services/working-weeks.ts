import type { Input } from '../../shared/contract/contract.ts';
import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import { overrideKey, type SavedChange } from '../../shared/domain/history.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import type { AvailabilityWindow, DateOverride } from '../../shared/domain/working-time.ts';
import { ok } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { notFound } from './refusals.ts';
import { type ScheduleChange, scheduleImpact } from './schedule-impact.ts';
import { inOrder } from './window-order.ts';

type TypedWindows = Input<'availability.preview'>['windows'];
type DateWindows = Input<'overrides.preview'>['windows'];

const times = (window: Pick<AvailabilityWindow, 'dayOfWeek' | 'startTime' | 'endTime' | 'isActive'>) =>
  `${window.dayOfWeek} ${window.startTime} ${window.endTime} ${window.isActive}`;

function isSameWeek(a: readonly AvailabilityWindow[], b: readonly AvailabilityWindow[]): boolean {
  return a.map(times).join() === b.map(times).join();
}

const overrideOn = (world: DeskWorld, { staffId, date }: Pick<DateOverride, 'staffId' | 'date'>) =>
  world.planOf(staffId).overrides.find((override) => override.date === date);

/** A person's weekly windows, and the dates on which others replace them. */
export function workingWeekHandlers(desk: DeskContext) {
  const impact = scheduleImpact(desk);

  /** A week that is replaced by another; the same hours again change nothing. */
  const week = (
    staffId: StaffId,
    typed: TypedWindows,
  ): ScheduleChange<{ readonly windows: readonly AvailabilityWindow[] }> => {
    const windows = inOrder(
      typed.map((window) => ({
        id: idFor<AvailabilityWindow['id']>(desk, undefined),
        staffId,
        dayOfWeek: window.dayOfWeek,
        startTime: window.startTime,
        endTime: window.endTime,
        isActive: window.isActive ?? true,
      })),
    );
    return (world) => {
      const staff = world.staff.get(staffId);
      if (!staff) return notFound('staff', staffId);
      const { windows: before } = world.planOf(staffId);
      if (isSameWeek(before, windows)) return ok({ changes: [], answer: { windows: before } });
      const change: SavedChange = {
        entity: 'availability',
        key: staffId,
        salonId: staff.salonId,
        before: { staffId, windows: before },
        after: { staffId, windows },
      };
      return ok({ changes: [change], answer: { windows } });
    };
  };

  /** An override that takes the place of the one on its date, if any, or with null for its windows is taken away. */
  const override =
    (
      on: Pick<DateOverride, 'staffId' | 'date'>,
      typed: DateWindows,
    ): ScheduleChange<DateOverride | undefined> =>
    (world) => {
      const staff = world.staff.get(on.staffId);
      if (!staff) return notFound('staff', on.staffId);
      const before = overrideOn(world, on);
      if (typed === null && !before) return notFound('override', `${on.staffId} ${on.date}`);
      const after = typed === null ? undefined : { ...on, windows: inOrder(typed) };
      const isSame = after && before && JSON.stringify(after.windows) === JSON.stringify(before.windows);
      if (isSame) return ok({ changes: [], answer: after });
      const change: SavedChange = {
        entity: 'override',
        key: overrideKey(on),
        salonId: staff.salonId,
        before,
        after,
      };
      return ok({ changes: [change], answer: after });
    };

  return {
    'availability.preview': ({ staffId, windows }) => impact.preview(week(staffId, windows)),

    'availability.replace': ({ staffId, windows, resolutions }, command) =>
      impact.saveAndTell(command, week(staffId, windows), resolutions),

    'overrides.preview': ({ windows, ...on }) => impact.preview(override(on, windows)),

    'overrides.set': async ({ windows, resolutions, ...on }, command) => {
      const saved = await impact.save(command, override(on, windows), resolutions);
      if (!saved.ok) return saved;
      if (!saved.value) throw new Error('an override that was set is not there');
      return ok(saved.value);
    },

    'overrides.clear': async ({ resolutions, ...on }, command) => {
      const saved = await impact.save(command, override(on, null), resolutions);
      return saved.ok ? ok(on) : saved;
    },
  } satisfies Partial<Handlers>;
}
