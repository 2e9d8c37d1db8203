import type Sqlite from 'better-sqlite3';
import { asc } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { searchKey } from '../../../shared/domain/client.ts';
import type { DeskWorld } from '../../../shared/domain/desk-world.ts';
import type { ResourceId, ResourceKindId, SalonId, ServiceId, StaffId } from '../../../shared/domain/ids.ts';
import type { Resource, ResourceKind } from '../../../shared/domain/resource.ts';
import type { Salon } from '../../../shared/domain/salon.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import { noPlan, type WorkingPlan } from '../../../shared/domain/working-time.ts';
import * as table from './schema.ts';
import { rowToService } from './service-rows.ts';

/**
 * What every decision asks for and hardly ever changes: salons, people, services, their plans and absences. Salons, services and kinds are by
 * name, people and units by position, then name; of a plan the windows are by day, then start, the schedules by first date, the overrides by
 * date; time off is by start, closures by first date.
 */
type ReferenceRecords = Omit<DeskWorld, 'clients' | 'waitlist' | 'bookings' | 'decided'> & {
  readonly resources: ReadonlyMap<ResourceId, Resource>;
};

/** These records, read once and kept in memory until someone writes to them, so that accepting a booking costs little more than its commit. */
export type Reference = {
  /** All of it as it is now: what is written later does not change the answer. */
  readonly asItIs: () => ReferenceRecords;
  /** Forgets what another program may have changed since. Called at the start of every transaction. */
  readonly refresh: () => void;
  /** Forgets everything. Called after every write to one of these tables. */
  readonly forget: () => void;
};

export function createReference(connection: Sqlite.Database, orm: BetterSQLite3Database): Reference {
  const dataVersion = connection.prepare<[], number>('PRAGMA data_version').pluck();
  let seenVersion = dataVersion.get();
  let kept: ReferenceRecords | undefined;
  const forget = (): void => {
    kept = undefined;
  };
  return {
    asItIs: () => {
      kept ??= load(orm);
      return kept;
    },
    refresh: () => {
      const version = dataVersion.get();
      if (version !== seenVersion) forget();
      seenVersion = version;
    },
    forget,
  };
}

function load(orm: BetterSQLite3Database): ReferenceRecords {
  const resources = loadResources(orm);
  const byKind = Map.groupBy(resources.values(), ({ kindId }) => kindId);
  const plans = loadPlans(orm);
  const { timeOff, closure } = table;
  const absences = orm.select().from(timeOff).orderBy(asc(timeOff.startTime), asc(timeOff.id)).all();
  const absencesByPerson = Map.groupBy(absences, ({ staffId }) => staffId);
  const closures = orm.select().from(closure).orderBy(asc(closure.startDate), asc(closure.id)).all();
  const closuresBySalon = Map.groupBy(closures, ({ salonId }) => salonId);
  return {
    salons: loadSalons(orm),
    staff: loadStaff(orm),
    services: loadServices(orm),
    kinds: loadKinds(orm),
    resources,
    resourcesOf: (id) => byKind.get(id) ?? [],
    planOf: (id) => plans.get(id) ?? noPlan,
    timeOffOf: (id) => absencesByPerson.get(id) ?? [],
    closuresOf: (id) => closuresBySalon.get(id) ?? [],
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of a list of names: without case and accents, equal ones in a lasting order. */
function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return compareText(searchKey(a.name), searchKey(b.name)) || compareText(a.id, b.id);
}

function mapById<Item extends { readonly id: string }>(
  records: readonly Item[],
): ReadonlyMap<Item['id'], Item> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Rows by their key, each as `toRecord` makes it. */
function groupBy<Key, Row, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  toRecord: (row: Row) => Item,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = Map.groupBy(rows, keyOf);
  return new Map([...groups].map(([key, group]) => [key, group.map(toRecord)]));
}

function loadSalons(orm: BetterSQLite3Database): ReadonlyMap<SalonId, Salon> {
  const { businessHours } = table;
  const hours = groupBy(
    orm
      .select()
      .from(businessHours)
      .orderBy(asc(businessHours.dayOfWeek), asc(businessHours.startTime))
      .all(),
    (row) => row.salonId,
    ({ salonId: _, ...opening }) => opening,
  );
  const rows = orm.select().from(table.salon).all();
  return mapById(rows.map((row): Salon => ({ ...row, businessHours: hours.get(row.id) ?? [] })).sort(byName));
}

function loadStaff(orm: BetterSQLite3Database): ReadonlyMap<StaffId, Staff> {
  const offered = groupBy(
    orm.select().from(table.staffService).all(),
    (row) => row.staffId,
    (row) => row.serviceId,
  );
  const rows = orm.select().from(table.staff).all();
  return mapById(
    rows
      .map(
        ({ offersAll, ...row }): Staff => ({
          ...row,
          serviceIds: offersAll ? null : (offered.get(row.id) ?? []),
        }),
      )
      .sort((a, b) => a.position - b.position || byName(a, b)),
  );
}

function loadServices(orm: BetterSQLite3Database): ReadonlyMap<ServiceId, Service> {
  const needs = groupBy(
    orm.select().from(table.serviceNeed).orderBy(asc(table.serviceNeed.kindId)).all(),
    (row) => row.serviceId,
    (row) => row.kindId,
  );
  const rows = orm.select().from(table.service).all();
  return mapById(rows.map((row) => rowToService(row, needs.get(row.id) ?? [])).sort(byName));
}

function loadKinds(orm: BetterSQLite3Database): ReadonlyMap<ResourceKindId, ResourceKind> {
  return mapById(orm.select().from(table.resourceKind).all().sort(byName));
}

function loadResources(orm: BetterSQLite3Database): ReadonlyMap<ResourceId, Resource> {
  const rows = orm.select().from(table.resource).all();
  return mapById(rows.sort((a, b) => a.position - b.position || byName(a, b)));
}

function loadPlans(orm: BetterSQLite3Database): ReadonlyMap<StaffId, WorkingPlan> {
  const { availabilityWindow, schedule, scheduleWindow, dateOverride, dateOverrideWindow } = table;
  const windows = Map.groupBy(
    orm
      .select()
      .from(availabilityWindow)
      .orderBy(asc(availabilityWindow.dayOfWeek), asc(availabilityWindow.startTime))
      .all(),
    (row) => row.staffId,
  );
  const windowsOfSchedule = groupBy(
    orm
      .select()
      .from(scheduleWindow)
      .orderBy(asc(scheduleWindow.week), asc(scheduleWindow.dayOfWeek), asc(scheduleWindow.startTime))
      .all(),
    (row) => row.scheduleId,
    ({ scheduleId: _, weeks: __, ...window }) => window,
  );
  const schedules = groupBy(
    orm.select().from(schedule).orderBy(asc(schedule.from)).all(),
    (row) => row.staffId,
    (row) => ({ ...row, windows: windowsOfSchedule.get(row.id) ?? [] }),
  );
  const windowsOfDate = groupBy(
    orm.select().from(dateOverrideWindow).orderBy(asc(dateOverrideWindow.startTime)).all(),
    (row) => `${row.staffId} ${row.date}`,
    ({ startTime, endTime }) => ({ startTime, endTime }),
  );
  const overrides = groupBy(
    orm.select().from(dateOverride).orderBy(asc(dateOverride.date)).all(),
    (row) => row.staffId,
    (row) => ({ ...row, windows: windowsOfDate.get(`${row.staffId} ${row.date}`) ?? [] }),
  );
  const ids = new Set([...windows.keys(), ...schedules.keys(), ...overrides.keys()]);
  return new Map(
    [...ids].map((id) => [
      id,
      {
        windows: windows.get(id) ?? [],
        schedules: schedules.get(id) ?? [],
        overrides: overrides.get(id) ?? [],
      },
    ]),
  );
}
