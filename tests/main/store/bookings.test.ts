import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import type { Booking } from '../../../src/shared/domain/booking.ts';
import type { BookingContext } from '../../../src/shared/domain/booking-context.ts';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import { ok, refused } from '../../../src/shared/result.ts';
import {
  aBooking,
  aClient,
  aClosure,
  aSalon,
  aService,
  aStaff,
  aTimeOff,
  atMinute,
  aWindow,
  by,
  date,
  openOtherShop,
  openShop,
  put,
  saved,
  scopeOfRecord,
} from './records.ts';
import { newStore, openRaw } from './test-database.ts';

let store: Store;
let file: string;
beforeEach(async () => {
  ({ store, file } = await newStore());
  await openShop(store);
});

const nothing = { staffId: undefined, serviceId: undefined, clientId: undefined, interval: undefined };
const named = (booking: Booking, clientName: string | null = null) => ({
  ...booking,
  serviceName: 'Service 1',
  clientName,
});
const entries = () =>
  store.history.list({ salonId: undefined, entityId: undefined, before: undefined, limit: 100 });

describe('a booking', () => {
  test('comes back as saved, with the names of its service and client', async () => {
    const booking = aBooking(1, 0, { clientId: aClient(1).id, notes: 'Window seat', status: 'pending' });
    expect(await put.booking(store, booking)).toEqual(ok(named(booking, 'Client 1')));
    expect(await store.bookings.get(booking.id)).toEqual(named(booking, 'Client 1'));
    expect(await store.bookings.get(aBooking(2).id)).toBeUndefined();
  });

  test('tells the names as they are now', async () => {
    await put.booking(store, aBooking(1, 0, { clientId: aClient(1).id }));
    await put.service(store, aService(1, { version: 2, name: 'Short cut' }));
    await put.client(store, aClient(1, { version: 2, name: 'Elif Işık' }));
    expect(await store.bookings.get(aBooking(1).id)).toMatchObject({
      serviceName: 'Short cut',
      clientName: 'Elif Işık',
    });
  });

  test('is moved, given another client, or another status, by saving its next version', async () => {
    await put.booking(store, aBooking(1));
    const next = aBooking(1, 300, {
      version: 2,
      staffId: aStaff(2).id,
      clientId: aClient(2).id,
      status: 'arrived',
    });
    expect(await put.booking(store, next)).toEqual(ok(named(next, 'Client 2')));
    expect(await store.bookings.get(next.id)).toEqual(named(next, 'Client 2'));
  });

  test('makes room when it is cancelled, and blocks again when it comes back', async () => {
    await put.booking(store, aBooking(1));
    await put.booking(store, aBooking(1, 0, { version: 2, status: 'cancelled' }));
    expect(await put.booking(store, aBooking(2, 0))).toMatchObject({ ok: true });
    expect(await put.booking(store, aBooking(1, 0, { version: 3 }))).toEqual(refused('overlap'));
    await put.booking(store, aBooking(2, 0, { version: 2, status: 'no_show' }));
    expect(await put.booking(store, aBooking(1, 0, { version: 3 }))).toMatchObject({ ok: true });
  });
});

describe('a decision', () => {
  type Look = {
    readonly current: Booking | undefined;
    readonly created: Booking | undefined;
    readonly context: BookingContext;
  };
  const look = async (id: Booking['id'], scope: Parameters<Store['bookings']['context']>[1]) => {
    const seen: Look[] = [];
    await store.bookings.decide<string>(
      id,
      by('bookings.move'),
      scope,
      ({ current, created, context }) => {
        seen.push({ current, created, context });
        return refused('looked');
      },
      () => 'overlap',
    );
    // What writes nothing sees the same, but for the past, which no judgement asks for.
    expect(seen[0]).toMatchObject(await store.bookings.context(id, scope));
    const [look] = seen;
    if (!look) throw new Error('the decision was not asked');
    return look;
  };

  test('sees the booking as it is and as it was created, without the names', async () => {
    await put.booking(store, aBooking(1));
    await put.booking(store, aBooking(1, 60, { version: 2 }));
    const { current, created } = await look(aBooking(1).id, () => nothing);
    expect(current).toEqual(aBooking(1, 60, { version: 2 }));
    expect(created).toEqual(aBooking(1));
  });

  test('is asked for its scope with the booking as it is', async () => {
    await put.booking(store, aBooking(1, 30));
    const { context } = await look(aBooking(1).id, (current) => (current ? scopeOfRecord(current) : nothing));
    expect(context.bookings).toEqual([named(aBooking(1, 30))]);
  });

  test('sees who, what, for whom, and the whole plan of the person', async () => {
    await put.week(store, [aWindow(1), aWindow(2, { dayOfWeek: 3, isActive: false })]);
    await put.override(store, { staffId: aStaff().id, date: date('2026-03-02'), windows: [] });
    const { context } = await look(aBooking(1).id, () =>
      scopeOfRecord(aBooking(1, 0, { clientId: aClient(1).id })),
    );
    expect(context).toEqual({
      salon: aSalon(),
      staff: aStaff(),
      service: aService(),
      client: aClient(1),
      plan: {
        windows: [aWindow(1), aWindow(2, { dayOfWeek: 3, isActive: false })],
        overrides: [{ staffId: aStaff().id, date: '2026-03-02', windows: [] }],
      },
      timeOff: [],
      closures: [],
      bookings: [],
    });
  });

  test('sees time off and closures that touch the interval, in whatever zone the salon is', async () => {
    await put.timeOff(store, aTimeOff(1, { startTime: atMinute(44), endTime: atMinute(100) }));
    await put.timeOff(store, aTimeOff(2, { startTime: atMinute(45), endTime: atMinute(100) }));
    for (const [place, day] of ['2026-02-28', '2026-03-02', '2026-03-05'].entries()) {
      await put.closure(store, aClosure(place, { startDate: date(day), endDate: date(day) }));
    }
    const { context } = await look(aBooking(1).id, () => scopeOfRecord(aBooking(1)));
    expect(context.timeOff.map(({ id }) => id)).toEqual([aTimeOff(1).id]);
    expect(context.closures.map(({ startDate }) => startDate)).toEqual(['2026-03-02']);
  });

  test('sees every booking of the person whose block could be in the way, by start, and no other', async () => {
    await put.service(store, aService(2, { version: 2, bufferBeforeMinutes: 15, bufferAfterMinutes: 10 }));
    await put.booking(store, aBooking(1, 0));
    await put.booking(store, aBooking(2, 100));
    await put.booking(store, aBooking(3, 46, { status: 'cancelled' }));
    await put.booking(store, aBooking(4, 46, { staffId: aStaff(2).id }));
    await put.booking(store, aBooking(5, -45));
    await put.booking(store, aBooking(6, 200));
    const inTheWay = async (serviceNumber: number) => {
      const asked = aBooking(9, 50, { serviceId: aService(serviceNumber).id });
      const { context } = await look(asked.id, () => scopeOfRecord(asked));
      return context.bookings.map(({ id }) => id);
    };
    expect(await inTheWay(1)).toEqual([]);
    expect(await inTheWay(2)).toEqual([aBooking(1).id, aBooking(2).id]);
  });

  test('finds a booking that began almost a day before, and nothing that lasts as long but is over', async () => {
    const long = { durationMinutes: 1440 };
    await put.booking(store, aBooking(1, 0, { ...long, endTime: atMinute(1440) }));
    const inTheWay = async (minute: number) => {
      const { context } = await look(aBooking(9).id, () => scopeOfRecord(aBooking(9, minute)));
      return context.bookings.length;
    };
    expect(await inTheWay(1439)).toBe(1);
    expect(await inTheWay(1440)).toBe(0);
    expect(await inTheWay(-45)).toBe(0);
    expect(await inTheWay(-44)).toBe(1);
  });

  test('without a person sees the salon of the service, and without both sees none', async () => {
    await openOtherShop(store);
    const ofService = await look(aBooking(1).id, () => ({ ...nothing, serviceId: aService(9).id }));
    expect(ofService.context).toMatchObject({ salon: { name: 'Umbra' }, staff: undefined, bookings: [] });
    const ofBoth = await look(aBooking(1).id, () => ({
      ...nothing,
      staffId: aStaff().id,
      serviceId: aService(9).id,
    }));
    expect(ofBoth.context.salon).toEqual(aSalon());
    const ofNobody = await look(aBooking(1).id, () => ({ ...nothing, staffId: aStaff(8).id }));
    expect(ofNobody.context).toMatchObject({ salon: undefined, staff: undefined });
  });

  test('that refuses, throws or changes nothing leaves the database as it was', async () => {
    await put.booking(store, aBooking(1));
    const before = await entries();
    const decide = (decision: Parameters<typeof store.bookings.decide<string>>[3]) =>
      store.bookings.decide<string>(
        aBooking(1).id,
        by('a'),
        () => nothing,
        decision,
        () => 'overlap',
      );
    expect(await decide(() => refused('no'))).toEqual(refused('no'));
    expect(await decide(() => ok({ kind: 'unchanged', record: aBooking(1) }))).toEqual(
      ok(named(aBooking(1))),
    );
    await expect(
      decide(() => {
        throw new Error('fault');
      }),
    ).rejects.toThrow('fault');
    expect(await entries()).toEqual(before);
    expect(await store.bookings.get(aBooking(1).id)).toEqual(named(aBooking(1)));
  });

  test('that overlooks an overlap is answered by `collided`, with what it saw, and nothing is kept', async () => {
    await put.booking(store, aBooking(1));
    const before = await entries();
    const answer = await store.bookings.decide<unknown>(
      aBooking(2).id,
      by('bookings.create'),
      () => scopeOfRecord(aBooking(2, 30)),
      () => saved(aBooking(2, 30)),
      (context) => context.bookings.map(({ id }) => id),
    );
    expect(answer).toEqual(refused([aBooking(1).id]));
    expect(await entries()).toEqual(before);
  });

  test('that names a client of another salon is a fault of the program, not an overlap', async () => {
    await openOtherShop(store);
    await expect(put.booking(store, aBooking(1, 0, { clientId: aClient(9).id }))).rejects.toThrow(
      /FOREIGN KEY/,
    );
    expect(await store.bookings.get(aBooking(1).id)).toBeUndefined();
  });

  test('is taken as the only writer: nobody writes between what it sees and what it saves', async () => {
    const other = openRaw(file);
    other.pragma('busy_timeout = 0');
    await store.bookings.decide<string>(
      aBooking(1).id,
      by('bookings.create'),
      () => nothing,
      () => {
        expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('database is locked');
        return saved(aBooking(1));
      },
      () => 'overlap',
    );
    expect(other.prepare('SELECT count(*) FROM booking').pluck().get()).toBe(1);
  });
});

describe('a list', () => {
  const list = async (more: Partial<Parameters<Store['bookings']['list']>[0]> = {}) => {
    const query = {
      salonId: aSalon().id,
      within: intervalOf(atMinute(0), atMinute(120)),
      staffId: undefined,
      statuses: undefined,
    };
    return (await store.bookings.list({ ...query, ...more })).map(({ id }) => id);
  };
  const ids = (...numbers: number[]) => numbers.map((number) => aBooking(number).id);

  beforeEach(async () => {
    // Person 2 stands before person 1.
    await put.staff(store, aStaff(1, { version: 2, position: 5 }));
    await put.booking(store, aBooking(1, 0));
    await put.booking(store, aBooking(2, 0, { staffId: aStaff(2).id, status: 'pending' }));
    await put.booking(store, aBooking(3, 119));
    await put.booking(store, aBooking(4, 60, { status: 'cancelled', clientId: aClient(1).id }));
  });

  test('holds every booking of any status that overlaps, by start, then by the person’s place', async () => {
    expect(await list()).toEqual(ids(2, 1, 4, 3));
  });

  test('does not hold what only touches', async () => {
    expect(await list({ within: intervalOf(atMinute(45), atMinute(60)) })).toEqual([]);
    expect(await list({ within: intervalOf(atMinute(44), atMinute(61)) })).toEqual(ids(2, 1, 4));
  });

  test('can be of one person, and of some statuses', async () => {
    expect(await list({ staffId: aStaff(2).id })).toEqual(ids(2));
    expect(await list({ statuses: ['pending', 'cancelled'] })).toEqual(ids(2, 4));
    expect(await list({ statuses: [] })).toEqual([]);
  });

  test('is of one salon', async () => {
    await openOtherShop(store);
    const salonId = aStaff(9).salonId;
    const elsewhere = { staffId: aStaff(9).id, serviceId: aService(9).id };
    const otherSalon = (await store.salons.list()).find(({ name }) => name === 'Umbra');
    expect(otherSalon).toBeDefined();
    await put.booking(store, aBooking(9, 0, { ...elsewhere, salonId: otherSalon?.id ?? salonId }));
    expect(await list()).toEqual(ids(2, 1, 4, 3));
    expect(await list({ salonId: otherSalon?.id ?? salonId })).toEqual(ids(9));
  });

  test('finds a booking that began the day before and lasts into the range', async () => {
    const night = aBooking(7, -1000, {
      durationMinutes: 1005,
      endTime: atMinute(5),
      staffId: aStaff(2).id,
      status: 'completed',
    });
    await put.booking(store, night);
    expect(await list()).toEqual(ids(7, 2, 1, 4, 3));
  });
});
