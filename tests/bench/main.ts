// npm run bench: what the desk promises to be, measured. Each figure stands beside its yardstick, taken in the same run.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { acceptBooking } from './accept-booking.ts';
import { dayList } from './day-list.ts';
import { overlapQuestion } from './overlap-question.ts';
import { describeMachine, holds, keepResults, tableOf } from './report.ts';
import { seededSalon } from './seeded-salon.ts';

const { values } = parseArgs({ options: { bookings: { type: 'string', default: '1000000' } } });
const bookings = Number(values.bookings);
const fewBookings = 10_000;
if (!Number.isSafeInteger(bookings) || bookings < fewBookings) {
  console.error(`--bookings takes a number of at least ${fewBookings}, such as 100000.`);
  process.exit(1);
}

const machine = describeMachine();
console.log(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}\n`,
);
const many = await seededSalon(bookings, console.log);
const few = await seededSalon(fewBookings, console.log);
const rows = [
  ...(await acceptBooking(many, bookings)),
  ...(await overlapQuestion({ salon: many, bookings }, { salon: few, bookings: fewBookings })),
  ...(await dayList(many, bookings)),
];
console.log(tableOf(rows));
console.log(`\nkept in ${keepResults(join(import.meta.dirname, '..', '..'), rows, new Date())}`);
if (!rows.every(holds)) process.exitCode = 1;
