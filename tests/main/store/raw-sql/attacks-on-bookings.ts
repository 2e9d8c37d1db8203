import { type Attack, type AttackGroup, failedCheck } from './attack.ts';
import { change, from, insert, insertOr, moved, processing, row } from './bookings-as-sql.ts';

/** Attacks that one CHECK of the table refuses, whatever the settings. */
function checked(name: string, ...attacks: Attack[]): AttackGroup {
  return { refusal: failedCheck(name), holds: 'always', attacks };
}

/** What a booking is by itself: its status, its time, its length, its processing. */
export const attacksOnBookings: readonly AttackGroup[] = [
  checked(
    'booking_id',
    {
      name: 'an id that is half a UUID',
      why: 'it would match no id that the desk can name',
      sql: insert(row({ id: `x'00112233'` })),
    },
    { name: 'an id of 17 bytes', why: 'likewise', sql: insert(row({ id: 'zeroblob(17)' })) },
    { name: 'an empty id', why: 'likewise', sql: insert(row({ id: `x''` })) },
  ),
  checked(
    'booking_version',
    { name: 'a version of zero', why: 'versions count from one', sql: insert(row({ version: 0 })) },
    { name: 'a version of less', why: 'versions count from one', sql: change('version = -1') },
  ),
  checked(
    'booking_status',
    {
      name: 'an unknown status',
      why: 'nobody knows whether it blocks',
      sql: insert(row({ status: `'maybe'` })),
    },
    {
      name: 'a status of another case',
      why: 'Confirmed is not confirmed',
      sql: insert(row({ status: `'Confirmed'` })),
    },
    {
      name: 'no status at all',
      why: 'an empty text is none',
      sql: change(`status = ''`),
    },
    { name: 'a status with a space', why: 'compared to the letter', sql: change(`status = 'confirmed '`) },
    {
      name: 'an unknown status with OR REPLACE',
      why: 'REPLACE of a CHECK is ABORT',
      sql: insertOr('OR REPLACE', row({ status: `'maybe'` })),
    },
  ),
  checked(
    'booking_interval',
    {
      name: 'reversed times',
      why: 'R7',
      sql: insert(row(from(345, -45))),
    },
    { name: 'zero length', why: 'R7: an interval is never empty', sql: insert(row(from(300, 0))) },
    { name: 'a booking turned round', why: 'R7', sql: change(moved(45, -45)) },
    {
      name: 'reversed times that block nothing',
      why: 'R7 holds for every status',
      sql: insert(row({ ...from(345, -45), status: `'cancelled'` })),
    },
  ),
  checked(
    'booking_minutes',
    {
      name: 'a start within a minute',
      why: 'R6: whole minutes',
      sql: insert(row({ start_time: `${from(300).start_time} + 1`, end_time: `${from(300).end_time} + 1` })),
    },
    {
      name: 'seconds instead of milliseconds, by somebody who took Unix time',
      why: 'R6: such a time is no whole minute',
      sql: insert(row({ start_time: 1772445601, end_time: `1772445601 + 2700000` })),
    },
  ),
  checked(
    'booking_length',
    { name: 'a length that is not its duration', why: 'R8', sql: insert(row({ duration_minutes: 30 })) },
    { name: 'a duration tampered with', why: 'R8', sql: change('duration_minutes = 44') },
    {
      name: 'an end tampered with',
      why: 'R8',
      sql: change('end_time = end_time - 60000'),
    },
    {
      name: 'a duration tampered with under OR ROLLBACK',
      why: 'every clause but IGNORE lets the statement fail',
      sql: `UPDATE OR ROLLBACK booking SET duration_minutes = 44`,
    },
  ),
  checked(
    'booking_processing',
    {
      name: 'processing without its length',
      why: 'nobody knows when the person is back',
      sql: insert(row({ processing_after_minutes: 15 })),
    },
    {
      name: 'processing without its start',
      why: 'nobody knows until when the person is busy',
      sql: insert(row({ processing_minutes: 15 })),
    },
    {
      name: 'processing taken off by half',
      why: 'likewise',
      sql: change('processing_minutes = NULL', 6),
    },
    {
      name: 'processing from the start on',
      why: 'a hold is never empty',
      sql: insert(row(processing(0, 15))),
    },
    {
      name: 'processing until the end',
      why: 'a hold is never empty',
      sql: insert(row(processing(15, 30))),
    },
    { name: 'processing of no length', why: 'that is none', sql: insert(row(processing(15, 0))) },
    { name: 'processing backwards', why: 'two holds would overlap', sql: insert(row(processing(30, -15))) },
    {
      name: 'processing longer than the booking, in a status that blocks nothing',
      why: 'it may come back',
      sql: insert(row({ ...processing(15, 60), status: `'cancelled'` })),
    },
  ),
  checked(
    'booking_longest_block',
    {
      name: 'a block of more than a day',
      why: 'every search for what is in the way looks one day back',
      sql: insert(row({ ...from(2000, 1440), buffer_after_minutes: 1 })),
    },
    { name: 'a booking of more than a day', why: 'likewise', sql: insert(row(from(2000, 1441))) },
    {
      name: 'a buffer of more than a day',
      why: 'likewise, and in a status that blocks nothing',
      sql: insert(row({ buffer_before_minutes: 1440, status: `'cancelled'` })),
    },
    {
      name: 'a buffer of less than nothing',
      why: 'a block inside its own booking',
      sql: insert(row({ buffer_before_minutes: -5 })),
    },
    {
      name: 'a buffer after of less than nothing',
      why: 'likewise',
      sql: insert(row({ buffer_after_minutes: -5 })),
    },
  ),
  checked('booking_notes', {
    name: 'notes of a book',
    why: 'a page of the screen',
    sql: insert(row({ notes: `printf('%.*c', 2001, 'x')` })),
  }),
  checked(
    'booking_visit',
    {
      name: 'a visit whose id is half a UUID',
      why: 'no visit has it',
      sql: insert(row({ visit_id: `x'00'` })),
    },
    { name: 'a visit whose id is empty', why: 'none is NULL', sql: change(`visit_id = x''`) },
  ),
  checked(
    'booking_series',
    {
      name: 'a series whose id is half a UUID',
      why: 'no series has it',
      sql: insert(row({ series_id: `x'00'` })),
    },
    { name: 'a series whose id is empty', why: 'none is NULL', sql: change(`series_id = x''`) },
  ),
  checked('booking_price', {
    name: 'a price below nothing',
    why: 'nobody is paid for coming',
    sql: insert(row({ price_cents: -1 })),
  }),
  checked(
    'booking_cancellation_reason',
    {
      name: 'a reason of a book',
      why: 'a page of the screen',
      sql: insert(row({ status: `'cancelled'`, cancellation_reason: `printf('%.*c', 201, 'x')` })),
    },
    {
      name: 'a reason on what is not cancelled',
      why: 'it would explain nothing',
      sql: insert(row({ cancellation_reason: `'Ill'` })),
    },
  ),
  {
    refusal: null,
    holds: 'always',
    attacks: [
      {
        name: 'an unknown status with OR IGNORE',
        why: 'IGNORE of a CHECK takes nothing in',
        sql: insertOr('OR IGNORE', row({ status: `'maybe'` })),
      },
      {
        name: 'a length that is not its duration with OR IGNORE',
        why: 'likewise',
        sql: insertOr('OR IGNORE', row({ duration_minutes: 30 })),
      },
      {
        name: 'no person with OR IGNORE',
        why: 'likewise',
        sql: insertOr('OR IGNORE', row({ staff_id: null })),
      },
      {
        name: 'durations tampered with under OR IGNORE',
        why: 'likewise, row by row',
        sql: 'UPDATE OR IGNORE booking SET duration_minutes = 44',
      },
      {
        name: 'processing without its length with OR IGNORE',
        why: 'likewise',
        sql: insertOr('OR IGNORE', row({ processing_after_minutes: 15 })),
      },
    ],
  },
];
