import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import { ok } from '../../../src/shared/result.ts';
import { aSalon, aService, aStaff, openOtherShop, openShop, put } from './records.ts';
import { newStore } from './test-database.ts';

let store: Store;
beforeEach(async () => {
  store = (await newStore()).store;
  await openShop(store);
});

test('a person comes back as saved, offering all services or the named ones', async () => {
  const offering = aStaff(3, { serviceIds: [aService(1).id, aService(2).id] });
  expect(await put.staff(store, offering)).toEqual(ok(offering));
  expect(await store.staff.get(offering.id)).toEqual(offering);
  expect(await store.staff.get(aStaff(1).id)).toEqual(aStaff(1));
});

test('a person may come to offer other services, none, and all again', async () => {
  const steps = [[aService(2).id], [], null].map((serviceIds, step) =>
    aStaff(1, { version: step + 2, serviceIds }),
  );
  for (const step of steps) {
    await put.staff(store, step);
    expect(await store.staff.get(step.id)).toEqual(step);
  }
});

test('people are listed by position, then name; those who left only when asked for', async () => {
  await put.staff(store, aStaff(3, { position: 1, name: 'Åsa' }));
  await put.staff(store, aStaff(4, { position: 0, isActive: false }));
  await openOtherShop(store);
  const names = async (includeInactive: boolean) =>
    (await store.staff.list(aSalon().id, includeInactive)).map(({ name }) => name);
  expect(await names(false)).toEqual(['Åsa', 'Person 1', 'Person 2']);
  expect(await names(true)).toEqual(['Person 4', 'Åsa', 'Person 1', 'Person 2']);
});

test('the database refuses a person who offers a service of another salon, and keeps nothing of it', async () => {
  await openOtherShop(store);
  const wrong = aStaff(1, { version: 2, name: 'Renamed', serviceIds: [aService(9).id] });
  await expect(put.staff(store, wrong)).rejects.toThrow(/FOREIGN KEY/);
  expect(await store.staff.get(wrong.id)).toEqual(aStaff(1));
});
