import type { AttackGroup } from './attack.ts';
import { booking, change, from, insert, insertOr, moved, row } from './bookings-as-sql.ts';

/** A booking stays and keeps its id: it is never deleted, never replaced, never renamed. */
export const attacksOnIdentity: readonly AttackGroup[] = [
  {
    refusal: 'a booking is never deleted',
    holds: 'always',
    attacks: [
      {
        name: 'a booking deleted',
        why: 'it was promised to somebody',
        sql: `DELETE FROM booking WHERE id = ${booking(1)}`,
      },
      {
        name: 'a cancelled booking deleted',
        why: 'that it was cancelled is part of the story',
        sql: `DELETE FROM booking WHERE id = ${booking(3)}`,
      },
      {
        name: 'all bookings deleted',
        why: 'SQLite would empty the table at one stroke',
        sql: 'DELETE FROM booking',
      },
      {
        name: 'a booking deleted and asked for',
        why: 'RETURNING answers before the triggers have spoken',
        sql: `DELETE FROM booking WHERE id = ${booking(1)} RETURNING *`,
      },
    ],
  },
  {
    refusal: 'a booking is never replaced',
    holds: 'always',
    attacks: [
      { name: 'an id that is taken', why: 'one id, one booking', sql: insert(row({ id: booking(1) })) },
      ...['OR REPLACE', 'OR IGNORE', 'OR FAIL', 'OR ROLLBACK'].map((policy) => ({
        name: `INSERT ${policy} of an id that is taken`,
        why: 'REPLACE deletes the other row and, without recursive_triggers, asks no trigger against deletion',
        sql: insertOr(policy, row({ id: booking(1) })),
      })),
      {
        name: 'REPLACE INTO of a cancelled booking',
        why: 'another spelling of OR REPLACE',
        sql: insert(row({ id: booking(3) })).replace('INSERT ', 'REPLACE '),
      },
      {
        name: 'INSERT OR REPLACE of a booking into the place of another',
        why: 'two reasons at once',
        sql: insertOr('OR REPLACE', row({ id: booking(1), ...from(60) })),
      },
      {
        name: 'an UPSERT that moves the booking onto another',
        why: 'DO UPDATE is an UPDATE by another name',
        sql: `${insert(row({ id: booking(1) }))} ON CONFLICT (id) DO UPDATE SET ${moved(60)}`,
      },
      {
        name: 'an UPSERT that takes the new row',
        why: 'DO UPDATE SET … = excluded.… is REPLACE by another name',
        sql: `${insert(row({ id: booking(1) }))} ON CONFLICT (id) DO UPDATE SET start_time = excluded.start_time,
          end_time = excluded.end_time`,
      },
      {
        name: 'an UPSERT that does nothing',
        why: 'whoever sends it must hear that the id is taken',
        sql: `${insert(row({ id: booking(1) }))} ON CONFLICT DO NOTHING`,
      },
      {
        name: 'two rows of one id',
        why: 'the second would be the replacement of the first',
        sql: insertOr('OR REPLACE', row(), row(from(400))),
      },
    ],
  },
  {
    refusal: 'a booking keeps its id',
    holds: 'always',
    attacks: [
      { name: 'an id changed', why: 'its history would be another’s', sql: change(`id = ${booking(8)}`) },
      ...['', 'OR REPLACE', 'OR IGNORE'].map((policy) => ({
        name: `UPDATE ${policy} of the id to that of another booking`.replace('  ', ' '),
        why: 'REPLACE would delete the other booking without asking the trigger against deletion',
        sql: `UPDATE ${policy} booking SET id = ${booking(1)} WHERE id = ${booking(2)}`,
      })),
      { name: 'an id taken away', why: 'nobody could name it any more', sql: change('id = NULL') },
    ],
  },
];
