import { beforeEach, expect, test } from 'vitest';
import type { Needs, Store } from '../../../src/main/store/port.ts';
import type { SalonId } from '../../../src/shared/domain/ids.ts';
import { ok } from '../../../src/shared/result.ts';
import {
  aBooking,
  aClient,
  aSalon,
  aService,
  aStaff,
  aWaitlistEntry,
  by,
  idOf,
  openOtherShop,
  openShop,
  put,
  take,
  wall,
} from './records.ts';
import { newStore } from './test-database.ts';

let store: Store;
beforeEach(async () => {
  store = (await newStore()).store;
  await openShop(store);
});

const look = async (needs: Needs) => [...(await store.look(() => needs)).waitlist.values()];

test('an entry comes back as saved, and as updated, with its services in their order', async () => {
  const entry = aWaitlistEntry(1, {
    serviceIds: [aService(2).id, aService(1).id],
    staffIds: [aStaff(1).id, aStaff(2).id],
    daysOfWeek: [0, 6],
    startTime: wall('16:30'),
    notes: 'after school',
  });
  expect(await put.waitlistEntry(store, entry)).toEqual(ok(entry));
  expect(await look({ waitlist: [entry.id] })).toEqual([entry]);
  const next = { ...entry, version: 2, serviceIds: [aService(1).id], staffIds: null, notes: null };
  await put.waitlistEntry(store, next);
  expect(await look({ waitlist: [entry.id] })).toEqual([next]);
  await take.waitlistEntry(store, next);
  expect(await look({ waitlist: [entry.id] })).toEqual([]);
});

test('the list is of one salon, the oldest first, with whom to call, and without those that have ended', async () => {
  await openOtherShop(store);
  const otherSalon = idOf<SalonId>('salon', 9);
  const elsewhere = aWaitlistEntry(9, {
    salonId: otherSalon,
    clientId: aClient(9).id,
    serviceIds: [aService(9).id],
  });
  await put.waitlistEntry(store, elsewhere);
  await put.client(store, aClient(3, { name: 'Elif', phone: '+905321234567' }));
  await put.booking(store, aBooking(1, 0));
  const elif = { clientId: aClient(3).id };
  const ended = aWaitlistEntry(3, { bookingId: aBooking(1).id });
  for (const entry of [aWaitlistEntry(2), aWaitlistEntry(1, elif), ended])
    await put.waitlistEntry(store, entry);
  expect(await store.waitlist.list(aSalon().id)).toEqual([
    { ...aWaitlistEntry(1, elif), clientName: 'Elif', clientPhone: '+905321234567' },
    { ...aWaitlistEntry(2), clientName: 'Client 1', clientPhone: null },
  ]);
  expect(await look({ endedBy: [aBooking(1).id] })).toEqual([ended]);
});

test('whoever waits keeps what they wait for from being removed', async () => {
  await put.waitlistEntry(
    store,
    aWaitlistEntry(1, { clientId: aClient(2).id, serviceIds: [aService(2).id], staffIds: [aStaff(2).id] }),
  );
  const asked = [
    { entity: 'client', id: aClient(2).id },
    { entity: 'service', id: aService(2).id },
    { entity: 'staff', id: aStaff(2).id },
  ] as const;
  const found = await store.decide(
    by('a'),
    () => ({ referredTo: asked }),
    (_, { isReferredTo }) =>
      ok({ changes: [], answer: asked.map(({ entity, id }) => isReferredTo(entity, id)) }),
  );
  expect(found).toEqual(ok([true, true, true]));
});
