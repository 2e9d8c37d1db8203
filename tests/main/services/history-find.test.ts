import { expect, test } from 'vitest';
import { addMinutes } from '../../../src/shared/domain/interval.ts';
import { mondayAt, openTestSalon } from '../open-test-desk.ts';

/** A salon in which a visit was booked at 07:10, cancelled at 07:20 and taken back at 07:30. */
async function openVisitedSalon() {
  const test = await openTestSalon();
  const { must, time, salon, ana, bea, cut } = test;
  const opened = time.now;
  const client = await must('clients.create', { salonId: salon.id, name: 'Elif Kaya' });
  time.now = addMinutes(opened, 10);
  const { visitId, bookings } = await must('visits.create', {
    clientId: client.id,
    parts: [
      { staffId: ana.id, serviceId: cut.id, startTime: mondayAt('10:00') },
      { staffId: bea.id, serviceId: cut.id },
    ],
  });
  time.now = addMinutes(opened, 20);
  const seen = bookings.map(({ id, version }) => ({ id, version }));
  await must('visits.cancel', { id: visitId, bookings: seen });
  time.now = addMinutes(opened, 30);
  await must('history.undo', {});
  const minutes = (count: number) => new Date(opened + count * 60_000).toISOString();
  return { ...test, client, bookings, minutes };
}

test('what one command saved stands together, under one moment and one name', async () => {
  const { must, salon } = await openVisitedSalon();
  const { changes } = await must('history.find', { salonId: salon.id, entities: ['booking'] });
  expect(changes.map(({ action }) => action)).toEqual([
    'history.undo',
    'history.undo',
    'visits.cancel',
    'visits.cancel',
    'visits.create',
    'visits.create',
  ]);
  expect(new Set(changes.map(({ at }) => at)).size).toBe(3);
});

test('a search is of a span of time, of a person, a client and a booking, alone and together', async () => {
  const { must, salon, ana, client, bookings, minutes } = await openVisitedSalon();
  const found = async (filter: object) => {
    const { changes } = await must('history.find', { salonId: salon.id, ...filter });
    return changes.map(({ action, entity }) => `${entity} ${action}`);
  };
  const span = { from: minutes(20), to: minutes(30) };
  expect(await found(span)).toEqual(['booking visits.cancel', 'booking visits.cancel']);
  expect(await found({ ...span, staffId: ana.id })).toEqual(['booking visits.cancel']);
  expect(await found({ clientId: client.id, staffId: ana.id })).toEqual([
    'booking history.undo',
    'booking visits.cancel',
    'booking visits.create',
  ]);
  expect(await found({ clientId: client.id, entities: ['client'] })).toEqual(['client clients.create']);
  expect(await found({ ...span, bookingId: bookings[1]?.id })).toEqual(['booking visits.cancel']);
  expect(await found({ bookingId: bookings[0]?.id, staffId: bookings[1]?.staffId })).toEqual([]);
});

test('it answers fifty changes unless another number is asked for, and where it goes on', async () => {
  const { must, salon } = await openVisitedSalon();
  for (let number = 1; number <= 60; number += 1)
    await must('clients.create', { salonId: salon.id, name: `Client ${number}` });
  const first = await must('history.find', { salonId: salon.id });
  expect(first.changes).toHaveLength(50);
  expect(first.next).toBe(first.changes.at(-1)?.sequence);
  const next = await must('history.find', { salonId: salon.id, before: first.next ?? 0, limit: 500 });
  const list = await must('history.list', { salonId: salon.id, limit: 500 });
  expect([...first.changes, ...next.changes]).toEqual(list);
  expect(next.next).toBeNull();
  expect(next.clients).toMatchObject([{ name: 'Elif Kaya' }]);
});
