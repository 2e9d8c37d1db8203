import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import { instant, intervalBetween } from '../../shared/domain/interval.ts';
import type {
  AvailabilityWindow,
  Closure,
  DateOverride,
  Schedule,
  TimeOff,
} from '../../shared/domain/working-time.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import { invalidInput, notFound } from './refusals.ts';

/** Beyond every instant that can be named (zoned-time, `parseInstant`); a list without a bound reaches to them. */
const beginningOfTime = instant(Date.UTC(1899, 0, 1));
const endOfTime = instant(Date.UTC(3001, 0, 1));

/** When people work and when the salon is closed, as it is. */
export function scheduleHandlers({ store }: DeskContext) {
  const personExists = async (staffId: StaffId): Promise<boolean> =>
    (await store.staff.get(staffId)) !== undefined;

  return {
    'availability.list': async ({
      staffId,
    }: Input<'availability.list'>): Promise<Result<readonly AvailabilityWindow[], DeskError>> => {
      if (!(await personExists(staffId))) return notFound('staff', staffId);
      return ok(await store.schedules.windows(staffId));
    },

    'schedules.list': async ({
      staffId,
    }: Input<'schedules.list'>): Promise<Result<readonly Schedule[], DeskError>> => {
      if (!(await personExists(staffId))) return notFound('staff', staffId);
      return ok(await store.schedules.schedules(staffId));
    },

    'overrides.list': async ({
      staffId,
      from,
      to,
    }: Input<'overrides.list'>): Promise<Result<readonly DateOverride[], DeskError>> => {
      if (!(await personExists(staffId))) return notFound('staff', staffId);
      return ok(await store.schedules.overrides(staffId, from, to));
    },

    'timeOff.list': async ({
      staffId,
      from = beginningOfTime,
      to = endOfTime,
    }: Input<'timeOff.list'>): Promise<Result<readonly TimeOff[], DeskError>> => {
      if (!(await personExists(staffId))) return notFound('staff', staffId);
      const within = intervalBetween(from, to);
      if (!within) return invalidInput('to', { code: 'not_after', field: 'from' });
      return ok(await store.schedules.timeOff(staffId, within));
    },

    'closures.list': async ({
      salonId,
      from,
      to,
    }: Input<'closures.list'>): Promise<Result<readonly Closure[], DeskError>> => {
      if (!(await store.salons.get(salonId))) return notFound('salon', salonId);
      return ok(await store.schedules.closures(salonId, from, to));
    },
  };
}
