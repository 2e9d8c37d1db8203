import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requests } from './accept-booking.ts';
import { dateOf } from './bench-desk.ts';
import { percentile, timeOf } from './measure.ts';
import type { Row } from './report.ts';
import type { SeededSalon } from './seeded-salon.ts';
import { post, type Running, residentMegabytes, served } from './serve-desk.ts';

const clients = 16;
const warmUps = 400;
const runs = 2_400;
const calls = 20_000;

/** A process of the desk's own under many calls: sixteen clients that book at once, then what it holds in memory after a long day. */
export async function serveMany(salon: SeededSalon): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'front-desk-bench-serve-'));
  const file = join(folder, 'salon.sqlite');
  copyFileSync(salon.file, file);
  try {
    const { answer } = await served(folder, file, async (pid, running) => {
      const toCome = requests(salon);
      await bookAtOnce(running, toCome.slice(0, warmUps));
      const start = performance.now();
      const times = await bookAtOnce(running, toCome.slice(warmUps, warmUps + runs));
      const each = ((performance.now() - start) * 1000) / times.length;
      await lookAround(running, salon);
      return { times, each, megabytes: residentMegabytes(pid) };
    });
    const row = (what: string, unit: Row['unit'], figure: number, most: number): Row => ({
      what,
      bookings: salon.bookings,
      unit,
      figure,
      yardstick: undefined,
      limit: { kind: 'figure', most },
    });
    return [
      row(`a booking of ${clients} clients at once over HTTP, each`, 'microseconds', answer.each, 400),
      row(
        `a booking of ${clients} clients at once over HTTP, p99`,
        'microseconds',
        percentile(answer.times, 0.99),
        20_000,
      ),
      ...(answer.megabytes === undefined
        ? []
        : [
            row(
              `memory of serve after ${calls.toLocaleString('en')} calls`,
              'megabytes',
              answer.megabytes,
              160,
            ),
          ]),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Books what is asked for, by as many clients as call at once; answers how long each booking took. */
async function bookAtOnce(
  running: Running,
  toCome: readonly Readonly<Record<string, string>>[],
): Promise<readonly number[]> {
  const times: number[] = [];
  // All clients take from one list.
  const left = toCome.values();
  const client = async (): Promise<void> => {
    for (const input of left) times.push(await timeOf(() => post(running, 'bookings.create', input)));
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}

/** What a reception asks all day: days, free times, clients. */
async function lookAround(running: Running, { salonId, serviceId, days }: SeededSalon): Promise<void> {
  for (let call = 0; call < calls; call += 1) {
    const day = days[call % (days.length - 1)] ?? 0;
    const date = dateOf(day);
    if (call % 4 === 0) await post(running, 'calendar.range', { salonId, from: date, to: date });
    else if (call % 4 === 1)
      await post(running, 'slots.find', { salonId, serviceId, from: new Date(day).toISOString(), days: 1 });
    else if (call % 4 === 2) await post(running, 'clients.search', { salonId, query: 'cli' });
    else await post(running, 'history.list', { salonId, limit: 20 });
  }
}
