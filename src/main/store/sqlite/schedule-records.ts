import { and, eq } from 'drizzle-orm';
import type { Week } from '../../../shared/domain/history.ts';
import type { DateOverride, Schedule } from '../../../shared/domain/working-time.ts';
import { type Database, expectOne } from './database.ts';
import type { Keepings } from './decisions.ts';
import * as table from './schema.ts';
import { versionedRows } from './versioned-rows.ts';

/** How weeks, schedules, overrides, time off and closures are written. */
export function scheduleKeepings(
  database: Database,
): Pick<Keepings, 'availability' | 'schedule' | 'override' | 'time_off' | 'closure'> {
  const { orm } = database;
  const schedules = versionedRows(database, table.schedule, 'schedule');

  function writeWeek({ staffId, windows }: Week): void {
    if (windows.some((window) => window.staffId !== staffId))
      throw new Error(`a window in the week of ${staffId} is somebody else's`);
    const { availabilityWindow } = table;
    orm.delete(availabilityWindow).where(eq(availabilityWindow.staffId, staffId)).run();
    if (windows.length > 0)
      orm
        .insert(availabilityWindow)
        .values([...windows])
        .run();
  }

  function insertWindows({ id: scheduleId, weeks, windows }: Schedule): void {
    if (windows.length === 0) return;
    const rows = windows.map((window) => ({ ...window, scheduleId, weeks }));
    orm.insert(table.scheduleWindow).values(rows).run();
  }

  const removeWindows = ({ id }: Schedule) =>
    orm.delete(table.scheduleWindow).where(eq(table.scheduleWindow.scheduleId, id)).run();

  function removeOverride({ staffId, date, windows }: DateOverride): void {
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

  return {
    availability: {
      insert: writeWeek,
      update: writeWeek,
      remove: () => {
        throw new Error('a week is emptied, never removed');
      },
    },
    schedule: {
      insert: (schedule) => {
        const { windows: _, ...row } = schedule;
        schedules.insert(row);
        insertWindows(schedule);
      },
      update: (schedule, before) => {
        const { windows: _, ...row } = schedule;
        removeWindows(before);
        schedules.update(row, before);
        insertWindows(schedule);
      },
      remove: (before) => {
        removeWindows(before);
        schedules.remove(before);
      },
    },
    override: {
      insert: insertOverride,
      update: (override, before) => {
        removeOverride(before);
        insertOverride(override);
      },
      remove: removeOverride,
    },
    time_off: versionedRows(database, table.timeOff, 'time off'),
    closure: {
      insert: (closure) => expectOne(orm.insert(table.closure).values(closure).run(), 'new closure'),
      update: () => {
        throw new Error('a closure is added and removed, never changed');
      },
      remove: ({ id }) =>
        expectOne(orm.delete(table.closure).where(eq(table.closure.id, id)).run(), 'closure'),
    },
  };
}
