import { type AttackGroup, noForeignKey } from './attack.ts';
import {
  change,
  client,
  insert,
  insertOr,
  otherSalon,
  person,
  row,
  salon,
  schedule,
  service,
  waiting,
} from './bookings-as-sql.ts';

/**
 * Who and what a record names is there, and of its own salon. Foreign keys are the only promise that a connection can leave out; what
 * it writes then, the desk finds when it opens the database the next time.
 */
export const attacksOnReferences: readonly AttackGroup[] = [
  {
    refusal: noForeignKey,
    holds: 'with foreign keys on',
    attacks: [
      { name: 'an unknown person', why: 'R2', sql: insert(row({ staff_id: 'randomblob(16)' })) },
      { name: 'an unknown service', why: 'R3', sql: insert(row({ service_id: 'randomblob(16)' })) },
      { name: 'an unknown client', why: 'R14', sql: insert(row({ client_id: 'randomblob(16)' })) },
      { name: 'an unknown salon', why: 'R4', sql: insert(row({ salon_id: 'randomblob(16)' })) },
      { name: 'a person of another salon', why: 'R4', sql: insert(row({ staff_id: person(9) })) },
      { name: 'a service of another salon', why: 'R4', sql: insert(row({ service_id: service(9) })) },
      { name: 'a client of another salon', why: 'R14', sql: insert(row({ client_id: client(9) })) },
      {
        name: 'an unknown person with OR IGNORE',
        why: 'no clause speaks of foreign keys',
        sql: insertOr('OR IGNORE', row({ staff_id: 'randomblob(16)' })),
      },
      { name: 'a move to a person of another salon', why: 'R4', sql: change(`staff_id = ${person(9)}`) },
      {
        name: 'a change to a service of another salon',
        why: 'R4',
        sql: change(`service_id = ${service(9)}`),
      },
      { name: 'a client of another salon put in', why: 'R14', sql: change(`client_id = ${client(9)}`) },
      {
        name: 'a move to another salon',
        why: 'R4',
        sql: `UPDATE booking SET salon_id = ${otherSalon} WHERE resources IS NULL`,
      },
      {
        name: 'a schedule of nobody',
        why: 'it would be listed nowhere',
        sql: `INSERT INTO schedule VALUES (randomblob(16), randomblob(16), 1, '2026-08-03', 2)`,
      },
      {
        name: 'a window of a schedule that is not there',
        why: 'it would count for nothing',
        sql: `INSERT INTO schedule_window VALUES (randomblob(16), 2, 1, 1, '13:00', '14:00', 1)`,
      },
      {
        name: 'a window in a week that its schedule does not have',
        why: 'its turn would never come',
        sql: `INSERT INTO schedule_window VALUES (${schedule(1)}, 3, 3, 1, '13:00', '14:00', 1)`,
      },
      {
        name: 'a schedule that loses a week which has windows',
        why: 'likewise',
        sql: `UPDATE schedule SET weeks = 1 WHERE id = ${schedule(1)}`,
      },
      {
        name: 'a schedule taken away that has windows',
        why: 'they would count for nothing',
        sql: `DELETE FROM schedule WHERE id = ${schedule(1)}`,
      },
      {
        name: 'a person taken away who is booked',
        why: 'R2',
        sql: `DELETE FROM staff WHERE id = ${person(1)}`,
      },
      {
        name: 'a service taken away that is booked',
        why: 'R3',
        sql: `DELETE FROM service WHERE id = ${service(1)}`,
      },
      {
        name: 'a client taken away who is booked for',
        why: 'R14',
        sql: `DELETE FROM client WHERE id = ${client(1)}`,
      },
      { name: 'the salon taken away', why: 'R4', sql: `DELETE FROM salon WHERE id = ${salon}` },
      {
        name: 'a person who is booked moved to another salon',
        why: 'R4',
        sql: `UPDATE staff SET salon_id = ${otherSalon} WHERE id = ${person(1)}`,
      },
      {
        name: 'a service that is booked moved to another salon',
        why: 'R4',
        sql: `UPDATE service SET salon_id = ${otherSalon} WHERE id = ${service(1)}`,
      },
      {
        name: 'a client who is booked for moved to another salon',
        why: 'R14',
        sql: `UPDATE client SET salon_id = ${otherSalon} WHERE id = ${client(1)}`,
      },
      {
        name: 'a person who is booked replaced by one of another salon',
        why: 'REPLACE deletes, and inserts what no booking points to',
        sql: `REPLACE INTO staff SELECT id, ${otherSalon}, version, name, color, is_active, offers_all, position, NULL, NULL FROM staff
          WHERE id = ${person(1)}`,
      },
      {
        name: 'a person who takes the id of another',
        why: 'UPDATE OR REPLACE deletes the other, and nobody is left where he was',
        sql: `UPDATE OR REPLACE staff SET id = ${person(2)} WHERE id = ${person(1)}`,
      },
      {
        name: 'a person who offers a service of another salon',
        why: 'R4',
        sql: `INSERT INTO staff_service VALUES (${person(1)}, ${service(9)}, ${salon})`,
      },
      {
        name: 'a person who offers a service for another salon',
        why: 'R4',
        sql: `INSERT INTO staff_service VALUES (${person(1)}, ${service(9)}, ${otherSalon})`,
      },
      {
        name: 'windows of a date without an override',
        why: 'nobody would ever read them',
        sql: `INSERT INTO date_override_window VALUES (${person(1)}, '2026-03-09', '09:00', '10:00')`,
      },
      {
        name: 'an override taken away from its windows',
        why: 'nobody would ever read them',
        sql: `DELETE FROM date_override WHERE staff_id = ${person(1)}`,
      },
      {
        name: 'a window of nobody',
        why: 'nobody works in it',
        sql: `INSERT INTO availability_window VALUES (randomblob(16), randomblob(16), 3, '09:00', '17:00', 1)`,
      },
      {
        name: 'a time off of nobody',
        why: 'nobody is away',
        sql: "INSERT INTO time_off VALUES (randomblob(16), randomblob(16), 1, 2, NULL, 1, 'away')",
      },
      {
        name: 'a closure of no salon',
        why: 'nothing is closed',
        sql: `INSERT INTO closure VALUES (randomblob(16), randomblob(16), '2026-03-01', '2026-03-02', NULL)`,
      },
      {
        name: 'opening hours of no salon',
        why: 'nothing is open',
        sql: `INSERT INTO business_hours VALUES (randomblob(16), 2, '09:00', '18:00')`,
      },
      {
        name: 'an override of nobody',
        why: 'nobody works on it',
        sql: `INSERT INTO date_override VALUES (randomblob(16), '2026-03-09')`,
      },
      {
        name: 'a client of another salon on the waitlist',
        why: 'R14',
        sql: `UPDATE waitlist_entry SET client_id = ${client(9)}`,
      },
      {
        name: 'a wait that ended with a booking that is not there',
        why: 'nobody could be shown it',
        sql: `UPDATE waitlist_entry SET booking_id = randomblob(16) WHERE id = ${waiting(2)}`,
      },
      {
        name: 'a service of another salon that is waited for',
        why: 'R4',
        sql: `INSERT INTO waitlist_service VALUES (${waiting(2)}, 0, ${service(9)}, ${salon})`,
      },
      {
        name: 'a person of another salon who is waited for',
        why: 'R4',
        sql: `INSERT INTO waitlist_staff VALUES (${waiting(2)}, ${person(9)}, ${salon})`,
      },
      {
        name: 'an entry of the waitlist taken away from its services',
        why: 'nobody would wait for them',
        sql: `DELETE FROM waitlist_entry WHERE id = ${waiting(1)}`,
      },
      {
        name: 'a person of no salon',
        why: 'R4',
        sql: `UPDATE staff SET salon_id = randomblob(16) WHERE id = ${person(2)}`,
      },
    ],
  },
];
