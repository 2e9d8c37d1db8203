import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import { ok } from '../../../src/shared/result.ts';
import { aSalon, aService, openOtherShop, put } from './records.ts';
import { newStore } from './test-database.ts';

let store: Store;
beforeEach(async () => {
  store = (await newStore()).store;
  await put.salon(store, aSalon());
});

test('a service comes back as saved, and as updated', async () => {
  const service = aService(1, { bufferBeforeMinutes: 5, bufferAfterMinutes: 10, priceCents: null });
  expect(await put.service(store, service)).toEqual(ok(service));
  expect(await store.services.get(service.id)).toEqual(service);
  const next = { ...service, version: 2, durationMinutes: 60, isActive: false };
  await put.service(store, next);
  expect(await store.services.get(service.id)).toEqual(next);
});

test('services are listed by name; retired ones only when asked for', async () => {
  await put.service(store, aService(1, { name: 'şampuan' }));
  await put.service(store, aService(2, { name: 'Cut' }));
  await put.service(store, aService(3, { name: 'Balayage', isActive: false }));
  await openOtherShop(store);
  const names = async (includeInactive: boolean) =>
    (await store.services.list(aSalon().id, includeInactive)).map(({ name }) => name);
  expect(await names(false)).toEqual(['Cut', 'şampuan']);
  expect(await names(true)).toEqual(['Balayage', 'Cut', 'şampuan']);
});
