import { beforeEach, describe, expect, test } from 'vitest';
import { createBookingRows } from '../../../src/main/store/sqlite/booking-rows.ts';
import { createDatabase, type Database } from '../../../src/main/store/sqlite/database.ts';
import { ok, refused } from '../../../src/shared/result.ts';
import { aBooking, openShop, put } from './records.ts';
import { newStore, openRaw } from './test-database.ts';

// The transactions under the store, on a connection of their own: what no decision does by itself.

let database: Database;
let other: ReturnType<typeof openRaw>;
beforeEach(async () => {
  const { store, file } = await newStore();
  await openShop(store);
  await put.booking(store, aBooking(1));
  database = createDatabase(openRaw(file));
  other = openRaw(file);
});

const name = () => other.prepare('SELECT name FROM salon').pluck().get();
const rename = () => database.connection.exec(`UPDATE salon SET name = 'Renamed'`);

describe('a write', () => {
  test('that succeeds is there for everyone when it resolves', async () => {
    const answer = await database.write(() => {
      rename();
      return ok(1);
    });
    expect(answer).toEqual(ok(1));
    expect(name()).toBe('Renamed');
  });

  test('that is refused leaves nothing of what it had written', async () => {
    const answer = await database.write(() => {
      rename();
      return refused('no');
    });
    expect(answer).toEqual(refused('no'));
    expect(name()).toBe('Lumen');
  });

  test('that throws leaves nothing of what it had written, and the next one can begin', async () => {
    await expect(
      database.write(() => {
        rename();
        throw new Error('fault');
      }),
    ).rejects.toThrow('fault');
    expect(name()).toBe('Lumen');
    expect(await database.write(() => ok(2))).toEqual(ok(2));
  });
});

test('a read sees one state of the database, whatever is written meanwhile', async () => {
  const seen = await database.read(() => {
    const first = database.reference.salons().size;
    other.exec(`UPDATE booking SET notes = 'written meanwhile'`);
    return [first, createBookingRows(database).get(aBooking(1).id)?.notes];
  });
  expect(seen).toEqual([1, null]);
});

test('a booking is written only over the version that was read', () => {
  const rows = createBookingRows(database);
  const next = aBooking(1, 60, { version: 3 });
  expect(() => rows.update(next, aBooking(1, 0, { version: 2 }))).toThrow('booking: 0 rows instead of 1');
  rows.update(next, aBooking(1, 0, { version: 1 }));
  expect(rows.get(next.id)).toMatchObject({ version: 3 });
});
