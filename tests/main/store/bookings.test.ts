import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import type { Booking } from '../../../src/shared/domain/booking.ts';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import { bookingChange } from '../../../src/shared/domain/several-bookings.ts';
import { ok } from '../../../src/shared/result.ts';
import {
  aBooking,
  aClient,
  aSalon,
  aService,
  aStaff,
  atMinute,
  openOtherShop,
  openShop,
  put,
  save,
} from './records.ts';
import { newStore, openRaw } from './test-database.ts';

let store: Store;
let file: string;
beforeEach(async () => {
  ({ store, file } = await newStore());
  await openShop(store);
});

const named = (booking: Booking, clientName: string | null = null) => ({
  ...booking,
  serviceName: 'Service 1',
  clientName,
});

describe('a booking', () => {
  test('comes back as saved, with the names of its service and client', async () => {
    const booking = aBooking(1, 0, { clientId: aClient(1).id, notes: 'Window seat', status: 'pending' });
    expect(await put.booking(store, booking)).toEqual(ok(booking));
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
    expect(await put.booking(store, next)).toEqual(ok(next));
    expect(await store.bookings.get(next.id)).toEqual(named(next, 'Client 2'));
  });

  test('makes room when it is cancelled, and blocks again when it comes back', async () => {
    await put.booking(store, aBooking(1));
    await put.booking(store, aBooking(1, 0, { version: 2, status: 'cancelled' }));
    expect(await put.booking(store, aBooking(2, 0))).toMatchObject({ ok: true });
    expect(await put.booking(store, aBooking(1, 0, { version: 3 }))).toMatchObject({
      ok: false,
      error: { code: 'conflict', inTheWay: [{ id: aBooking(2).id }] },
    });
    await put.booking(store, aBooking(2, 0, { version: 2, status: 'no_show' }));
    expect(await put.booking(store, aBooking(1, 0, { version: 3 }))).toMatchObject({ ok: true });
  });
});

describe('a decision', () => {
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
    await save(store, () => {
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('database is locked');
      return bookingChange(undefined, aBooking(1));
    });
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
