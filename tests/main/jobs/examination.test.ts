import { readFileSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { millisecondsPerDay } from '../../../src/shared/domain/interval.ts';
import { largeSalon } from '../store/large-salon.ts';
import { aBooking, idOf } from '../store/records.ts';
import { now } from '../store/test-clock.ts';
import { openLargeDesk } from './open-large-desk.ts';

/** A whole desk on the file, and how its examination stands. */
async function deskOn(file: string) {
  const desk = await openLargeDesk(file);
  return { ...desk, state: async () => (await desk.must('desk.status', {})).integrity.state };
}

const { staffId, serviceId, salonId } = aBooking(1);
const day = {
  salonId,
  from: new Date(now).toISOString(),
  to: new Date(now + millisecondsPerDay).toISOString(),
};
const isoAt = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
const third = { staffId, serviceId, startTime: isoAt(120), endTime: isoAt(165) };

/** Changes a closed database behind the desk's back, with every check off. */
function tamper(file: string, statements: string): void {
  const connection = new Sqlite(file);
  connection.pragma('foreign_keys = OFF');
  connection.pragma('ignore_check_constraints = ON');
  connection.exec(statements);
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
}

/** Fills pages of the clients with noise: none of what the day shows lies there. */
function fillWithNoise(file: string): void {
  const content = readFileSync(file);
  const middle = Math.floor(content.length / 4096 / 2) * 4096;
  content.fill(0xa5, middle, middle + 8 * 4096);
  writeFileSync(file, content);
}

test('a large database can be read while it is examined, and a booking sent at once waits for the verdict and is saved', async () => {
  const { ask, state } = await deskOn(await largeSalon());
  const booked = ask('bookings.create', third);
  expect(await ask('bookings.list', day)).toMatchObject({ ok: true, value: [{}, {}] });
  expect(await state()).toBe('running');
  expect(await booked).toMatchObject({ ok: true, value: { status: 'confirmed' } });
  expect(await state()).toBe('sound');
  expect(await ask('bookings.list', day)).toMatchObject({ ok: true, value: [{}, {}, {}] });
});

test.each([
  ['pages full of noise', fillWithNoise, 'structure'],
  [
    'a version that there is none',
    (file: string) => tamper(file, `UPDATE client SET version = 0 WHERE name = 'Client 7'`),
    'structure',
  ],
  [
    'a client of a salon that is not there',
    (file: string) =>
      tamper(
        file,
        `UPDATE client SET salon_id = unhex('${idOf('salon', 9).replaceAll('-', '')}') WHERE name = 'Client 7'`,
      ),
    'references',
  ],
] as const)(
  'a large database with %s takes no change, stays as it is, and can still be read',
  async (_name, damage, found) => {
    const file = await largeSalon();
    damage(file);
    const before = readFileSync(file);
    const { ask, state, close, faults } = await deskOn(file);
    expect(await ask('bookings.create', third)).toMatchObject({
      ok: false,
      error: { code: 'damaged', damage: found },
    });
    expect(await state()).toBe('damaged');
    expect(await ask('clients.create', { salonId, name: 'Elif' })).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
    expect(await ask('bookings.list', day)).toMatchObject({ ok: true, value: [{}, {}] });
    await close();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(faults).toEqual([]);
  },
);

test('a desk that closes while its database is examined ends the workers and leaves nothing behind', async () => {
  const file = await largeSalon();
  const before = readFileSync(file);
  const { close, faults } = await deskOn(file);
  await close();
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(faults).toEqual([]);
});
