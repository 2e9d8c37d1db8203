// A desk in a process of its own: opens the database that it is told, writes a booking if it is asked to, says so, and stays until it
// is ended.
import { openSqliteStore } from '../../../src/main/store/sqlite/open.ts';
import { instant } from '../../../src/shared/domain/interval.ts';
import { aBooking, openShop, put } from './records.ts';

const [file = '', migrationsFolder = '', writes] = process.argv.slice(2);
const opened = await openSqliteStore({ file, clock: () => instant(0), migrationsFolder });
if (opened.ok && writes === 'writes') {
  await openShop(opened.value);
  await put.booking(opened.value, aBooking());
}
process.stdout.write(opened.ok ? 'open\n' : `${opened.error.kind}\n`);
setInterval(() => undefined, 60_000);
