import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { mondayAt, openTestDesk } from '../open-test-desk.ts';

// A database that comes from a computer with newer rules of time: its salon lies in a zone that this one does not know.

async function openFarAway() {
  const desk = await openTestDesk();
  const salon = await desk.must('salons.create', { name: 'Far away', timeZone: 'Europe/Istanbul' });
  const person = await desk.must('staff.create', { salonId: salon.id, name: 'Ana' });
  const cut = await desk.must('services.create', { salonId: salon.id, name: 'Cut', durationMinutes: 45 });
  const connection = new Sqlite(desk.file);
  connection.exec("UPDATE salon SET time_zone = 'America/Nowhere'");
  connection.close();
  const booking = {
    staffId: person.id,
    serviceId: cut.id,
    startTime: mondayAt('10:00'),
    endTime: mondayAt('10:45'),
  };
  return { ...desk, salon, booking };
}

test('a booking in a zone that this computer does not know is refused with the name of the zone, and nothing is written', async () => {
  const { must, refusal, salon, booking, failures } = await openFarAway();
  expect(await refusal('bookings.create', booking)).toMatchObject({
    code: 'unknown_time_zone',
    timeZone: 'America/Nowhere',
  });
  const from = mondayAt('00:00');
  expect(await must('bookings.list', { salonId: salon.id, from, to: mondayAt('23:00') })).toEqual([]);
  expect(failures).toEqual([]);
});

test('such a salon is answered as it is, so that another zone can be chosen', async () => {
  const { must } = await openFarAway();
  expect(await must('salons.list', {})).toMatchObject([{ name: 'Far away', timeZone: 'America/Nowhere' }]);
});

test('another zone can be chosen for such a salon, and then it is booked again', async () => {
  const { must, salon, booking } = await openFarAway();
  await must('salons.update', { id: salon.id, version: 1, timeZone: 'Europe/Istanbul' });
  expect(await must('bookings.create', booking)).toMatchObject({ status: 'confirmed' });
});
