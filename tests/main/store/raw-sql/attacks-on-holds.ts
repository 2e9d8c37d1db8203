import type { AttackGroup } from './attack.ts';
import { booking, hold, person } from './bookings-as-sql.ts';

const insertHold = (policy: string, ...holds: string[]): string =>
  `INSERT ${policy} INTO hold VALUES ${holds.join(', ')}`;

/** What the database derives by itself: attacks that would keep time free for nobody, or no longer for somebody. */
export const attacksOnHolds: readonly AttackGroup[] = [
  {
    refusal: 'a hold is that of a booking',
    holds: 'always',
    attacks: [
      {
        name: 'a hold of no booking',
        why: 'a time that nobody could book, and nobody could see why',
        sql: insertHold('', hold(person(1), 300, 45, 'randomblob(16)')),
      },
      {
        name: 'a second hold of a booking',
        why: 'a booking holds its own time and no other',
        sql: insertHold('', hold(person(1), 300, 45, booking(1))),
      },
      {
        name: 'a hold of a cancelled booking',
        why: 'it keeps nothing',
        sql: insertHold('', hold(person(1), 300, 45, booking(3))),
      },
      {
        name: 'a hold of somebody else at the time of a booking',
        why: 'it keeps its own person, and no other',
        sql: insertHold('', hold(person(2), 60, 45, booking(2))),
      },
      {
        name: 'a hold inside the processing of its booking',
        why: 'the person is free then',
        sql: insertHold('', hold(person(2), 255, 30, booking(6))),
      },
      ...['OR IGNORE', 'OR REPLACE', 'OR FAIL'].map((policy) => ({
        name: `a hold of no booking, ${policy}`,
        why: 'the clause of the statement is not asked by RAISE(ABORT)',
        sql: insertHold(policy, hold(person(1), 300, 45, 'randomblob(16)')),
      })),
    ],
  },
  {
    refusal: 'overlap',
    holds: 'always',
    attacks: ['', 'OR IGNORE', 'OR REPLACE', 'OR FAIL'].map((policy) => ({
      name: `the hold of a booking once more ${policy}`.trim(),
      why: 'it is there, and overlaps itself',
      sql: insertHold(policy, hold(person(1), 0, 45, booking(1))),
    })),
  },
  {
    refusal: 'a hold is never changed',
    holds: 'always',
    attacks: [
      {
        name: 'a hold that is moved away',
        why: 'its time could be booked twice',
        sql: 'UPDATE hold SET start_time = start_time + 6000000, end_time = end_time + 6000000',
      },
      {
        name: 'a hold made shorter',
        why: 'likewise',
        sql: 'UPDATE OR IGNORE hold SET end_time = start_time + 60000',
      },
      {
        name: 'a hold given to another booking',
        why: 'each is what its booking says',
        sql: `UPDATE hold SET booking_id = ${booking(2)} WHERE booking_id = ${booking(1)}`,
      },
      {
        name: 'a hold that stays as it is',
        why: 'nobody but the database has to do with it',
        sql: 'UPDATE hold SET end_time = end_time',
      },
    ],
  },
  {
    refusal: 'a hold stays while its booking blocks',
    holds: 'always',
    attacks: [
      {
        name: 'a hold forgotten',
        why: 'its time could be booked twice',
        sql: `DELETE FROM hold WHERE booking_id = ${booking(1)}`,
      },
      {
        name: 'the part after processing forgotten',
        why: 'likewise',
        sql: `DELETE FROM hold WHERE booking_id = ${booking(6)} AND start_time = (SELECT max(start_time) FROM hold)`,
      },
      { name: 'all holds forgotten', why: 'likewise', sql: 'DELETE FROM hold' },
    ],
  },
];
