import type { StaffId } from '../../shared/domain/ids.ts';
import { instant, intervalBetween } from '../../shared/domain/interval.ts';
import { ok } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { invalidInput, notFound } from './refusals.ts';

/** Beyond every instant that can be named (zoned-time, `parseInstant`); a list without a bound reaches to them. */
const beginningOfTime = instant(Date.UTC(1899, 0, 1));
const endOfTime = instant(Date.UTC(3001, 0, 1));

/** When people work and when the salon is closed, as it is. */
export function scheduleHandlers({ store }: DeskContext) {
  const personExists = async (staffId: StaffId): Promise<boolean> =>
    (await store.staff.get(staffId)) !== undefined;

  return {
    'availability.list': async ({ staffId }) => {
      if (!(await personExists(staffId))) return notFound('staff', staffId);
      return ok(await store.schedules.windows(staffId));
    },

    'schedules.list': async ({ staffId }) => {
      if (!(await personExists(staffId))) return notFound('staff', staffId);
      return ok(await store.schedules.schedules(staffId));
    },

    'overrides.list': async ({ staffId, from, to }) => {
      if (!(await personExists(staffId))) return notFound('staff', staffId);
      return ok(await store.schedules.overrides(staffId, from, to));
    },

    'timeOff.list': async ({ staffId, from = beginningOfTime, to = endOfTime }) => {
      if (!(await personExists(staffId))) return notFound('staff', staffId);
      const within = intervalBetween(from, to);
      if (!within) return invalidInput('to', { code: 'not_after', field: 'from' });
      return ok(await store.schedules.timeOff(staffId, within));
    },

    'closures.list': async ({ salonId, from, to }) => {
      if (!(await store.salons.get(salonId))) return notFound('salon', salonId);
      return ok(await store.schedules.closures(salonId, from, to));
    },
  } satisfies Partial<Handlers>;
}
