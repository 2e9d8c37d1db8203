import { type AttackGroup, failedCheck } from './attack.ts';
import {
  booking,
  change,
  insert,
  insertOr,
  kind,
  otherSalon,
  row,
  salon,
  unit,
  units,
} from './bookings-as-sql.ts';

/** What a booking has beside its person, and the units themselves. */
export const attacksOnUnits: readonly AttackGroup[] = [
  {
    refusal: failedCheck('booking_resources'),
    holds: 'always',
    attacks: [
      { name: 'units that are no units', why: 'none is NULL', sql: insert(row({ resources: `x''` })) },
      { name: 'half a unit', why: 'an id has 16 bytes', sql: insert(row({ resources: `x'00'` })) },
      {
        name: 'a unit and a half',
        why: 'likewise',
        sql: change(`resources = ${units(1).slice(0, -1)}00112233'`),
      },
    ],
  },
  {
    refusal: 'a booking has units of its salon, one of a kind',
    holds: 'always',
    attacks: [
      {
        name: 'a unit that is not there',
        why: 'no foreign key looks into the value',
        sql: insert(row({ resources: 'randomblob(16)' })),
      },
      {
        name: 'a unit of another salon',
        why: 'it stands elsewhere',
        sql: insert(row({ resources: units(9) })),
      },
      { name: 'one unit twice', why: 'it is one', sql: insert(row({ resources: units(1, 1) })) },
      { name: 'two units of a kind', why: 'one is enough', sql: insert(row({ resources: units(1, 2) })) },
      {
        name: 'a unit that is not there, given later',
        why: 'likewise',
        sql: change('resources = randomblob(16)'),
      },
      {
        name: 'two units of a kind, given later',
        why: 'likewise',
        sql: change(`resources = ${units(1, 2)}`, 2),
      },
      {
        name: 'a booking with a unit that moves to another salon',
        why: 'the unit stays',
        sql: `UPDATE booking SET salon_id = ${otherSalon} WHERE id = ${booking(2)}`,
      },
      ...['OR IGNORE', 'OR REPLACE', 'OR FAIL'].map((policy) => ({
        name: `a unit of another salon, ${policy}`,
        why: 'the clause of the statement is not asked by RAISE(ABORT)',
        sql: insertOr(policy, row({ resources: units(3, 9) })),
      })),
    ],
  },
  {
    refusal: 'a unit stays of its kind and salon',
    holds: 'always',
    attacks: [
      {
        name: 'a unit of another kind',
        why: 'the bookings that have it need another one',
        sql: `UPDATE resource SET kind_id = ${kind(2)} WHERE id = ${unit(1)}`,
      },
      {
        name: 'a unit that moves to another salon',
        why: 'the bookings that have it stay',
        sql: `UPDATE resource SET salon_id = ${otherSalon}, kind_id = ${kind(9)} WHERE id = ${unit(1)}`,
      },
      {
        name: 'a unit with the id of another',
        why: 'UPDATE OR REPLACE would delete the other one',
        sql: `UPDATE OR REPLACE resource SET id = ${unit(2)} WHERE id = ${unit(3)}`,
      },
    ],
  },
  {
    refusal: 'a unit is never replaced',
    holds: 'always',
    attacks: ['OR REPLACE', 'OR IGNORE', ''].map((policy) => ({
      name: `a unit of an id that is taken ${policy}`.trim(),
      why: 'REPLACE would delete the one that a booking has',
      sql: `INSERT ${policy} INTO resource VALUES (${unit(1)}, ${salon}, 1, ${kind(2)}, 'Chair', 1, 0)`,
    })),
  },
  {
    refusal: 'a unit that a booking has is never deleted',
    holds: 'always',
    attacks: [
      {
        name: 'a unit deleted',
        why: 'the booking would name nothing',
        sql: `DELETE FROM resource WHERE id = ${unit(1)}`,
      },
      { name: 'all units deleted', why: 'likewise', sql: 'DELETE FROM resource' },
    ],
  },
  {
    refusal: 'a hold is that of a booking',
    holds: 'always',
    attacks: [
      {
        name: 'a hold of a unit that its booking does not have',
        why: 'nobody could see why it is taken',
        sql: `INSERT INTO hold SELECT ${unit(2)}, start_time, end_time, booking_id FROM hold WHERE booking_id = ${booking(2)} LIMIT 1`,
      },
    ],
  },
  {
    refusal: 'a hold stays while its booking blocks',
    holds: 'always',
    attacks: [
      {
        name: 'the hold of a unit forgotten',
        why: 'it could be given away twice',
        sql: `DELETE FROM hold WHERE resource_id = ${unit(1)}`,
      },
    ],
  },
];
