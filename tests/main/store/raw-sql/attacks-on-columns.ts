import type { AttackGroup } from './attack.ts';
import {
  booking,
  columns,
  from,
  insert,
  insertOr,
  moved,
  person,
  processing,
  row,
  units,
} from './bookings-as-sql.ts';

const shifted = (minutes: number): string =>
  ['start_time', 'end_time'].map((column) => `${column} = ${column} + ${minutes} * 60000`).join(', ');

/** R13: attacks on a person's column that would keep them free for two at once. */
export const attacksOnColumns: readonly AttackGroup[] = [
  {
    refusal: 'overlap',
    holds: 'always',
    attacks: [
      { name: 'a booking in the place of another', why: 'the plain case', sql: insert(row(from(0))) },
      {
        name: 'a booking that reaches into another by a minute',
        why: 'intervals are half-open: the last minute counts',
        sql: insert(row(from(15, 46))),
      },
      {
        name: 'a booking that begins a minute before another ends',
        why: 'and so does the first',
        sql: insert(row(from(104))),
      },
      {
        name: 'a booking around another',
        why: 'neither end of the new one lies in the old one',
        sql: insert(row(from(-60, 240))),
      },
      {
        name: 'a booking inside another',
        why: 'neither end of the old one lies in the new one',
        sql: insert(row(from(70, 5))),
      },
      {
        name: 'a booking that begins the day before and reaches over midnight',
        why: 'what is in the way may have begun long ago',
        sql: insert(row(from(-1400, 1435))),
      },
      {
        name: 'a buffer before that reaches into another',
        why: 'a block is the time with its buffers',
        sql: insert(row({ ...from(110), buffer_before_minutes: 6 })),
      },
      {
        name: 'a buffer after that reaches into another',
        why: 'a block is the time with its buffers',
        sql: insert(row({ ...from(46, 10), buffer_after_minutes: 5 })),
      },
      {
        name: 'a booking in the buffer of another',
        why: 'the buffer of the one that was there first counts as well',
        sql: insert(row({ ...from(165, 10), staff_id: person(2) })),
      },
      {
        name: 'a booking that reaches out of the processing of another',
        why: 'the person is back',
        sql: insert(row({ ...from(256, 30), staff_id: person(2) })),
      },
      {
        name: 'a booking around the processing of another',
        why: 'the person is back before it ends',
        sql: insert(row({ ...from(250, 45), ...processing(10, 20), staff_id: person(2) })),
      },
      {
        name: 'a buffer that reaches out of the processing of another',
        why: 'a hold is the time with its buffers',
        sql: insert(row({ ...from(260, 20), buffer_before_minutes: 6, staff_id: person(2) })),
      },
      {
        name: 'a booking whose part after its processing meets another',
        why: 'it has two holds',
        sql: insert(row({ ...from(-90, 120), ...processing(30, 50) })),
      },
      {
        name: 'a booking whose part before its processing meets another',
        why: 'it has two holds',
        sql: insert(row({ ...from(30, 120), ...processing(20, 80) })),
      },
      {
        name: 'a booking with the unit of another, of somebody else',
        why: 'a unit is held like a person',
        sql: insert(row({ ...from(70, 10), staff_id: person(2), resources: units(1) })),
      },
      {
        name: 'a unit that is given to two at once',
        why: 'likewise, for the whole of the block',
        sql: `UPDATE booking SET resources = ${units(1)}, ${moved(50, 30)} WHERE id = ${booking(4)}`,
      },
      {
        name: 'a buffer that reaches into the time of a unit',
        why: 'likewise',
        sql: insert(
          row({ ...from(46, 10), buffer_after_minutes: 5, staff_id: person(2), resources: units(1) }),
        ),
      },
      {
        name: 'a booking that is only pending',
        why: 'every status that blocks, blocks',
        sql: insert(row({ ...from(0), status: `'pending'` })),
      },
      {
        name: 'INSERT OR ABORT',
        why: 'the clause of the statement is not asked by RAISE(ABORT)',
        sql: insertOr('OR ABORT', row(from(0))),
      },
      {
        name: 'INSERT OR REPLACE',
        why: 'would take the other booking out, if it were a matter of keys',
        sql: insertOr('OR REPLACE', row(from(0))),
      },
      {
        name: 'REPLACE INTO',
        why: 'another spelling of OR REPLACE',
        sql: insert(row(from(0))).replace('INSERT ', 'REPLACE '),
      },
      {
        name: 'INSERT OR IGNORE',
        why: 'would drop a broken constraint without a word',
        sql: insertOr('OR IGNORE', row(from(0))),
      },
      {
        name: 'INSERT OR FAIL with a good row before the bad one',
        why: 'would keep the rows before the broken constraint',
        sql: insertOr('OR FAIL', row(from(300)), row({ id: booking(8), ...from(0) })),
      },
      {
        name: 'INSERT OR ROLLBACK',
        why: 'would end the transaction of the caller',
        sql: insertOr('OR ROLLBACK', row(from(0))),
      },
      {
        name: 'an UPSERT of a new id',
        why: 'nothing conflicts by key, so the row is inserted',
        sql: `${insert(row(from(0)))} ON CONFLICT (id) DO UPDATE SET ${moved(300)}`,
      },
      {
        name: 'an UPSERT that would do nothing',
        why: 'DO NOTHING speaks of keys only',
        sql: `${insert(row(from(0)))} ON CONFLICT DO NOTHING`,
      },
      {
        name: 'an insertion that asks for its row back',
        why: 'RETURNING answers before the triggers have spoken',
        sql: `${insert(row(from(0)))} RETURNING id`,
      },
      {
        name: 'two rows of which the second collides with a booking',
        why: 'one bad row takes the whole statement back',
        sql: insert(row(from(300)), row({ id: booking(8), ...from(0) })),
      },
      {
        name: 'two rows of which the first collides with a booking',
        why: 'one bad row takes the whole statement back',
        sql: insert(row(from(0)), row({ id: booking(8), ...from(300) })),
      },
      {
        name: 'two rows that collide with each other',
        why: 'a row of the same statement is a booking like any other',
        sql: insert(row(from(300)), row({ id: booking(8), ...from(330) })),
      },
      {
        name: 'a copy of all bookings',
        why: 'INSERT … SELECT',
        sql: `INSERT INTO booking (${columns}) SELECT randomblob(16), ${columns.replace('id, ', '')} FROM booking`,
      },
      {
        name: 'a hundred bookings out of a recursive query, one in the way',
        why: 'the hundredth row is judged like the first',
        sql: `WITH RECURSIVE numbered(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM numbered WHERE number < 100)
          INSERT INTO booking (${columns}) SELECT randomblob(16), salon_id, 1, staff_id, service_id, NULL,
            start_time - (100 - number) * 2700000, end_time - (100 - number) * 2700000, 45, 0, 0, 'confirmed', NULL,
            NULL, NULL, NULL, NULL, NULL, NULL, NULL
          FROM numbered, (SELECT * FROM booking WHERE id = ${booking(1)})`,
      },
      {
        name: 'a move onto another booking',
        why: 'the plain case of a move in time',
        sql: `UPDATE booking SET ${moved(30)} WHERE id = ${booking(1)}`,
      },
      ...['OR ABORT', 'OR REPLACE', 'OR IGNORE', 'OR FAIL', 'OR ROLLBACK'].map((policy) => ({
        name: `UPDATE ${policy} onto another booking`,
        why: 'the clause of the statement is not asked by RAISE(ABORT)',
        sql: `UPDATE ${policy} booking SET ${moved(30)} WHERE id = ${booking(1)}`,
      })),
      {
        name: 'a move of many to one place',
        why: 'the first may, the second may not, so none does',
        sql: `UPDATE booking SET ${moved(300)} WHERE status = 'confirmed' AND staff_id = ${person(1)}`,
      },
      {
        name: 'a person’s bookings moved by half an hour at once',
        why: 'row after row: the first would stand where the second still is',
        sql: `UPDATE booking SET ${shifted(30)} WHERE status = 'confirmed' AND staff_id = ${person(1)}`,
      },
      {
        name: 'a move by UPDATE … FROM',
        why: 'the times come out of another row',
        sql: `UPDATE booking SET (start_time, end_time) = (source.start_time, source.end_time)
          FROM booking AS source WHERE booking.id = ${booking(1)} AND source.id = ${booking(2)}`,
      },
      {
        name: 'two that swap their times in one statement',
        why: 'row after row: a swap has to park one of them',
        sql: `UPDATE booking SET (start_time, end_time) = (
            SELECT start_time, end_time FROM booking AS other
            WHERE other.id <> booking.id AND other.id IN (${booking(1)}, ${booking(2)}))
          WHERE id IN (${booking(1)}, ${booking(2)})`,
      },
      {
        name: 'two that swap their people in one statement',
        why: 'row after row: a swap has to park one of them',
        sql: `UPDATE booking SET staff_id = CASE staff_id WHEN ${person(1)} THEN ${person(2)} ELSE ${person(1)} END
          WHERE id IN (${booking(1)}, ${booking(4)})`,
      },
      {
        name: 'another person who is booked',
        why: 'the time stays, the column does not',
        sql: `UPDATE booking SET staff_id = ${person(2)} WHERE id = ${booking(1)}`,
      },
      {
        name: 'everybody’s bookings given to one person',
        why: 'the time stays, the column does not',
        sql: `UPDATE booking SET staff_id = ${person(1)}`,
      },
      {
        name: 'a cancelled booking that comes back',
        why: 'its place has been taken since',
        sql: `UPDATE booking SET status = 'pending' WHERE id = ${booking(3)}`,
      },
      {
        name: 'a cancelled booking that comes back elsewhere',
        why: 'the place to which it moves is judged, not the one that it left',
        sql: `UPDATE booking SET status = 'confirmed', ${moved(60)} WHERE id = ${booking(3)}`,
      },
      {
        name: 'all bookings confirmed at once',
        why: 'one of them is cancelled and in the way',
        sql: `UPDATE booking SET status = 'confirmed'`,
      },
      {
        name: 'a length that grows into the next booking, with everything that tells of it',
        why: 'a longer booking is a booking in another place',
        sql: `UPDATE booking SET ${moved(0, 61)} WHERE id = ${booking(1)}`,
      },
      {
        name: 'processing put off into another booking',
        why: 'its first part grows into it',
        sql: `UPDATE booking SET status = 'confirmed', ${moved(-15, 70)}, processing_after_minutes = 16, processing_minutes = 50
          WHERE id = ${booking(3)}`,
      },
      {
        name: 'a buffer that grows into the next booking',
        why: 'the time stays, the block does not',
        sql: `UPDATE booking SET buffer_after_minutes = 16 WHERE id = ${booking(1)}`,
      },
      {
        name: 'a buffer that grows into the previous booking',
        why: 'the time stays, the block does not',
        sql: `UPDATE OR IGNORE booking SET buffer_before_minutes = 16 WHERE id = ${booking(2)}`,
      },
    ],
  },
];
