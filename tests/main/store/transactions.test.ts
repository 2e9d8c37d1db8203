import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { createBookingRows } from '../../../src/main/store/sqlite/booking-rows.ts';
import { createDatabase, type Database } from '../../../src/main/store/sqlite/database.ts';
import { ok, refused } from '../../../src/shared/result.ts';
import { aBooking, openShop, put } from './records.ts';
import { newStore, openRaw } from './test-database.ts';

// The transactions under the store, on a connection of their own: what no decision does by itself.

let database: Database;
let other: ReturnType<typeof openRaw>;
let file: string;
beforeEach(async () => {
  const opened = await newStore();
  const { store } = opened;
  file = opened.file;
  await openShop(store);
  await put.booking(store, aBooking(1));
  database = createDatabase(openRaw(file));
  other = openRaw(file);
});

const name = () => other.prepare('SELECT name FROM salon').pluck().get();
const nameInMemory = () => [...database.reference.asItIs().salons.values()][0]?.name;
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
        database.reference.forget();
        throw new Error(`fault of ${nameInMemory()}`);
      }),
    ).rejects.toThrow('fault of Renamed');
    expect(name()).toBe('Lumen');
    expect(await database.read(nameInMemory)).toBe('Lumen');
    expect(await database.write(() => ok(2))).toEqual(ok(2));
  });
});

/** How many transactions stand in the log: the frames that end one name the size of the database. */
function commitsInLog(): number {
  const [headerBytes, frameHeaderBytes] = [32, 24];
  const log = readFileSync(`${file}-wal`);
  const pageBytes = log.readUInt32BE(8);
  let commits = 0;
  for (let frame = headerBytes; frame < log.length; frame += frameHeaderBytes + pageBytes)
    if (log.readUInt32BE(frame + 4) > 0) commits += 1;
  return commits;
}

describe('writes that wait together', () => {
  const add = (letter: string) => database.connection.exec(`UPDATE salon SET name = name || '${letter}'`);

  test('are committed at once, in the order of their calls, each upon what the one before has written', async () => {
    const before = commitsInLog();
    const told: string[] = [];
    const writes = ['a', 'b', 'c'].map((letter) =>
      database.write(
        () => {
          add(letter);
          return ok(letter);
        },
        (saved) => told.push(`${saved}: ${name()}`),
      ),
    );
    expect(await Promise.all(writes)).toEqual([ok('a'), ok('b'), ok('c')]);
    expect(name()).toBe('Lumenabc');
    // Nobody was told before all of it was there for everyone.
    expect(told).toEqual(['a: Lumenabc', 'b: Lumenabc', 'c: Lumenabc']);
    expect(commitsInLog() - before).toBe(1);
  });

  test('leave nothing of one that is refused or throws, and save the others', async () => {
    const writes = [
      database.write(() => {
        add('a');
        return ok(1);
      }),
      database.write(() => {
        add('b');
        return refused('no');
      }),
      database.write(() => {
        add('c');
        throw new Error('fault');
      }),
      database.write(() => {
        add('d');
        return ok(4);
      }),
    ];
    const answers = await Promise.allSettled(writes);
    expect(
      answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.message)),
    ).toEqual([ok(1), refused('no'), 'fault', ok(4)]);
    expect(name()).toBe('Lumenad');
  });

  test('fail together where they cannot be committed, and nothing of them is remembered', async () => {
    const told: unknown[] = [];
    const writes = [
      database.write(() => {
        rename();
        database.reference.forget();
        return ok(1);
      }),
      database.write(
        () => ok(nameInMemory()),
        (saved) => told.push(saved),
      ),
      // A reference to nobody, looked at only when it is committed.
      database.write(() => {
        database.connection.exec(`PRAGMA defer_foreign_keys = ON;
          INSERT INTO time_off (id, staff_id, start_time, end_time) VALUES (randomblob(16), randomblob(16), 0, 60000)`);
        return ok(3);
      }),
    ];
    const answers = await Promise.allSettled(writes);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(told).toEqual([]);
    expect(name()).toBe('Lumen');
    expect(await database.read(nameInMemory)).toBe('Lumen');
    expect(await database.write(() => ok(4))).toEqual(ok(4));
  });
});

test('a read sees one state of the database, whatever is written meanwhile', async () => {
  const seen = await database.read(() => {
    const first = database.reference.asItIs().salons.size;
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
