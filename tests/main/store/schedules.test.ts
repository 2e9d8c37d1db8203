import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import { type Interval, intervalOf } from '../../../src/shared/domain/interval.ts';
import { ok, refused } from '../../../src/shared/result.ts';
import {
  aBooking,
  aClosure,
  aSalon,
  aService,
  aStaff,
  aTimeOff,
  atMinute,
  aWindow,
  by,
  date,
  openShop,
  put,
  wall,
  window,
} from './records.ts';
import { newStore } from './test-database.ts';

let store: Store;
beforeEach(async () => {
  store = (await newStore()).store;
  await openShop(store);
});

const person = aStaff().id;

describe('a week', () => {
  const monday = aWindow(1, { dayOfWeek: 1, startTime: wall('13:00') });
  const mondayMorning = aWindow(2, { dayOfWeek: 1, endTime: wall('13:00'), isActive: false });
  const sunday = aWindow(3, { dayOfWeek: 0 });

  test('is listed by day, then start, with its disabled windows', async () => {
    await put.week(store, [monday, mondayMorning, sunday]);
    expect(await store.schedules.windows(person)).toEqual([sunday, mondayMorning, monday]);
    expect(await store.schedules.windows(aStaff(2).id)).toEqual([]);
  });

  test('is replaced as a whole', async () => {
    await put.week(store, [monday, sunday]);
    await put.week(store, [mondayMorning]);
    expect(await store.schedules.windows(person)).toEqual([mondayMorning]);
    await put.week(store, []);
    expect(await store.schedules.windows(person)).toEqual([]);
  });

  test('is left alone by a decision that refuses or throws', async () => {
    await put.week(store, [monday]);
    const refusedAnswer = await store.schedules.replaceWindows(person, by('a'), () => refused('no'));
    expect(refusedAnswer).toEqual(refused('no'));
    const twice = [monday, { ...monday, id: sunday.id }];
    await expect(put.week(store, twice)).rejects.toThrow(/UNIQUE/);
    expect(await store.schedules.windows(person)).toEqual([monday]);
  });

  test('is decided upon with the plan, and with the bookings still to come, by start', async () => {
    await put.week(store, [monday]);
    await store.schedules.setOverride({ staffId: person, date: date('2026-03-03'), windows: [] }, by('a'));
    await put.booking(store, aBooking(1, 120));
    await put.booking(store, aBooking(2, 0, { bufferAfterMinutes: 5 }));
    // Over, cancelled, or somebody else's; the third ends as the asked instant strikes.
    await put.booking(store, aBooking(3, -45));
    await put.booking(store, aBooking(4, 60, { status: 'cancelled' }));
    await put.booking(store, aBooking(5, 60, { staffId: aStaff(2).id }));
    await put.booking(store, aBooking(6, -300));
    await store.schedules.replaceWindows(person, by('a'), (context) => {
      expect(context).toMatchObject({
        salon: aSalon(),
        staff: aStaff(),
        plan: { windows: [monday], overrides: [{ staffId: person, date: '2026-03-03', windows: [] }] },
      });
      expect(context?.upcoming.map(({ id, serviceName }) => ({ id, serviceName }))).toEqual(
        [2, 1].map((number) => ({ id: aBooking(number).id, serviceName: aService().name })),
      );
      return refused('looked');
    });
  });

  test('cannot be answered with a window of somebody else', async () => {
    const foreign = aWindow(1, { staffId: aStaff(2).id });
    await expect(put.week(store, [foreign])).rejects.toThrow(/somebody else/);
    expect(await store.schedules.windows(aStaff(2).id)).toEqual([]);
  });

  test('of nobody is asked for with nothing', async () => {
    const answer = await store.schedules.replaceWindows(aStaff(8).id, by('a'), (context) => {
      expect(context).toBeUndefined();
      return refused('unknown');
    });
    expect(answer).toEqual(refused('unknown'));
  });
});

describe('a date override', () => {
  const override = { staffId: person, date: date('2026-03-03'), windows: [window('10:00', '12:00')] };

  test('takes the place of the one on its date; without windows it is a day off', async () => {
    const dayOff = { ...override, windows: [] };
    const day = () => store.schedules.overrides(person, override.date, override.date);
    for (const next of [
      override,
      dayOff,
      { ...override, windows: [window('08:00', '09:00'), ...override.windows] },
    ]) {
      expect(await store.schedules.setOverride(next, by('a'))).toBe(true);
      expect(await day()).toEqual([next]);
    }
  });

  test('is listed by date, the first and the last date included', async () => {
    for (const day of ['2026-03-05', '2026-03-03', '2026-03-04', '2026-03-06']) {
      await store.schedules.setOverride({ ...override, date: date(day) }, by('a'));
    }
    const listed = await store.schedules.overrides(person, date('2026-03-03'), date('2026-03-05'));
    expect(listed.map((one) => one.date)).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
  });

  test('is cleared once; nobody’s is neither set nor cleared', async () => {
    await store.schedules.setOverride(override, by('a'));
    expect(await store.schedules.clearOverride(person, override.date, by('a'))).toBe(true);
    expect(await store.schedules.clearOverride(person, override.date, by('a'))).toBe(false);
    expect(await store.schedules.overrides(person, override.date, override.date)).toEqual([]);
    expect(await store.schedules.setOverride({ ...override, staffId: aStaff(8).id }, by('a'))).toBe(false);
  });
});

describe('time off', () => {
  test('is listed by start; within an interval, what overlaps it', async () => {
    await put.timeOff(store, aTimeOff(1, { startTime: atMinute(120), endTime: atMinute(180) }));
    await put.timeOff(store, aTimeOff(2, { reason: 'Dentist' }));
    await put.timeOff(store, aTimeOff(3, { staffId: aStaff(2).id }));
    const ids = async (within?: Interval) =>
      (await store.schedules.timeOff(person, within)).map(({ id }) => id);
    expect(await ids()).toEqual([aTimeOff(2).id, aTimeOff(1).id]);
    expect(await ids(intervalOf(atMinute(60), atMinute(121)))).toEqual([aTimeOff(1).id]);
    expect(await ids(intervalOf(atMinute(60), atMinute(120)))).toEqual([]);
    expect(await store.schedules.timeOff(person, undefined)).toContainEqual(
      aTimeOff(2, { reason: 'Dentist' }),
    );
  });

  test('is decided upon with the person, and with what stands under its id', async () => {
    await put.timeOff(store, aTimeOff(1));
    await store.schedules.addTimeOff(aTimeOff(1), by('a'), ({ current, created, staff }) => {
      expect({ current, created, staff }).toEqual({
        current: aTimeOff(1),
        created: aTimeOff(1),
        staff: aStaff(),
      });
      return refused('looked');
    });
    const nobody = { id: aTimeOff(2).id, staffId: aStaff(8).id };
    await store.schedules.addTimeOff(nobody, by('a'), ({ current, staff }) => {
      expect({ current, staff }).toEqual({ current: undefined, staff: undefined });
      return refused('looked');
    });
  });

  test('that was removed and added again was created the second time', async () => {
    await put.timeOff(store, aTimeOff(1));
    await store.schedules.removeTimeOff(aTimeOff(1).id, by('a'));
    await put.timeOff(store, aTimeOff(1, { reason: 'Again' }));
    await store.schedules.addTimeOff(aTimeOff(1), by('a'), ({ created }) => {
      expect(created).toEqual(aTimeOff(1, { reason: 'Again' }));
      return refused('looked');
    });
  });

  test('is removed once', async () => {
    await put.timeOff(store, aTimeOff(1));
    expect(await store.schedules.removeTimeOff(aTimeOff(1).id, by('a'))).toBe(true);
    expect(await store.schedules.removeTimeOff(aTimeOff(1).id, by('a'))).toBe(false);
    expect(await store.schedules.timeOff(person, undefined)).toEqual([]);
  });
});

describe('closures', () => {
  test('are listed by first date; of a range, those that touch it', async () => {
    const spring = aClosure(1, { startDate: date('2026-04-20'), endDate: date('2026-04-24') });
    const may = aClosure(2, { startDate: date('2026-05-01'), endDate: date('2026-05-01'), reason: null });
    await put.closure(store, may);
    await put.closure(store, spring);
    const between = (from?: string, to?: string) =>
      store.schedules.closures(aSalon().id, from ? date(from) : undefined, to ? date(to) : undefined);
    expect(await between()).toEqual([spring, may]);
    expect(await between('2026-04-24', '2026-04-30')).toEqual([spring]);
    expect(await between('2026-04-25', '2026-04-30')).toEqual([]);
    expect(await between('2026-04-25')).toEqual([may]);
    expect(await between(undefined, '2026-04-30')).toEqual([spring]);
  });

  test('are decided upon with the salon, and removed once', async () => {
    await store.schedules.addClosure(aClosure(1), by('a'), ({ current, salon }) => {
      expect({ current, salon }).toEqual({ current: undefined, salon: aSalon() });
      return ok({ kind: 'saved', record: aClosure(1) });
    });
    expect(await store.schedules.removeClosure(aClosure(1).id, by('a'))).toBe(true);
    expect(await store.schedules.removeClosure(aClosure(1).id, by('a'))).toBe(false);
    expect(await store.schedules.closures(aSalon().id, undefined, undefined)).toEqual([]);
  });
});
