// npm run bench: what the desk promises to be, measured at three sizes. Each figure stands beside its yardstick, taken in the same run.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenNeeded } from '../../scripts/build-when-needed.ts';
import { acceptBooking } from './accept-booking.ts';
import { contentsOf, databaseFile } from './database-file.ts';
import { dayList } from './day-list.ts';
import { findSlots } from './find-slots.ts';
import { judgeGhost } from './judge-ghost.ts';
import { largeSalon } from './large-salon.ts';
import { lookAhead } from './look-ahead.ts';
import { overlapQuestion } from './overlap-question.ts';
import { describeMachine, growthOf, holds, keepResults, type Row, tableOf } from './report.ts';
import { large, seededSalon } from './seeded-salon.ts';
import { serveDesk } from './serve-desk.ts';
import { serveMany } from './serve-many.ts';

const { values } = parseArgs({ options: { bookings: { type: 'string', default: '1000000' } } });
const maxBookings = Number(values.bookings);
const fewestBookings = 10_000;
if (!Number.isSafeInteger(maxBookings) || maxBookings < fewestBookings) {
  console.error(`--bookings takes a number of at least ${fewestBookings}, such as 100000.`);
  process.exit(1);
}
const sizes = [fewestBookings, 100_000, 1_000_000].filter((size) => size < maxBookings).concat(maxBookings);

const machine = describeMachine();
console.log(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}\n`,
);
await buildWhenNeeded();
const few = await seededSalon(fewestBookings, console.log);
const rows: Row[] = [...(await judgeGhost(few))];
let largest = few;
for (const size of sizes) {
  const salon = await seededSalon(size, console.log);
  rows.push(
    ...(await acceptBooking(salon)),
    ...(size === fewestBookings ? [] : await overlapQuestion(salon, few)),
    ...(await dayList(salon)),
    ...(await findSlots(salon)),
    ...(await lookAhead(salon)),
    ...(await serveDesk(salon)),
    ...databaseFile(salon),
  );
  largest = salon;
}
rows.push(
  ...(await serveMany(largest)),
  ...(await largeSalon(await seededSalon(maxBookings, console.log, large), largest)),
);
const inOrder = [...Map.groupBy(rows, ({ what }) => what).values()].flat();
console.log(tableOf(inOrder));
console.log(`\n${growthOf(inOrder)}`);
console.log(`\nWhat the file of ${largest.bookings.toLocaleString('en')} bookings is made of:`);
for (const { name, megabytes } of contentsOf(largest)) {
  if (megabytes >= 0.5) console.log(`  ${megabytes.toFixed(1).padStart(6)} MB  ${name}`);
}
console.log(`\nkept in ${keepResults(join(import.meta.dirname, '..', '..'), inOrder, new Date())}`);
if (!inOrder.every(holds)) process.exitCode = 1;
