import { copyFileSync, rmSync } from 'node:fs';
import { randomStream } from '../../src/main/demo/random.ts';
import { createFrontDesk } from '../../src/main/front-desk.ts';
import { openSqliteStore } from '../../src/main/store/sqlite/open.ts';
import { millisecondsPerDay } from '../../src/shared/domain/interval.ts';
import { percentile, timeOf } from './measure.ts';
import type { Row } from './report.ts';
import { migrationsFolder, type SeededSalon } from './seeded-salon.ts';

const warmUps = 50;
const runs = 1_000;

/** A whole day of twenty people, any day of all the years, through the contract: asked, loaded, encoded. */
export async function dayList(salon: SeededSalon, bookings: number): Promise<readonly Row[]> {
  const file = `${salon.file}.day`;
  copyFileSync(salon.file, file);
  const opened = await openSqliteStore({ file, clock: () => salon.today, migrationsFolder });
  if (!opened.ok) throw new Error(opened.error.message);
  const desk = createFrontDesk({
    store: opened.value,
    clock: () => salon.today,
    newId: () => salon.newBookingId(0),
    actor: 'reception',
    program: { version: 'bench', node: process.versions.node, electron: null, isDemo: false },
    logFailure: (_reference, _method, failure) => {
      throw failure;
    },
  });
  const random = randomStream(5);
  const times: number[] = [];
  let listed = 0;
  try {
    for (let turn = 0; turn < warmUps + runs; turn += 1) {
      // The last day may be booked in part.
      const day = salon.days[Math.floor(random() * (salon.days.length - 1))] ?? 0;
      const input = {
        salonId: salon.salonId,
        from: new Date(day).toISOString(),
        to: new Date(day + millisecondsPerDay).toISOString(),
      };
      let answer: Awaited<ReturnType<typeof desk.call>> | undefined;
      const time = await timeOf(async () => {
        answer = await desk.call('bookings.list', input);
      });
      if (!answer?.ok || !Array.isArray(answer.value)) throw new Error(`no day: ${JSON.stringify(answer)}`);
      if (turn < warmUps) continue;
      times.push(time);
      listed += answer.value.length;
    }
  } finally {
    await desk.close();
    for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(file + ending, { force: true });
  }
  const perDay = Math.round(listed / runs);
  return [
    {
      what: `a day of ${salon.staffIds.length} people, p99 (${perDay} of ${bookings.toLocaleString('en')} bookings)`,
      yardstick: undefined,
      microseconds: percentile(times, 0.99),
      ratio: undefined,
      limit: { kind: 'microseconds', most: 5_000 },
    },
  ];
}
