import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import {
  aBooking,
  aClient,
  aKind,
  aService,
  aStaff,
  atMinute,
  aUnit,
  idOf,
  openOtherShop,
  openShop,
  put,
} from '../records.ts';
import { openStore, temporaryFolder } from '../test-database.ts';
import { booking, client, person, salon, schedule, service, waiting } from './bookings-as-sql.ts';

// The database that is attacked. Two people, each booking of 45 minutes:
//   person 1:  1 at minute 0, 2 at minute 60 for client 1 with unit 1, and 3, cancelled, at minute 0
//   person 2:  4 at minute 0, 5 at minute 120 with a buffer of 15 minutes after it, and 6 at minute 240, an hour with processing from
//              its minute 15 to its minute 45
// Units 1 and 2 are of kind 1, unit 3 of kind 2. Beside them a row in every other table, and a salon with a person, a service and a client of its own, all of them number 9.

/** Fills the database once for the tests of a file; answers how each of them comes by a copy of its own, which no desk has open. */
export function attackedSalon(): () => string {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'front-desk-raw-sql-'));
    await fillDatabase(join(folder, 'salon.sqlite'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return () => {
    const copy = join(temporaryFolder(), 'salon.sqlite');
    copyFileSync(join(folder, 'salon.sqlite'), copy);
    return copy;
  };
}

async function fillDatabase(file: string): Promise<void> {
  const store = await openStore(file);
  await openShop(store);
  await openOtherShop(store);
  await put.booking(store, aBooking(1, 0));
  await put.kind(store, aKind(1));
  await put.kind(store, aKind(2));
  await put.unit(store, aUnit(1));
  await put.unit(store, aUnit(2));
  await put.unit(store, aUnit(3, { kindId: aKind(2).id }));
  const { salonId } = aStaff(9, { salonId: idOf('salon', 9) });
  await put.kind(store, aKind(9, { salonId }));
  await put.unit(store, aUnit(9, { salonId, kindId: aKind(9).id }));
  await put.service(store, aService(1, { version: 2, needs: [aKind(1).id] }));
  const resources = [{ kindId: aKind(1).id, resourceId: aUnit(1).id }];
  await put.booking(store, aBooking(2, 60, { clientId: aClient(1).id, resources }));
  await put.booking(store, aBooking(3, 0, { status: 'cancelled' }));
  await put.booking(store, aBooking(4, 0, { staffId: aStaff(2).id }));
  await put.booking(store, aBooking(5, 120, { staffId: aStaff(2).id, bufferAfterMinutes: 15 }));
  const hour = { endTime: atMinute(300), durationMinutes: 60, processing: { afterMinutes: 15, minutes: 30 } };
  await put.booking(store, aBooking(6, 240, { staffId: aStaff(2).id, ...hour }));
  await store.close();
  const connection = new Sqlite(file);
  connection.exec(schedules);
  connection.close();
}

const schedules = `
  UPDATE staff SET offers_all = 0 WHERE id = ${person(2)};
  INSERT INTO staff_service VALUES (${person(2)}, ${service(1)}, ${salon}), (${person(2)}, ${service(2)}, ${salon});
  INSERT INTO availability_window VALUES (randomblob(16), ${person(1)}, 1, '09:00', '17:00', 1),
    (randomblob(16), ${person(1)}, 2, '09:00', '17:00', 1);
  INSERT INTO schedule VALUES (${schedule(1)}, ${person(1)}, 1, '2026-06-01', 2), (${schedule(2)}, ${person(1)}, 1, '2026-07-06', 1);
  INSERT INTO schedule_window VALUES (${schedule(1)}, 2, 1, 1, '09:00', '12:00', 1), (${schedule(1)}, 2, 2, 2, '09:00', '17:00', 1),
    (${schedule(2)}, 1, 1, 1, '09:00', '17:00', 1);
  INSERT INTO date_override VALUES (${person(1)}, '2026-03-03');
  INSERT INTO date_override_window VALUES (${person(1)}, '2026-03-03', '10:00', '12:00');
  INSERT INTO time_off VALUES (randomblob(16), ${person(1)}, ${atMinute(6000)}, ${atMinute(6060)}, NULL, 1, 'away');
  INSERT INTO waitlist_entry VALUES (${waiting(1)}, ${salon}, 1, ${client(1)}, '2026-03-02', '2026-03-31', 127, '09:00', '18:00', NULL, 1, ${booking(1)}),
    (${waiting(2)}, ${salon}, 1, ${client(1)}, '2026-03-02', '2026-03-31', 127, '09:00', '18:00', NULL, 2, NULL);
  INSERT INTO waitlist_service VALUES (${waiting(1)}, 0, ${service(1)}, ${salon});
  INSERT INTO waitlist_staff VALUES (${waiting(1)}, ${person(2)}, ${salon});
  INSERT INTO closure VALUES (randomblob(16), ${salon}, '2026-04-23', '2026-04-23', 'Holiday');
  INSERT INTO settings VALUES (1, 1, 'tr-TR');`;

/** What a tool leaves to chance: whether it enforces foreign keys, and whether REPLACE asks the triggers against deletion. */
export type Settings = { readonly foreignKeys: 'ON' | 'OFF'; readonly recursiveTriggers: 'ON' | 'OFF' };

export const everySetting: readonly Settings[] = [
  { foreignKeys: 'ON', recursiveTriggers: 'ON' },
  { foreignKeys: 'ON', recursiveTriggers: 'OFF' },
  { foreignKeys: 'OFF', recursiveTriggers: 'ON' },
  { foreignKeys: 'OFF', recursiveTriggers: 'OFF' },
];

export function configure(connection: Sqlite.Database, { foreignKeys, recursiveTriggers }: Settings): void {
  connection.pragma(`foreign_keys = ${foreignKeys}`);
  connection.pragma(`recursive_triggers = ${recursiveTriggers}`);
}

/** The attacker's own connection. */
export function connect(file: string, settings: Settings): Sqlite.Database {
  const connection = new Sqlite(file);
  configure(connection, settings);
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}

export const careful: Settings = { foreignKeys: 'ON', recursiveTriggers: 'ON' };
/** As SQLite has them of itself. */
export const careless: Settings = { foreignKeys: 'OFF', recursiveTriggers: 'OFF' };

/** Every row of every table, to be compared. */
export function contents(connection: Sqlite.Database): string {
  const tables = connection
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  return JSON.stringify(
    tables.map((table) => [table, connection.prepare(`SELECT * FROM "${table}"`).raw().all()]),
  );
}

/** What the database says to a statement; null when it says nothing. */
export function answerTo(connection: Sqlite.Database, statement: string): string | null {
  try {
    connection.exec(statement);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the database says to a statement inside a transaction that is committed whatever it says. */
export function answerInTransaction(connection: Sqlite.Database, statement: string): string | null {
  connection.exec('BEGIN IMMEDIATE');
  const answer = answerTo(connection, statement);
  // OR ROLLBACK has ended it already.
  if (connection.inTransaction) connection.exec('COMMIT');
  return answer;
}
