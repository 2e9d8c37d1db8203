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
import { type Closure, noPlan, type TimeOff, type WorkingPlan } from '../../../shared/domain/working-time.ts';
import * as table from './schema.ts';
import { rowToService } from './service-rows.ts';

/**
 * What every decision asks for and hardly ever changes: salons, people, services, their plans and absences. It is read once and kept
 * in memory until someone writes to it, so that accepting a booking costs little more than its commit.
 */
export type Reference = {
  /** By name. */
  readonly salons: () => ReadonlyMap<SalonId, Salon>;
  /** By position, then name. */
  readonly staff: () => ReadonlyMap<StaffId, Staff>;
  /** By name. */
  readonly services: () => ReadonlyMap<ServiceId, Service>;
  /** Kinds by name. */
  readonly kinds: () => ReadonlyMap<ResourceKindId, ResourceKind>;
  /** By position, then name. */
  readonly resources: () => ReadonlyMap<ResourceId, Resource>;
  readonly resourcesOf: (id: ResourceKindId) => readonly Resource[];
  /** Windows by day, then start; schedules by first date; all overrides, by date. */
  readonly planOf: (id: StaffId) => WorkingPlan;
  /** By start. */
  readonly timeOffOf: (id: StaffId) => readonly TimeOff[];
  /** By first date. */
  readonly closuresOf: (id: SalonId) => readonly Closure[];
  /** All of it as it is now: what is written later does not change the answer. */
  readonly asItIs: () => Omit<DeskWorld, 'clients' | 'bookings' | 'decided'>;
  /** Forgets what another program may have changed since. Called at the start of every transaction. */
  readonly refresh: () => void;
  /** Forgets everything. Called after every write to one of these tables. */
  readonly forget: () => void;
};

export function createReference(connection: Sqlite.Database, orm: BetterSQLite3Database): Reference {
  const dataVersion = connection.prepare<[], number>('PRAGMA data_version').pluck();
  let seenVersion = dataVersion.get();

  const caches: Array<{ forget: () => void }> = [];
  function keep<Value>(load: () => Value): () => Value {
    let value: Value | undefined;
    caches.push({
      forget: () => {
        value = undefined;
      },
    });
    return () => {
      value ??= load();
      return value;
    };
  }
  const forget = (): void => {
    for (const part of caches) part.forget();
  };

  const salons = keep(() => loadSalons(orm));
  const staff = keep(() => loadStaff(orm));
  const services = keep(() => loadServices(orm));
  const kinds = keep(() => loadKinds(orm));
  const resources = keep(() => loadResources(orm));
  const resourcesByKind = keep(() => Map.groupBy(resources().values(), ({ kindId }) => kindId));
  const plans = keep(() => loadPlans(orm));
  const timeOff = keep(() => loadTimeOff(orm));
  const closures = keep(() => loadClosures(orm));
  const asItIs = keep((): Omit<DeskWorld, 'clients' | 'bookings' | 'decided'> => {
    const [planBy, timeOffBy, closuresBy, byKind] = [plans(), timeOff(), closures(), resourcesByKind()];
    return {
      salons: salons(),
      staff: staff(),
      services: services(),
      kinds: kinds(),
      resourcesOf: (id) => byKind.get(id) ?? [],
      planOf: (id) => planBy.get(id) ?? noPlan,
      timeOffOf: (id) => timeOffBy.get(id) ?? [],
      closuresOf: (id) => closuresBy.get(id) ?? [],
    };
  });

  return {
    salons,
    staff,
    services,
    kinds,
    resources,
    resourcesOf: (id) => resourcesByKind().get(id) ?? [],
    planOf: (id) => plans().get(id) ?? noPlan,
    timeOffOf: (id) => timeOff().get(id) ?? [],
    closuresOf: (id) => closures().get(id) ?? [],
    asItIs,
    refresh: () => {
      const version = dataVersion.get();
      if (version !== seenVersion) forget();
      seenVersion = version;
    },
    forget,
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

function groupBy<Key, Row, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  toRecord: (row: Row) => Item,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(toRecord(row));
    else groups.set(key, [toRecord(row)]);
  }
  return groups;
}

function loadSalons(orm: BetterSQLite3Database): ReadonlyMap<SalonId, Salon> {
  const { salonId, ...opening } = {
    salonId: table.businessHours.salonId,
    dayOfWeek: table.businessHours.dayOfWeek,
    startTime: table.businessHours.startTime,
    endTime: table.businessHours.endTime,
  };
  const hours = groupBy(
    orm
      .select({ salonId, opening })
      .from(table.businessHours)
      .orderBy(asc(table.businessHours.dayOfWeek), asc(table.businessHours.startTime))
      .all(),
    (row) => row.salonId,
    (row) => row.opening,
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
  const windows = groupBy(
    orm
      .select()
      .from(availabilityWindow)
      .orderBy(asc(availabilityWindow.dayOfWeek), asc(availabilityWindow.startTime))
      .all(),
    (row) => row.staffId,
    (row) => row,
  );
  const windowsOfSchedule = groupBy(
    orm
      .select()
      .from(scheduleWindow)
      .orderBy(asc(scheduleWindow.week), asc(scheduleWindow.dayOfWeek), asc(scheduleWindow.startTime))
      .all(),
    (row) => row.scheduleId,
    ({ week, dayOfWeek, startTime, endTime, isActive }) => ({
      week,
      dayOfWeek,
      startTime,
      endTime,
      isActive,
    }),
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

function loadTimeOff(orm: BetterSQLite3Database): ReadonlyMap<StaffId, readonly TimeOff[]> {
  const rows = orm
    .select()
    .from(table.timeOff)
    .orderBy(asc(table.timeOff.startTime), asc(table.timeOff.id))
    .all();
  return groupBy(
    rows,
    (row) => row.staffId,
    (row) => row,
  );
}

function loadClosures(orm: BetterSQLite3Database): ReadonlyMap<SalonId, readonly Closure[]> {
  const rows = orm
    .select()
    .from(table.closure)
    .orderBy(asc(table.closure.startDate), asc(table.closure.id))
    .all();
  return groupBy(
    rows,
    (row) => row.salonId,
    (row) => row,
  );
}
