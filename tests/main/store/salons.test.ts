import { expect, test } from 'vitest';
import type { SalonId } from '../../../src/shared/domain/ids.ts';
import { ok } from '../../../src/shared/result.ts';
import { aSalon, idOf, put, wall } from './records.ts';
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
  for (const [index, name] of names.entries()) {
    await put.salon(store, aSalon({ id: idOf<SalonId>('salon', index), name }));
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

test('what another program writes is seen by the next question', async () => {
  const { store, file } = await newStore();
  await put.salon(store, aSalon());
  expect(await store.salons.list()).toHaveLength(1);
  openRaw(file).exec(`UPDATE salon SET name = 'Renamed'`);
  expect(await store.salons.list()).toMatchObject([{ name: 'Renamed' }]);
});
