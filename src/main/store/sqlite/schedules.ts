import { and, eq } from 'drizzle-orm';
import { overrideKey } from '../../../shared/domain/history.ts';
import { type Interval, overlaps } from '../../../shared/domain/interval.ts';
import { type DateOverride, timeOffInterval } from '../../../shared/domain/working-time.ts';
import { ok, refused } from '../../../shared/result.ts';
import type { ScheduleStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import { type Database, expectOne } from './database.ts';
import type { History } from './history.ts';
import { type Keeping, known, settle } from './records.ts';
import * as table from './schema.ts';

/** Records that are added and removed, and never changed. */
const neverUpdated = (): never => {
  throw new Error('time off and closures are added and removed, never changed');
};

export function createScheduleStore(
  database: Database,
  history: History,
  bookingRows: BookingRows,
): ScheduleStore {
  const { orm, reference, read } = database;

  /** A write after which plans and absences are read anew. */
  const write: Database['write'] = (work) => {
    try {
      return database.write(work);
    } finally {
      reference.forget();
    }
  };

  const overrideOn = (
    staffId: DateOverride['staffId'],
    date: DateOverride['date'],
  ): DateOverride | undefined =>
    reference.planOf(staffId).overrides.find((override) => override.date === date);

  function deleteOverride({ staffId, date, windows }: DateOverride): void {
    const { dateOverride, dateOverrideWindow } = table;
    const ofDate = and(eq(dateOverrideWindow.staffId, staffId), eq(dateOverrideWindow.date, date));
    const removed = orm.delete(dateOverrideWindow).where(ofDate).run();
    if (removed.changes !== windows.length) throw new Error('override: windows were lost');
    const isIt = and(eq(dateOverride.staffId, staffId), eq(dateOverride.date, date));
    expectOne(orm.delete(dateOverride).where(isIt).run(), 'override');
  }

  function insertOverride({ staffId, date, windows }: DateOverride): void {
    expectOne(orm.insert(table.dateOverride).values({ staffId, date }).run(), 'new override');
    if (windows.length === 0) return;
    const rows = windows.map(({ startTime, endTime }) => ({ staffId, date, startTime, endTime }));
    orm.insert(table.dateOverrideWindow).values(rows).run();
  }

  const keepingTimeOff: Keeping<'time_off'> = {
    entity: 'time_off',
    salonOf: ({ staffId }) => salonOf(staffId),
    insert: (timeOff) => expectOne(orm.insert(table.timeOff).values(timeOff).run(), 'new time off'),
    update: neverUpdated,
  };

  const keepingClosure: Keeping<'closure'> = {
    entity: 'closure',
    salonOf: ({ salonId }) => salonId,
    insert: (closure) => expectOne(orm.insert(table.closure).values(closure).run(), 'new closure'),
    update: neverUpdated,
  };

  function salonOf(staffId: DateOverride['staffId']) {
    const staff = reference.staff().get(staffId);
    if (!staff) throw new Error(`no staff member ${staffId}`);
    return staff.salonId;
  }

  return {
    windows: async (staffId) => read(() => reference.planOf(staffId).windows),

    replaceWindows: async (staffId, by, decision) =>
      write(() => {
        const staff = reference.staff().get(staffId);
        const salon = staff && reference.salons().get(staff.salonId);
        const plan = reference.planOf(staffId);
        const upcoming = bookingRows.blockingAfter(staffId, by.at);
        const decided = decision(staff && salon && { salon, staff, plan, upcoming });
        if (!decided.ok) return decided;
        const { windows, answer } = decided.value;
        if (windows.some((window) => window.staffId !== staffId))
          throw new Error(`a window in the week of ${staffId} is somebody else's`);
        orm.delete(table.availabilityWindow).where(eq(table.availabilityWindow.staffId, staffId)).run();
        if (windows.length > 0)
          orm
            .insert(table.availabilityWindow)
            .values([...windows])
            .run();
        const subject = { entity: 'availability', key: staffId, salonId: salonOf(staffId) } as const;
        history.append(subject, by, { staffId, windows: plan.windows }, { staffId, windows });
        return ok(answer);
      }),

    overrides: async (staffId, from, to) =>
      read(() => reference.planOf(staffId).overrides.filter(({ date }) => from <= date && date <= to)),

    setOverride: async (override, by) => {
      const { staffId, date } = override;
      const result = write(() => {
        if (!reference.staff().has(staffId)) return refused('unknown');
        const before = overrideOn(staffId, date);
        const subject = {
          entity: 'override',
          key: overrideKey(override),
          salonId: salonOf(staffId),
        } as const;
        if (before) deleteOverride(before);
        insertOverride(override);
        history.append(subject, by, before, override);
        return ok(undefined);
      });
      return result.ok;
    },

    clearOverride: async (staffId, date, by) => {
      const result = write(() => {
        const before = overrideOn(staffId, date);
        if (!before) return refused('unknown');
        const subject = {
          entity: 'override',
          key: overrideKey(before),
          salonId: salonOf(staffId),
        } as const;
        deleteOverride(before);
        history.append(subject, by, before, undefined);
        return ok(undefined);
      });
      return result.ok;
    },

    timeOff: async (staffId, within) =>
      read(() => {
        const isAsked = within ? touching(within) : () => true;
        return reference.timeOffOf(staffId).filter((timeOff) => isAsked(timeOffInterval(timeOff)));
      }),

    addTimeOff: async ({ id, staffId }, by, decision) =>
      write(() => {
        const current = orm.select().from(table.timeOff).where(eq(table.timeOff.id, id)).get();
        const staff = reference.staff().get(staffId);
        const decided = decision(Object.assign(known(history, 'time_off', id, current), { staff }));
        return settle(history, keepingTimeOff, { id, current, by }, decided);
      }),

    removeTimeOff: async (id, by) => {
      const result = write(() => {
        const current = orm.select().from(table.timeOff).where(eq(table.timeOff.id, id)).get();
        if (!current) return refused('unknown');
        expectOne(orm.delete(table.timeOff).where(eq(table.timeOff.id, id)).run(), 'time off');
        const subject = { entity: 'time_off', key: id, salonId: salonOf(current.staffId) } as const;
        history.append(subject, by, current, undefined);
        return ok(undefined);
      });
      return result.ok;
    },

    closures: async (salonId, from, to) =>
      read(() =>
        reference
          .closuresOf(salonId)
          .filter(
            ({ startDate, endDate }) =>
              (from === undefined || from <= endDate) && (to === undefined || startDate <= to),
          ),
      ),

    addClosure: async ({ id, salonId }, by, decision) =>
      write(() => {
        const current = orm.select().from(table.closure).where(eq(table.closure.id, id)).get();
        const salon = reference.salons().get(salonId);
        const decided = decision(Object.assign(known(history, 'closure', id, current), { salon }));
        return settle(history, keepingClosure, { id, current, by }, decided);
      }),

    removeClosure: async (id, by) => {
      const result = write(() => {
        const current = orm.select().from(table.closure).where(eq(table.closure.id, id)).get();
        if (!current) return refused('unknown');
        expectOne(orm.delete(table.closure).where(eq(table.closure.id, id)).run(), 'closure');
        history.append({ entity: 'closure', key: id, salonId: current.salonId }, by, current, undefined);
        return ok(undefined);
      });
      return result.ok;
    },
  };
}

function touching(within: Interval): (interval: Interval) => boolean {
  return (interval) => overlaps(interval, within);
}
