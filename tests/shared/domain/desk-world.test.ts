import { describe, expect, test } from 'vitest';
import {
  blockAskedFor,
  findClosure,
  findResource,
  findSchedule,
  findTimeOff,
  named,
  withChanges,
} from '../../../src/shared/domain/desk-world.ts';
import type { SavedChange } from '../../../src/shared/domain/history.ts';
import type { Closure, DateOverride, Schedule, TimeOff } from '../../../src/shared/domain/working-time.ts';
import {
  ana,
  basin,
  booked,
  cut,
  date,
  deskWorld,
  elif,
  firstBasin,
  idOf,
  monday,
  salon,
  secondBasin,
  stored,
  wash,
  wax,
  weekly,
  window,
} from './world.ts';

const away: TimeOff = {
  id: idOf(50),
  staffId: ana.id,
  version: 1,
  kind: 'away',
  startTime: monday('12:00'),
  endTime: monday('13:00'),
  reason: null,
};
const closed: Closure = {
  id: idOf(51),
  salonId: salon.id,
  startDate: date('2026-03-03'),
  endDate: date('2026-03-04'),
  reason: 'Holiday',
};

const about = { salonId: salon.id, before: undefined } as const;
const addAway: SavedChange = { ...about, entity: 'time_off', key: away.id, after: away };
const addClosed: SavedChange = { ...about, entity: 'closure', key: closed.id, after: closed };

describe('the world after changes', () => {
  test('holds records written anew, added and removed; the one before is as it was', () => {
    const world = deskWorld();
    const renamed = { ...ana, name: 'Anna', version: 2 };
    const bea = { ...ana, id: idOf<typeof ana.id>(11), name: 'Bea', position: 1 };
    const after = withChanges(world, [
      { ...about, entity: 'staff', key: ana.id, before: ana, after: renamed },
      { ...about, entity: 'staff', key: bea.id, after: bea },
      { ...about, entity: 'service', key: wax.id, before: wax, after: undefined },
      { ...about, entity: 'salon', key: salon.id, before: salon, after: { ...salon, slotMinutes: 5 } },
      { ...about, entity: 'client', key: elif.id, before: elif, after: { ...elif, name: 'Elif K.' } },
    ]);
    expect([...after.staff.values()]).toEqual([renamed, bea]);
    expect([...after.services.keys()]).toEqual([cut.id, wash.id]);
    expect(after.salons.get(salon.id)?.slotMinutes).toBe(5);
    expect(after.clients.get(elif.id)?.name).toBe('Elif K.');
    expect([...world.staff.values()]).toEqual([ana]);
    expect(world.services.size).toBe(3);
  });

  test('holds kinds, and the units of each by position', () => {
    const world = deskWorld({ resources: [firstBasin] });
    const chair = { ...basin, id: idOf<typeof basin.id>(75), name: 'Chair' };
    const before = { ...secondBasin, position: -1 };
    const after = withChanges(world, [
      { ...about, entity: 'resource_kind', key: chair.id, after: chair },
      { ...about, entity: 'resource', key: before.id, after: before },
    ]);
    expect([...after.kinds.keys()]).toEqual([basin.id, chair.id]);
    expect(after.resourcesOf(basin.id)).toEqual([before, firstBasin]);
    expect(findResource(after, before.id)).toEqual(before);
    const gone = withChanges(after, [
      { ...about, entity: 'resource', key: before.id, before, after: undefined },
    ]);
    expect(gone.resourcesOf(basin.id)).toEqual([firstBasin]);
    expect(findResource(gone, before.id)).toBeUndefined();
  });

  test('holds a week, and exceptions in the place of those on their dates, of that person alone', () => {
    const friday: DateOverride = { staffId: ana.id, date: date('2026-03-06'), windows: [] };
    const shorter = { ...friday, windows: [window('10:00', '12:00')] };
    const monday: DateOverride = { ...friday, date: date('2026-03-02') };
    const windows = [weekly(1, '09:00', '17:00')];
    const override = (before: DateOverride | undefined, after: DateOverride | undefined): SavedChange => ({
      entity: 'override',
      key: 'of that date',
      salonId: salon.id,
      before,
      after,
    });
    const after = withChanges(deskWorld(), [
      {
        entity: 'availability',
        key: ana.id,
        salonId: salon.id,
        before: { staffId: ana.id, windows: [] },
        after: { staffId: ana.id, windows },
      },
      override(undefined, friday),
      override(undefined, monday),
      override(friday, shorter),
    ]);
    expect(after.planOf(ana.id)).toEqual({ windows, schedules: [], overrides: [monday, shorter] });
    expect(after.planOf(idOf(11))).toEqual({ windows: [], schedules: [], overrides: [] });
    expect(withChanges(after, [override(monday, undefined)]).planOf(ana.id).overrides).toEqual([shorter]);
  });

  test('holds the schedules of a person by their first dates, each in its last version, until they are taken away', () => {
    const schedule = (number: number, from: string): Schedule => ({
      id: idOf(80 + number),
      staffId: ana.id,
      version: 1,
      from: date(from),
      weeks: 1,
      windows: [],
    });
    const [march, april] = [schedule(1, '2026-03-09'), schedule(2, '2026-04-06')];
    const change = (before: Schedule | undefined, after: Schedule | undefined): SavedChange => ({
      entity: 'schedule',
      key: march.id,
      salonId: salon.id,
      before,
      after,
    });
    const after = withChanges(deskWorld(), [change(undefined, april), change(undefined, march)]);
    expect(after.planOf(ana.id).schedules).toEqual([march, april]);
    expect(after.planOf(idOf(11)).schedules).toEqual([]);
    expect(findSchedule(after, april.id)).toEqual(april);
    expect(findSchedule(after, idOf(89))).toBeUndefined();
    const later = { ...march, version: 2, from: date('2026-05-04') };
    const moved = withChanges(after, [change(march, later)]);
    expect(moved.planOf(ana.id).schedules).toEqual([april, later]);
    expect(withChanges(moved, [change(april, undefined)]).planOf(ana.id).schedules).toEqual([later]);
  });

  test('holds absences of the one they are of, until they are taken away', () => {
    const after = withChanges(deskWorld(), [addAway, addClosed]);
    expect(after.timeOffOf(ana.id)).toEqual([away]);
    expect(after.timeOffOf(idOf(11))).toEqual([]);
    expect(after.closuresOf(salon.id)).toEqual([closed]);
    expect(after.closuresOf(idOf(2))).toEqual([]);
    expect(findTimeOff(after, away.id)).toEqual(away);
    expect(findClosure(after, closed.id)).toEqual(closed);
    const dentist: TimeOff = { ...away, id: idOf(52), reason: 'Dentist' };
    const fair: Closure = { ...closed, id: idOf(53), reason: 'Fair' };
    const more = withChanges(after, [
      { ...addAway, key: dentist.id, after: dentist },
      { ...addClosed, key: fair.id, after: fair },
      { ...addAway, before: away, after: { ...away, reason: 'Holiday' } },
    ]);
    expect(more.timeOffOf(ana.id)).toEqual([dentist, { ...away, reason: 'Holiday' }]);
    expect(findTimeOff(more, away.id)?.reason).toBe('Holiday');
    expect(findTimeOff(more, dentist.id)).toEqual(dentist);
    expect(findClosure(more, fair.id)).toEqual(fair);
    const elsewhere = {
      ...more,
      staff: new Map([[idOf<typeof ana.id>(11), ana], ...more.staff]),
      salons: new Map([[idOf<typeof salon.id>(2), salon], ...more.salons]),
    };
    expect(findTimeOff(elsewhere, away.id)?.reason).toBe('Holiday');
    expect(findClosure(elsewhere, closed.id)).toEqual(closed);
    const again = withChanges(after, [
      { ...addAway, before: away, after: undefined },
      { ...addClosed, before: closed, after: undefined },
    ]);
    expect(findTimeOff(again, away.id)).toBeUndefined();
    expect(findClosure(again, closed.id)).toBeUndefined();
  });

  test('holds a time off with the person to whom it went, and no longer with the one before', () => {
    const bea = { ...ana, id: idOf<typeof ana.id>(11), name: 'Bea' };
    const team = { ...deskWorld(), staff: new Map([ana, bea].map((person) => [person.id, person])) };
    const kept: TimeOff = { ...away, id: idOf(54), reason: 'Hers' };
    const before = withChanges(team, [addAway, { ...addAway, key: kept.id, after: kept }]);
    const after = withChanges(before, [
      { ...addAway, before: away, after: { ...away, version: 2, staffId: bea.id } },
    ]);
    expect(after.timeOffOf(ana.id)).toEqual([kept]);
    expect(after.timeOffOf(bea.id)).toEqual([{ ...away, version: 2, staffId: bea.id }]);
    expect(findTimeOff(after, away.id)).toMatchObject({ version: 2, staffId: bea.id });
  });

  test('holds bookings where they are now, with the names that they are read by', () => {
    const before = booked(1, monday('10:00'));
    const moved = { ...stored(before), version: 2, startTime: monday('11:00'), endTime: monday('11:45') };
    const other = stored(booked(2, monday('12:00'), { serviceId: wax.id, clientId: null }));
    const after = withChanges(deskWorld({ bookings: [before] }), [
      { entity: 'booking', key: before.id, salonId: salon.id, before: stored(before), after: moved },
      { entity: 'booking', key: other.id, salonId: salon.id, before: undefined, after: other },
    ]);
    expect([...after.bookings.values()]).toEqual([
      { ...moved, serviceName: 'Cut', clientName: 'Elif Kaya' },
      { ...other, serviceName: 'Wax', clientName: null },
    ]);
  });
});

describe('the names of a booking', () => {
  test('of a client who was not asked for are those that it was read with', () => {
    const booking = booked(1, monday('10:00'));
    const world = { ...deskWorld({ bookings: [booking] }), clients: new Map() };
    expect(named(world, stored(booking)).clientName).toBe('Elif Kaya');
    expect(named(world, { ...stored(booking), clientId: idOf(31) }).clientName).toBeNull();
  });

  test('of a service that is not there are a programmer’s mistake', () => {
    const booking = stored(booked(1, monday('10:00'), { serviceId: idOf(29) }));
    expect(() => named(deskWorld(), booking)).toThrow(/without its service/);
  });
});

test('a change of nothing into nothing is a programmer’s mistake', () => {
  const nothing: SavedChange = { ...addAway, before: undefined, after: undefined };
  expect(() => withChanges(deskWorld(), [nothing])).toThrow(/nothing into nothing/);
});

describe('the time that a request would block', () => {
  const request = {
    staffId: ana.id,
    serviceId: wax.id,
    clientId: undefined,
    startTime: monday('10:00'),
    endTime: monday('10:30'),
    resourceIds: [],
    booking: undefined,
  } as const;

  test('is the person’s, with the buffers of the service around it', () => {
    expect(blockAskedFor(deskWorld(), request)).toEqual([
      { held: ana.id, within: { start: monday('10:00'), end: monday('10:45') } },
    ]);
    const before = { ...wax, bufferBeforeMinutes: 10 };
    const world = withChanges(deskWorld(), [
      { ...about, entity: 'service', key: wax.id, before: wax, after: before },
    ]);
    expect(blockAskedFor(world, request)).toEqual([
      { held: ana.id, within: { start: monday('09:50'), end: monday('10:45') } },
    ]);
  });

  test('is the time alone where no service is named, or none that there is', () => {
    const within = { start: monday('10:00'), end: monday('10:30') };
    for (const serviceId of [undefined, 'unknown', idOf<typeof wax.id>(29)] as const)
      expect(blockAskedFor(deskWorld(), { ...request, serviceId })).toEqual([{ held: ana.id, within }]);
  });

  test('is that of every unit which it could get, too', () => {
    const world = deskWorld({ resources: [firstBasin, secondBasin] });
    const within = { start: monday('10:00'), end: monday('10:30') };
    const held = [ana.id, firstBasin.id, secondBasin.id].map((id) => ({ held: id, within }));
    expect(blockAskedFor(world, { ...request, serviceId: wash.id })).toEqual(held);
    expect(blockAskedFor(world, { ...request, serviceId: wash.id, staffId: undefined })).toEqual(
      held.slice(1),
    );
  });

  test('is none where no person or no time is named', () => {
    expect(blockAskedFor(deskWorld(), { ...request, staffId: undefined })).toEqual([]);
    expect(blockAskedFor(deskWorld(), { ...request, startTime: undefined })).toEqual([]);
  });
});
