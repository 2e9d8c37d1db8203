import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import { type Interval, intervalOf } from '../../../src/shared/domain/interval.ts';
import {
  aClosure,
  aSalon,
  aStaff,
  aTimeOff,
  atMinute,
  aWindow,
  date,
  openShop,
  put,
  take,
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

  test('is left alone by a decision that throws', async () => {
    await put.week(store, [monday]);
    const twice = [monday, { ...monday, id: sunday.id }];
    await expect(put.week(store, twice)).rejects.toThrow(/UNIQUE/);
    expect(await store.schedules.windows(person)).toEqual([monday]);
  });

  test('cannot hold a window of somebody else', async () => {
    const foreign = aWindow(1, { staffId: aStaff(2).id });
    await expect(put.week(store, [foreign])).rejects.toThrow(/somebody else/);
    expect(await store.schedules.windows(aStaff(2).id)).toEqual([]);
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
      await put.override(store, next);
      expect(await day()).toEqual([next]);
    }
  });

  test('is listed by date, the first and the last date included', async () => {
    for (const day of ['2026-03-05', '2026-03-03', '2026-03-04', '2026-03-06']) {
      await put.override(store, { ...override, date: date(day) });
    }
    const listed = await store.schedules.overrides(person, date('2026-03-03'), date('2026-03-05'));
    expect(listed.map((one) => one.date)).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
  });

  test('is cleared once', async () => {
    await put.override(store, override);
    await take.override(store, override);
    expect(await store.schedules.overrides(person, override.date, override.date)).toEqual([]);
    await expect(take.override(store, override)).rejects.toThrow(/windows were lost/);
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

  test('is removed once', async () => {
    await put.timeOff(store, aTimeOff(1));
    await take.timeOff(store, aTimeOff(1));
    expect(await store.schedules.timeOff(person, undefined)).toEqual([]);
    await expect(take.timeOff(store, aTimeOff(1))).rejects.toThrow(/0 rows instead of 1/);
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

  test('are removed once', async () => {
    await put.closure(store, aClosure(1));
    await take.closure(store, aClosure(1));
    expect(await store.schedules.closures(aSalon().id, undefined, undefined)).toEqual([]);
    await expect(take.closure(store, aClosure(1))).rejects.toThrow(/0 rows instead of 1/);
  });
});
