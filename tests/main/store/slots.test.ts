import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import { blockOf } from '../../../src/shared/domain/booking.ts';
import type { SalonId } from '../../../src/shared/domain/ids.ts';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import { noPlan } from '../../../src/shared/domain/working-time.ts';
import {
  aBooking,
  aClosure,
  aSalon,
  aService,
  aStaff,
  aTimeOff,
  atMinute,
  aWindow,
  date,
  idOf,
  openOtherShop,
  openShop,
  put,
} from './records.ts';
import { newStore } from './test-database.ts';

let store: Store;
beforeEach(async () => {
  store = (await newStore()).store;
  await openShop(store);
});

const search = (more: Partial<Parameters<Store['slots']['context']>[0]> = {}) =>
  store.slots.context({
    salonId: aSalon().id,
    serviceId: aService().id,
    staffIds: undefined,
    within: intervalOf(atMinute(0), atMinute(600)),
    ...more,
  });
const peopleOf = async (more?: Parameters<typeof search>[0]) =>
  (await search(more))?.diaries.map(({ staff }) => staff.name);

test('a search sees the active people who offer the service, by position', async () => {
  await put.staff(store, aStaff(1, { version: 2, position: 9 }));
  await put.staff(store, aStaff(3, { isActive: false }));
  await put.staff(store, aStaff(4, { serviceIds: [aService(2).id] }));
  await put.staff(store, aStaff(5, { serviceIds: [aService(1).id] }));
  expect(await peopleOf()).toEqual(['Person 2', 'Person 5', 'Person 1']);
  expect(await peopleOf({ staffIds: [aStaff(1).id, aStaff(4).id] })).toEqual(['Person 1']);
  expect(await peopleOf({ serviceId: aService(2).id })).toEqual(['Person 2', 'Person 4', 'Person 1']);
});

test('a search sees nobody for a service that is no longer offered', async () => {
  await put.service(store, aService(1, { version: 2, isActive: false }));
  expect(await peopleOf()).toEqual([]);
});

test('a search sees each one’s plan, absences and blocks, buffers included', async () => {
  await put.week(store, [aWindow(1)]);
  await put.timeOff(store, aTimeOff(1));
  await put.timeOff(store, aTimeOff(2, { startTime: atMinute(9000), endTime: atMinute(9100) }));
  await put.closure(store, aClosure(1, { startDate: date('2026-03-02'), endDate: date('2026-03-02') }));
  await put.closure(store, aClosure(2));
  const first = aBooking(1, 100, { bufferBeforeMinutes: 10, bufferAfterMinutes: 5 });
  await put.booking(store, first);
  await put.booking(store, aBooking(2, 300, { status: 'cancelled' }));
  await put.booking(store, aBooking(3, 9000));
  const context = await search();
  expect(context).toMatchObject({ salon: aSalon(), service: aService() });
  expect(context?.closures.map(({ id }) => id)).toEqual([aClosure(1).id]);
  expect(context?.diaries[0]).toEqual({
    staff: aStaff(1),
    plan: { ...noPlan, windows: [aWindow(1)] },
    timeOff: [aTimeOff(1)],
    holds: [{ bookingId: first.id, hold: blockOf(first) }],
  });
  expect(context?.diaries[1]).toMatchObject({
    plan: noPlan,
    timeOff: [],
    holds: [],
  });
});

test('a search sees what a slot at its very edge would run into', async () => {
  await put.booking(store, aBooking(1, -45));
  await put.booking(store, aBooking(2, 600));
  const holds = (await search())?.diaries[0]?.holds;
  expect(holds?.map(({ bookingId }) => bookingId)).toEqual([aBooking(1).id, aBooking(2).id]);
});

test('there is nothing to search in an unknown salon, for an unknown service, or for one of another salon', async () => {
  await openOtherShop(store);
  expect(await search({ salonId: idOf<SalonId>('salon', 5) })).toBeUndefined();
  expect(await search({ serviceId: aService(8).id })).toBeUndefined();
  expect(await search({ serviceId: aService(9).id })).toBeUndefined();
});

test('a search for a new booking sees the same, without saying which booking each hold is of', async () => {
  await put.booking(store, aBooking(1, 100, { bufferBeforeMinutes: 10, bufferAfterMinutes: 5 }));
  await put.booking(store, aBooking(2, 300));
  await put.timeOff(store, aTimeOff(1));
  const query = {
    salonId: aSalon().id,
    serviceId: aService().id,
    staffIds: undefined,
    within: intervalOf(atMinute(0), atMinute(600)),
  };
  const withIds = await store.slots.context(query);
  const diaries = withIds?.diaries.map((diary) => ({
    ...diary,
    holds: diary.holds.map(({ hold }) => ({ hold })),
  }));
  expect(diaries?.flatMap(({ holds }) => holds)).toHaveLength(2);
  expect(await store.slots.search(query)).toEqual({ ...withIds, diaries });
});
