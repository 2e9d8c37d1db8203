import type { Input, Output } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import { instant, intervalBetween } from '../../shared/domain/interval.ts';
import { strandedByPlan } from '../../shared/domain/schedule-impact.ts';
import type { AvailabilityWindow, Closure, DateOverride, TimeOff } from '../../shared/domain/working-time.ts';
import { ok, type Result } from '../../shared/result.ts';
import { authorship, type DeskContext, idFor } from './desk-context.ts';
import { createOnce } from './record-decisions.ts';
import { invalidInput, notFound } from './refusals.ts';
import { inOrder } from './window-order.ts';

/** Beyond every instant that can be named (zoned-time, `parseInstant`); a list without a bound reaches to them. */
const beginningOfTime = instant(Date.UTC(1899, 0, 1));
const endOfTime = instant(Date.UTC(3001, 0, 1));

/** When people work and when the salon is closed. */
export function scheduleHandlers(desk: DeskContext) {
  const { store } = desk;
  const personExists = async (staffId: StaffId): Promise<boolean> =>
    (await store.staff.get(staffId)) !== undefined;

  return {
    'availability.list': async ({
      staffId,
    }: Input<'availability.list'>): Promise<Result<readonly AvailabilityWindow[], DeskError>> => {
      if (!(await personExists(staffId))) return notFound('staff', staffId);
      return ok(await store.schedules.windows(staffId));
    },

    'availability.replace': async ({
      staffId,
      windows: asked,
    }: Input<'availability.replace'>): Promise<Result<Output<'availability.replace'>, DeskError>> => {
      const answer = await store.schedules.replaceWindows<Output<'availability.replace'>, DeskError>(
        staffId,
        authorship(desk, 'availability.replace'),
        (context) => {
          if (!context) return notFound('staff', staffId);
          const windows = inOrder(
            asked.map((window) => ({
              id: idFor<AvailabilityWindow['id']>(desk, undefined),
              staffId,
              dayOfWeek: window.dayOfWeek,
              startTime: window.startTime,
              endTime: window.endTime,
              isActive: window.isActive ?? true,
            })),
          );
          const plan = { ...context.plan, windows };
          return ok({
            windows,
            answer: { windows, stranded: strandedByPlan(context.salon, plan, context.upcoming) },
          });
        },
      );
      if (answer.ok) desk.announce('schedules');
      return answer;
    },

    'overrides.list': async ({
      staffId,
      from,
      to,
    }: Input<'overrides.list'>): Promise<Result<readonly DateOverride[], DeskError>> => {
      if (!(await personExists(staffId))) return notFound('staff', staffId);
      return ok(await store.schedules.overrides(staffId, from, to));
    },

    'overrides.set': async (input: Input<'overrides.set'>): Promise<Result<DateOverride, DeskError>> => {
      const override: DateOverride = {
        ...input,
        windows: inOrder(input.windows),
      };
      if (!(await store.schedules.setOverride(override, authorship(desk, 'overrides.set')))) {
        return notFound('staff', input.staffId);
      }
      desk.announce('schedules');
      return ok(override);
    },

    'overrides.clear': async (
      input: Input<'overrides.clear'>,
    ): Promise<Result<Output<'overrides.clear'>, DeskError>> => {
      const { staffId, date } = input;
      if (!(await store.schedules.clearOverride(staffId, date, authorship(desk, 'overrides.clear')))) {
        return notFound('override', `${staffId} ${date}`);
      }
      desk.announce('schedules');
      return ok(input);
    },

    'timeOff.list': async ({
      staffId,
      from = beginningOfTime,
      to = endOfTime,
    }: Input<'timeOff.list'>): Promise<Result<readonly TimeOff[], DeskError>> => {
      if (!(await personExists(staffId))) return notFound('staff', staffId);
      const within = intervalBetween(from, to);
      if (!within) return invalidInput('to', 'must be after from');
      return ok(await store.schedules.timeOff(staffId, within));
    },

    'timeOff.create': async (input: Input<'timeOff.create'>): Promise<Result<TimeOff, DeskError>> => {
      const id = idFor(desk, input.id);
      const answer = await store.schedules.addTimeOff<DeskError>(
        { id, staffId: input.staffId },
        authorship(desk, 'timeOff.create'),
        ({ staff, ...known }) => {
          if (!staff) return notFound('staff', input.staffId);
          const { staffId, startTime, endTime } = input;
          return createOnce<TimeOff>(known, {
            id,
            staffId,
            startTime,
            endTime,
            reason: input.reason?.trim() || null,
          });
        },
      );
      if (answer.ok) desk.announce('schedules');
      return answer;
    },

    'timeOff.remove': async ({
      id,
    }: Input<'timeOff.remove'>): Promise<Result<Output<'timeOff.remove'>, DeskError>> => {
      if (!(await store.schedules.removeTimeOff(id, authorship(desk, 'timeOff.remove')))) {
        return notFound('time_off', id);
      }
      desk.announce('schedules');
      return ok({ id });
    },

    'closures.list': async ({
      salonId,
      from,
      to,
    }: Input<'closures.list'>): Promise<Result<readonly Closure[], DeskError>> => {
      if (!(await store.salons.get(salonId))) return notFound('salon', salonId);
      return ok(await store.schedules.closures(salonId, from, to));
    },

    'closures.create': async (input: Input<'closures.create'>): Promise<Result<Closure, DeskError>> => {
      const id = idFor(desk, input.id);
      const answer = await store.schedules.addClosure<DeskError>(
        { id, salonId: input.salonId },
        authorship(desk, 'closures.create'),
        ({ salon, ...known }) => {
          if (!salon) return notFound('salon', input.salonId);
          const { salonId, startDate, endDate } = input;
          return createOnce<Closure>(known, {
            id,
            salonId,
            startDate,
            endDate,
            reason: input.reason?.trim() || null,
          });
        },
      );
      if (answer.ok) desk.announce('schedules');
      return answer;
    },

    'closures.remove': async ({
      id,
    }: Input<'closures.remove'>): Promise<Result<Output<'closures.remove'>, DeskError>> => {
      if (!(await store.schedules.removeClosure(id, authorship(desk, 'closures.remove')))) {
        return notFound('closure', id);
      }
      desk.announce('schedules');
      return ok({ id });
    },
  };
}
