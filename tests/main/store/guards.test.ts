import type Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { idToBytes } from '../../../src/main/store/sqlite/id-bytes.ts';
import { aBooking, aClient, aService, aStaff, atMinute, openOtherShop, openShop, put } from './records.ts';
import { newStore, openRaw } from './test-database.ts';

// Somebody with raw SQL and no desk. Every attack is one statement against a database that holds three bookings of one person:
// 1 at minute 0, 2 at minute 60 and 3, cancelled, at minute 0; and 4 of another person at minute 0. Each lasts 45 minutes.

let raw: Sqlite.Database;
let before: string;

const blob = (id: string): string => `x'${idToBytes(id).toString('hex')}'`;
const booking = (number: number): string => blob(aBooking(number).id);
const other = { staff: blob(aStaff(9).id), service: blob(aService(9).id), client: blob(aClient(9).id) };

/** Everything that the database holds, to be compared. */
function contents(): string {
  return JSON.stringify([
    raw.prepare('SELECT * FROM booking ORDER BY id').all(),
    raw.prepare('SELECT * FROM change ORDER BY sequence').all(),
  ]);
}

beforeEach(async () => {
  const { store, file } = await newStore();
  await openShop(store);
  await openOtherShop(store);
  await put.booking(store, aBooking(1, 0));
  await put.booking(store, aBooking(2, 60));
  await put.booking(store, aBooking(3, 0, { status: 'cancelled' }));
  await put.booking(store, aBooking(4, 0, { staffId: aStaff(2).id }));
  raw = openRaw(file);
  before = contents();
});

/** A row of a booking as SQL, number 7 unless said otherwise; each column can be given another value. */
function row(columns: Readonly<Record<string, string | number | null>>): string {
  const given: Record<string, string | number | null> = {
    id: booking(7),
    salon_id: blob(aBooking().salonId),
    version: 1,
    staff_id: blob(aStaff().id),
    service_id: blob(aService().id),
    client_id: null,
    start_time: atMinute(300),
    end_time: atMinute(345),
    duration_minutes: 45,
    buffer_before_minutes: 0,
    buffer_after_minutes: 0,
    status: `'confirmed'`,
    notes: null,
    ...columns,
  };
  const block = {
    block_start: `${given['start_time']} - ${given['buffer_before_minutes']} * 60000`,
    block_end: `${given['end_time']} + ${given['buffer_after_minutes']} * 60000`,
  };
  const keepsNone = { block_start: null, block_end: null };
  const isBlocking = /'(pending|confirmed|arrived)'/.test(String(given['status']));
  return `(${Object.values({ ...given, ...(isBlocking ? block : keepsNone) })
    .map(String)
    .join(', ')})`;
}

const names = `(id, salon_id, version, staff_id, service_id, client_id, start_time, end_time, duration_minutes,
  buffer_before_minutes, buffer_after_minutes, status, notes, block_start, block_end)`;
const insert = (...rows: string[]): string => `INSERT INTO booking ${names} VALUES ${rows.join(', ')}`;
/** What an UPDATE sets to move a booking without buffers. */
const moved = (minute: number): string =>
  `start_time = ${atMinute(minute)}, end_time = ${atMinute(minute + 45)}, block_start = ${atMinute(minute)}, block_end = ${atMinute(minute + 45)}`;
const from = (minute: number, length = 45) => ({
  start_time: atMinute(minute),
  end_time: atMinute(minute + length),
  duration_minutes: length,
});

test('a booking that breaks nothing is taken, so that the refusals below have another reason', () => {
  expect(raw.prepare(insert(row({}))).run().changes).toBe(1);
  expect(raw.prepare(insert(row({ id: booking(8), ...from(345) }))).run().changes).toBe(1);
});

describe('R13: the database itself refuses an overlap', () => {
  const attacks: Readonly<Record<string, () => string>> = {
    'a booking in the place of another': () => insert(row(from(0))),
    'a booking that reaches into another by a minute': () => insert(row(from(15, 46))),
    'a booking that begins a minute before another ends': () => insert(row(from(104))),
    'a booking around another': () => insert(row(from(-60, 240))),
    'a booking inside another': () => insert(row(from(70, 5))),
    'a buffer before that reaches into another': () =>
      insert(row({ ...from(110), buffer_before_minutes: 6 })),
    'a buffer after that reaches into another': () =>
      insert(row({ ...from(46, 10), buffer_after_minutes: 5 })),
    'OR REPLACE': () => insert(row(from(0))).replace('INSERT', 'INSERT OR REPLACE'),
    'OR REPLACE of the booking itself': () =>
      insert(row({ id: booking(1), ...from(60) })).replace('INSERT', 'INSERT OR REPLACE'),
    'OR IGNORE': () => insert(row(from(0))).replace('INSERT', 'INSERT OR IGNORE'),
    'OR FAIL': () =>
      insert(row(from(300)), row({ id: booking(8), ...from(0) })).replace('INSERT', 'INSERT OR FAIL'),
    'OR ROLLBACK': () => insert(row(from(0))).replace('INSERT', 'INSERT OR ROLLBACK'),
    'an UPSERT onto another booking': () =>
      `${insert(row({ id: booking(1) }))} ON CONFLICT (id) DO UPDATE SET ${moved(60)}`,
    'several rows that overlap each other': () =>
      insert(row(from(300)), row({ id: booking(8), ...from(330) })),
    'a copy of all bookings': () =>
      `INSERT INTO booking ${names} SELECT randomblob(16), salon_id, version, staff_id, service_id, client_id, start_time,
        end_time, duration_minutes, buffer_before_minutes, buffer_after_minutes, status, notes, block_start, block_end FROM booking`,
    'a move onto another booking': () => `UPDATE booking SET ${moved(30)} WHERE id = ${booking(1)}`,
    'a move of many at once': () => `UPDATE booking SET ${moved(0)} WHERE status = 'confirmed'`,
    'a swap of two in one statement': () =>
      `UPDATE booking SET (start_time, end_time, block_start, block_end) = (
        SELECT start_time, end_time, block_start, block_end FROM booking AS other
        WHERE other.id <> booking.id AND other.id IN (${booking(1)}, ${booking(2)}))
        WHERE id IN (${booking(1)}, ${booking(2)})`,
    'another person who is booked': () =>
      `UPDATE booking SET staff_id = ${blob(aStaff(2).id)} WHERE id = ${booking(1)}`,
    'a cancelled booking that comes back': () =>
      `UPDATE booking SET status = 'pending', block_start = start_time, block_end = end_time WHERE id = ${booking(3)}`,
    'all bookings confirmed at once': () =>
      `UPDATE booking SET status = 'confirmed', block_start = start_time, block_end = end_time`,
    'a buffer that grows into the next booking': () =>
      `UPDATE booking SET buffer_after_minutes = 16, block_end = end_time + 960000 WHERE id = ${booking(1)}`,
    'a buffer that grows into the previous booking': () =>
      `UPDATE OR IGNORE booking SET buffer_before_minutes = 16, block_start = start_time - 960000
        WHERE id = ${booking(2)}`,
    'UPDATE OR REPLACE onto another booking': () =>
      `UPDATE OR REPLACE booking SET ${moved(30)} WHERE id = ${booking(1)}`,
  };
  test.each(Object.entries(attacks))('%s', (_name, attack) => {
    expect(() => raw.exec(attack())).toThrow(/^(overlap|a booking is never replaced)$/);
    expect(contents()).toBe(before);
  });

  test.each([
    ['directly after another', () => insert(row(from(45, 15)))],
    [
      'directly before another, buffers and all',
      () => insert(row({ ...from(50, 5), buffer_after_minutes: 5 })),
    ],
    [
      'in the place of a cancelled one of another person',
      () => insert(row({ ...from(0), status: `'cancelled'` })),
    ],
    ['at the same time as another person', () => insert(row({ ...from(60), staff_id: blob(aStaff(2).id) }))],
  ])('but not what only touches: %s', (_name, statement) => {
    expect(raw.prepare(statement()).run().changes).toBe(1);
  });

  test('two bookings can be swapped by parking one in a status that does not block', () => {
    raw.exec(`BEGIN IMMEDIATE;
      UPDATE booking SET status = 'cancelled', block_start = NULL, block_end = NULL WHERE id = ${booking(1)};
      UPDATE booking SET ${moved(0)} WHERE id = ${booking(2)};
      UPDATE booking SET ${moved(60)}, status = 'confirmed' WHERE id = ${booking(1)};
      COMMIT`);
    expect(raw.prepare(`SELECT count(*) FROM booking WHERE status = 'confirmed'`).pluck().get()).toBe(3);
  });
});

describe('what a booking is, the database itself knows', () => {
  const attacks: Readonly<Record<string, () => string>> = {
    'no person': () => insert(row({ staff_id: null })),
    'no service': () => insert(row({ service_id: null })),
    'an unknown person': () => insert(row({ staff_id: 'randomblob(16)' })),
    'an unknown service': () => insert(row({ service_id: 'randomblob(16)' })),
    'an unknown client': () => insert(row({ client_id: 'randomblob(16)' })),
    'a person of another salon': () => insert(row({ staff_id: other.staff })),
    'a service of another salon': () => insert(row({ service_id: other.service })),
    'a client of another salon': () => insert(row({ client_id: other.client })),
    'a move to another salon': () =>
      `UPDATE booking SET salon_id = (SELECT salon_id FROM staff WHERE id = ${other.staff})`,
    'an unknown status': () => insert(row({ status: `'maybe'` })),
    'a status of another case': () => insert(row({ status: `'Confirmed'` })),
    'no status': () => insert(row({ status: null })),
    'an end before its start': () =>
      insert(row({ start_time: atMinute(345), end_time: atMinute(300), duration_minutes: -45 })),
    'an end at its start': () => insert(row({ end_time: atMinute(300), duration_minutes: 0 })),
    'a length that is not its duration': () => insert(row({ duration_minutes: 30 })),
    'a booking that blocks without a block': () =>
      `UPDATE booking SET block_start = NULL, block_end = NULL WHERE id = ${booking(1)}`,
    'a block that is shorter than the booking': () =>
      `UPDATE booking SET block_end = block_start + 60000 WHERE id = ${booking(1)}`,
    'a cancelled booking that keeps a block': () =>
      `UPDATE booking SET block_start = start_time, block_end = end_time WHERE id = ${booking(3)}`,
    'a cancelled booking that comes back without a block': () =>
      `UPDATE booking SET status = 'confirmed' WHERE id = ${booking(3)}`,
    'a move that leaves the block behind': () =>
      `UPDATE booking SET start_time = start_time + 60000, end_time = end_time + 60000 WHERE id = ${booking(1)}`,
    'a start within a minute': () =>
      insert(row({ start_time: atMinute(300) + 1, end_time: atMinute(345) + 1 })),
    'a block of more than a day': () => insert(row({ ...from(2000, 1440), buffer_after_minutes: 1 })),
    'a buffer of less than nothing': () => insert(row({ buffer_before_minutes: -5 })),
    'a time as text': () => insert(row({ start_time: `'2026-03-02T14:00'` })),
    'an id that is half a UUID': () => insert(row({ id: `x'00112233'` })),
    'an id that is taken': () => insert(row({ id: booking(1) })),
    'a version of zero': () => insert(row({ version: 0 })),
    'notes of a book': () => insert(row({ notes: `printf('%.*c', 2001, 'x')` })),
    'a person taken away who is booked': () => `DELETE FROM staff WHERE id = ${blob(aStaff().id)}`,
    'a service taken away that is booked': () => `DELETE FROM service WHERE id = ${blob(aService().id)}`,
    'a booking that is deleted': () => `DELETE FROM booking WHERE id = ${booking(3)}`,
    'all bookings deleted': () => 'DELETE FROM booking',
  };
  test.each(Object.entries(attacks))('refuses %s', (_name, attack) => {
    expect(() => raw.exec(attack())).toThrow();
    expect(contents()).toBe(before);
  });

  test.each([
    ['an unknown status', () => row({ status: `'maybe'` })],
    ['a length that is not its duration', () => row({ duration_minutes: 30 })],
    ['no person', () => row({ staff_id: null })],
  ])('takes nothing in with OR IGNORE: %s', (_name, bad) => {
    raw.exec(insert(bad()).replace('INSERT', 'INSERT OR IGNORE'));
    expect(contents()).toBe(before);
  });

  test.each(['OR REPLACE', 'OR IGNORE'])(
    'refuses %s of a booking that is there, even where SQLite would not ask the guard against deletion',
    (policy) => {
      raw.pragma('recursive_triggers = OFF');
      const again = insert(row({ id: booking(3), ...from(300) })).replace('INSERT', `INSERT ${policy}`);
      expect(() => raw.exec(again)).toThrow('a booking is never replaced');
      expect(contents()).toBe(before);
    },
  );

  test.each(['', 'OR REPLACE', 'OR IGNORE'])(
    'refuses UPDATE %s of the id, which would take the place of another',
    (policy) => {
      raw.pragma('recursive_triggers = OFF');
      const taking = `UPDATE ${policy} booking SET id = ${booking(1)} WHERE id = ${booking(2)}`;
      expect(() => raw.exec(taking)).toThrow('a booking keeps its id');
      expect(contents()).toBe(before);
    },
  );

  test('a block of a whole day is the longest, and is taken', () => {
    expect(raw.prepare(insert(row({ ...from(2000, 1430), buffer_after_minutes: 10 }))).run().changes).toBe(1);
  });
});

describe('the history grows at its end and nowhere else', () => {
  const entry = (sequence: string): string =>
    `INSERT INTO change SELECT ${sequence}, at, actor, action, salon_id, entity, entity_id, snapshot, hash FROM change
      WHERE sequence = 1`;
  test.each([
    ['an entry changed', () => `UPDATE change SET actor = 'manager' WHERE sequence = 2`],
    ['an entry changed in nothing', () => 'UPDATE change SET actor = actor'],
    ['an entry deleted', () => 'DELETE FROM change WHERE sequence = 2'],
    [
      'the newest entry deleted',
      () => 'DELETE FROM change WHERE sequence = (SELECT max(sequence) FROM change)',
    ],
    ['everything deleted', () => 'DELETE FROM change'],
    ['an entry replaced', () => entry('2').replace('INSERT', 'INSERT OR REPLACE')],
    ['an entry ignored into a gap', () => entry('1000').replace('INSERT', 'INSERT OR IGNORE')],
    ['an entry that leaves a gap', () => entry('(SELECT max(sequence) + 2 FROM change)')],
    ['an entry without a number', () => entry('NULL')],
    ['an entry before the first', () => entry('0')],
  ])('refuses %s', (_name, attack) => {
    expect(() => raw.exec(attack())).toThrow(/^the history /);
    expect(contents()).toBe(before);
  });
});

describe('what the rest is, the database itself knows', () => {
  const staffId = blob(aStaff().id);
  const salonId = blob(aBooking().salonId);
  const windowRow = (day: number, start: string, end: string): string =>
    `INSERT INTO availability_window VALUES (randomblob(16), ${staffId}, ${day}, '${start}', '${end}', 1)`;
  test.each([
    ['a window that ends before it starts', () => windowRow(1, '17:00', '09:00')],
    ['a window that ends as it starts', () => windowRow(1, '09:00', '09:00')],
    ['a window after midnight', () => windowRow(1, '22:00', '24:30')],
    ['a window of no hour', () => windowRow(1, '9:00', '17:00')],
    ['a window of no minute', () => windowRow(1, '09:60', '17:00')],
    ['an eighth day', () => windowRow(7, '09:00', '17:00')],
    [
      'business hours that end before they start',
      () => `INSERT INTO business_hours VALUES (${salonId}, 2, '18:00', '09:00')`,
    ],
    ['a date that does not exist', () => `INSERT INTO date_override VALUES (${staffId}, '2026-02-30')`],
    ['a date in other words', () => `INSERT INTO date_override VALUES (${staffId}, '2.3.2026')`],
    [
      'windows of a date without an override',
      () => `INSERT INTO date_override_window VALUES (${staffId}, '2026-03-02', '09:00', '10:00')`,
    ],
    [
      'a time off that ends before it starts',
      () => `INSERT INTO time_off VALUES (randomblob(16), ${staffId}, 2, 1, NULL)`,
    ],
    [
      'a closure that ends before it starts',
      () => `INSERT INTO closure VALUES (randomblob(16), ${salonId}, '2026-03-02', '2026-03-01', NULL)`,
    ],
    [
      'a person who offers a service of another salon',
      () => `INSERT INTO staff_service VALUES (${staffId}, ${other.service}, ${salonId})`,
    ],
    ['a service of no minutes', () => 'UPDATE service SET duration_minutes = 0'],
    [
      'a service longer than a day with its buffers',
      () => 'UPDATE service SET duration_minutes = 1440, buffer_after_minutes = 1',
    ],
    ['a price of less than nothing', () => 'UPDATE service SET price_cents = -1'],
    ['a salon without a name', () => `UPDATE salon SET name = ''`],
    ['slots of seven minutes', () => 'UPDATE salon SET slot_minutes = 7'],
  ])('refuses %s', (_name, attack) => {
    expect(() => raw.exec(attack())).toThrow(/constraint failed/);
  });

  test('24:00 ends a window', () => {
    expect(raw.prepare(windowRow(1, '18:00', '24:00')).run().changes).toBe(1);
  });
});
