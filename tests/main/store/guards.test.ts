import { expect, test } from 'vitest';
import { booking, from, insert, moved, person, processing, row } from './raw-sql/bookings-as-sql.ts';
import { attackedSalon, careful, connect } from './raw-sql/salon-under-attack.ts';

// The guards are in nobody's way: what breaks nothing is taken. What they refuse stands in raw-sql/.

const copy = attackedSalon();

test.each([
  ['a booking where nobody is booked', insert(row())],
  ['a booking directly after another', insert(row(from(45, 15)))],
  [
    'a booking directly before another, buffers and all',
    insert(row({ ...from(50, 5), buffer_after_minutes: 5 })),
  ],
  ['a booking directly after the buffer of another', insert(row({ ...from(180), staff_id: person(2) }))],
  ['a cancelled booking in the place of another', insert(row({ ...from(0), status: `'cancelled'` }))],
  ['a booking at the same time as another person’s', insert(row({ ...from(60), staff_id: person(2) }))],
  [
    'a block of a whole day, the longest there is',
    insert(row({ ...from(2000, 1430), buffer_after_minutes: 10 })),
  ],
  ['a booking inside the processing of another', insert(row({ ...from(255, 30), staff_id: person(2) }))],
  [
    'a booking around whose processing another one stands',
    insert(row({ ...from(-15, 75), ...processing(15, 45), staff_id: person(1) })),
  ],
  ['a move by less than its own length', `UPDATE booking SET ${moved(10)} WHERE id = ${booking(1)}`],
  ['a booking cancelled', `UPDATE booking SET status = 'cancelled' WHERE id = ${booking(1)}`],
  [
    'a window that 24:00 ends',
    `INSERT INTO availability_window VALUES (randomblob(16), ${person(1)}, 1, '18:00', '24:00', 1)`,
  ],
])('%s', (_name, statement) => {
  expect(connect(copy(), careful).prepare(statement).run().changes).toBe(1);
});

test('two bookings that swap, while one is parked in a status that does not block', () => {
  const connection = connect(copy(), careful);
  connection.exec(`BEGIN IMMEDIATE;
    UPDATE booking SET status = 'cancelled' WHERE id = ${booking(1)};
    UPDATE booking SET ${moved(0)} WHERE id = ${booking(2)};
    UPDATE booking SET ${moved(60)}, status = 'confirmed' WHERE id = ${booking(1)};
    COMMIT`);
  const indices = connection.prepare(
    `SELECT start_time FROM booking WHERE status = 'confirmed' AND staff_id = ${person(1)} ORDER BY id`,
  );
  const [first = 0, second = 0] = indices.pluck().all().map(Number);
  expect(first - second).toBe(3_600_000);
});
