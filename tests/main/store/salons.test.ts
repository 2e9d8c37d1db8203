import { expect, test } from 'vitest';
import type { SalonId } from '../../../src/shared/domain/ids.ts';
import { ok, refused } from '../../../src/shared/result.ts';
import { aSalon, by, idOf, put, saved, wall } from './records.ts';
import { newStore, openRaw } from './test-database.ts';

test('a salon comes back as it was saved, hours by day and start', async () => {
  const { store } = await newStore();
  const salon = aSalon({
    businessHours: [
      { dayOfWeek: 0, startTime: wall('10:00'), endTime: wall('24:00') },
      { dayOfWeek: 1, startTime: wall('00:00'), endTime: wall('12:00') },
      { dayOfWeek: 1, startTime: wall('13:00'), endTime: wall('18:00') },
    ],
    daysWithoutHours: 'open',
  });
  expect(await put.salon(store, salon)).toEqual(ok(salon));
  expect(await store.salons.get(salon.id)).toEqual(salon);
});

test('salons are listed by name, without case and accents', async () => {
  const { store } = await newStore();
  const names = ['Ümbra', 'atlas', 'Çınar', 'Lumen'];
  for (const [place, name] of names.entries()) {
    await put.salon(store, aSalon({ id: idOf<SalonId>('salon', place), name }));
  }
  expect((await store.salons.list()).map(({ name }) => name)).toEqual(['atlas', 'Çınar', 'Lumen', 'Ümbra']);
});

test('an update replaces everything, the hours too', async () => {
  const { store } = await newStore();
  await put.salon(store, aSalon());
  const next = aSalon({ version: 2, name: 'Lumen II', businessHours: [] });
  expect(await put.salon(store, next)).toEqual(ok(next));
  expect(await store.salons.get(next.id)).toEqual(next);
});

test('a decision sees the record as it is, and as it was created', async () => {
  const { store } = await newStore();
  await put.salon(store, aSalon());
  await put.salon(store, aSalon({ version: 2, name: 'Renamed' }));
  await store.salons.decide(aSalon().id, by('salons.create'), ({ current, created }) => {
    expect(current).toEqual(aSalon({ version: 2, name: 'Renamed' }));
    expect(created).toEqual(aSalon());
    return refused('looked');
  });
});

test('a decision about a record that is not there sees nothing', async () => {
  const { store } = await newStore();
  await store.salons.decide(aSalon().id, by('salons.create'), (known) => {
    expect(known).toEqual({ current: undefined, created: undefined });
    return refused('looked');
  });
});

test('what is refused, thrown or unchanged is not saved and leaves no history', async () => {
  const { store } = await newStore();
  await put.salon(store, aSalon());
  const before = await store.history.list({
    salonId: undefined,
    entityId: undefined,
    before: undefined,
    limit: 9,
  });
  const next = aSalon({ version: 2, name: 'Never' });

  const unchanged = await store.salons.decide(next.id, by('a'), () =>
    ok({ kind: 'unchanged', record: aSalon() }),
  );
  expect(unchanged).toEqual(ok(aSalon()));
  expect(await store.salons.decide(next.id, by('a'), () => refused('no'))).toEqual(refused('no'));
  await expect(
    store.salons.decide(next.id, by('a'), () => {
      throw new Error('fault');
    }),
  ).rejects.toThrow('fault');

  expect(await store.salons.get(next.id)).toEqual(aSalon());
  const after = await store.history.list({
    salonId: undefined,
    entityId: undefined,
    before: undefined,
    limit: 9,
  });
  expect(after).toEqual(before);
  // The next decision finds no transaction left open.
  expect(await put.salon(store, next)).toEqual(ok(next));
});

test.each([
  [
    'another record than it was asked about',
    aSalon({ id: idOf<SalonId>('salon', 7), version: 2 }),
    /answered/,
  ],
  ['the same version again', aSalon({ name: 'Other' }), /version 1 .* where 2 comes next/],
  ['a version too far', aSalon({ version: 3 }), /version 3 .* where 2 comes next/],
])('a decision that answers %s is a fault, and saves nothing', async (_name, record, message) => {
  const { store } = await newStore();
  await put.salon(store, aSalon());
  await expect(store.salons.decide(aSalon().id, by('a'), () => saved(record))).rejects.toThrow(message);
  expect(await store.salons.list()).toEqual([aSalon()]);
});

test('what another program writes is seen by the next question', async () => {
  const { store, file } = await newStore();
  await put.salon(store, aSalon());
  expect(await store.salons.list()).toHaveLength(1);
  openRaw(file).exec(`UPDATE salon SET name = 'Renamed'`);
  expect(await store.salons.list()).toMatchObject([{ name: 'Renamed' }]);
});
