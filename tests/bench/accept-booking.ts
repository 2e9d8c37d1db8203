import { copyFileSync, rmSync } from 'node:fs';
import { randomStream } from '../../src/main/demo/random.ts';
import { createFrontDesk } from '../../src/main/front-desk.ts';
import { openSqliteStore } from '../../src/main/store/sqlite/open.ts';
import { millisecondsPerMinute } from '../../src/shared/domain/interval.ts';
import { openBareTable } from './bare-insert.ts';
import { percentile, timeOf } from './measure.ts';
import type { Row } from './report.ts';
import { freeFrom, migrationsFolder, type SeededSalon, shortestServiceMinutes } from './seeded-salon.ts';

const warmUps = 200;
const runs = 2_000;
/** Bookings are made for the days to come: these are taken from the end of what is booked. */
const daysToCome = 90;

/**
 * Accepting a booking through the contract — parsing, every rule, the durable write, its history — against writing one bare row as
 * durably. The two take turns, so that whatever the disk does in between, it does to both.
 */
export async function acceptBooking(salon: SeededSalon, bookings: number): Promise<readonly Row[]> {
  const file = `${salon.file}.accept`;
  copyFileSync(salon.file, file);
  const opened = await openSqliteStore({ file, clock: () => salon.today, migrationsFolder });
  if (!opened.ok) throw new Error(opened.error.message);
  let made = 0;
  const failures: unknown[] = [];
  const desk = createFrontDesk({
    store: opened.value,
    clock: () => salon.today,
    newId: () => salon.newBookingId(made++),
    actor: 'reception',
    program: { version: 'bench', node: process.versions.node, electron: null, isDemo: false },
    logFailure: (_reference, _method, failure) => failures.push(failure),
  });
  const bare = openBareTable(`${salon.file}.bare`);
  const accepted: number[] = [];
  const inserted: number[] = [];
  try {
    for (const [turn, input] of requests(salon)
      .slice(0, warmUps + runs)
      .entries()) {
      const ofRow = await timeOf(() => bare.insert(turn));
      let answer: Awaited<ReturnType<typeof desk.call>> | undefined;
      const ofBooking = await timeOf(async () => {
        answer = await desk.call('bookings.create', input);
      });
      if (!answer?.ok) throw new Error(`not accepted: ${JSON.stringify(answer)} ${String(failures[0])}`);
      if (turn < warmUps) continue;
      inserted.push(ofRow);
      accepted.push(ofBooking);
    }
  } finally {
    await desk.close();
    bare.close();
    for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(file + ending, { force: true });
  }
  const row = (name: string, share: number, limit: number): Row => {
    const figure = percentile(accepted, share);
    const yardstick = percentile(inserted, share);
    return {
      what: `accept a booking, ${name} (${bookings.toLocaleString('en')} bookings)`,
      yardstick: { what: 'a bare durable insert', microseconds: yardstick },
      microseconds: figure,
      ratio: figure / yardstick,
      limit: { kind: 'ratio', most: limit },
    };
  };
  return [row('p50', 0.5, 1.5), row('p99', 0.99, 3)];
}

/** Requests for the lunch hours of the days to come, in no order: each is free, and lies between other bookings. */
function requests(salon: SeededSalon): readonly Record<string, string>[] {
  const random = randomStream(1);
  const at = (milliseconds: number): string => new Date(milliseconds).toISOString();
  const length = shortestServiceMinutes * millisecondsPerMinute;
  const places = salon.days
    .slice(-daysToCome)
    .flatMap((day) =>
      salon.staffIds.flatMap((staffId) =>
        [0, 1].map((half) => ({ staffId, start: day + freeFrom * millisecondsPerMinute + half * length })),
      ),
    );
  return places
    .map((place) => ({ place, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ place: { staffId, start } }) => ({
      staffId,
      serviceId: salon.serviceId,
      clientId: salon.clientIds[Math.floor(random() * salon.clientIds.length)] ?? '',
      startTime: at(start),
      endTime: at(start + length),
    }));
}
