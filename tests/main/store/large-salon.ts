import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { aBooking, openShop, put } from './records.ts';
import { openStore, temporaryFolder } from './test-database.ts';

/** A closed database with a shop, two bookings and so many clients that it is examined beside the desk. */
export async function largeSalon(): Promise<string> {
  const file = join(temporaryFolder(), 'salon.sqlite');
  const store = await openStore(file);
  await openShop(store);
  await put.booking(store, aBooking(1));
  await put.booking(store, aBooking(2, 60));
  await store.close();
  makeLarge(file);
  return file;
}

/** Adds so many clients to the first salon of a database that the desk has workers read it. */
export function makeLarge(file: string): void {
  const connection = new Sqlite(file);
  connection.exec(`
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 30000)
    INSERT INTO client (id, salon_id, version, name, notes, name_key, phone_key)
    SELECT unhex(printf('000000000000700080ff%012x', n)), (SELECT id FROM salon LIMIT 1), 1, 'Client ' || n,
      printf('%.100c', 'x'), 'client ' || n, ''
    FROM number`);
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
}
