import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { isJobName } from '../../src/shared/contract/jobs.ts';
import { type BenchDesk, dateOf, openBenchDesk } from './bench-desk.ts';
import { percentile, timeOf } from './measure.ts';
import type { Row } from './report.ts';
import type { SeededSalon } from './seeded-salon.ts';

const runs = 7;
const datesOfMonth = 31;

type Calls = Readonly<Record<string, () => Promise<unknown>>>;

/** The calls that look at the most, of a salon that is booked up for three weeks. */
function callsOf(desk: BenchDesk, { salonId, days, today, serviceId }: SeededSalon): Calls {
  const day = dateOf(days.at(-7) ?? 0);
  const month = { from: dateOf(days.at(-datesOfMonth) ?? days[0] ?? 0), to: dateOf(days.at(-1) ?? 0) };
  const closure = { salonId, startDate: day, endDate: day };
  return {
    'bookings.stranded': () => desk.must('bookings.stranded', { salonId }),
    'closures.preview': () => desk.must('closures.preview', closure),
    'closures.create': async () => {
      await desk.must('closures.create', closure);
      await desk.must('history.undo', {});
    },
    'calendar.range of a month': () => desk.must('calendar.range', { salonId, ...month }),
    'clients.search': () => desk.must('clients.search', { salonId, query: 'cli' }),
    'clients.search by digits': () => desk.must('clients.search', { salonId, query: '54321' }),
    'clients.search by two words': () => desk.must('clients.search', { salonId, query: 'salon client' }),
    'clients.search for nobody': () => desk.must('clients.search', { salonId, query: 'salon zz' }),
    'history.list': () => desk.must('history.list', { salonId, limit: 200 }),
    'slots.find': () => desk.must('slots.find', { salonId, serviceId, from: new Date(today).toISOString() }),
  };
}

/**
 * How long each call takes, p50 in microseconds, and for how long one that a desk of this size answers on its main thread kept everybody else
 * from being answered. The others are those of workers, as jobs are.
 */
async function measured(salon: SeededSalon) {
  const desk = await openBenchDesk(salon, 'large');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const times = new Map<string, number>();
  let longest = { call: '', microseconds: 0 };
  try {
    for (const [call, run] of Object.entries(callsOf(desk, salon))) {
      await run();
      const taken: number[] = [];
      for (let turn = 0; turn < runs; turn += 1) {
        delay.reset();
        delay.enable();
        await setTimeout(3);
        taken.push(await timeOf(run));
        await setTimeout(3);
        delay.disable();
        const microseconds = delay.max / 1000;
        if (!isJobName(call) && microseconds > longest.microseconds) longest = { call, microseconds };
      }
      times.set(call, percentile(taken, 0.5));
    }
  } finally {
    await desk.close();
  }
  return { times, longest };
}

/** A salon of a hundred people and a hundred thousand clients, against one of twenty people that is booked up as well. */
export async function largeSalon(large: SeededSalon, usual: SeededSalon): Promise<readonly Row[]> {
  const [ofLarge, ofUsual] = [await measured(large), await measured(usual)];
  const figure = (what: string, microseconds: number, most: number): Row => ({
    what,
    bookings: large.bookings,
    unit: 'microseconds',
    figure: microseconds,
    yardstick: undefined,
    limit: { kind: 'figure', most },
  });
  const growth = (call: string): Row => ({
    ...figure(`${call}, ${large.staffIds.length} people`, ofLarge.times.get(call) ?? 0, 0),
    yardstick: { what: `${usual.staffIds.length} people`, figure: ofUsual.times.get(call) ?? 0 },
    limit: { kind: 'ratio', most: 5.5 },
  });
  const { call, microseconds } = ofLarge.longest;
  return [
    figure(
      `longest stretch on the main thread, ${large.staffIds.length} people (${call})`,
      microseconds,
      50_000,
    ),
    growth('closures.preview'),
    growth('calendar.range of a month'),
    figure(
      `clients.search, ${large.clientIds.length.toLocaleString('en')} clients`,
      ofLarge.times.get('clients.search') ?? 0,
      10_000,
    ),
    ...['by digits', 'by two words', 'for nobody'].map((kind) =>
      figure(
        `clients.search ${kind}, ${large.clientIds.length.toLocaleString('en')} clients`,
        ofLarge.times.get(`clients.search ${kind}`) ?? 0,
        50_000,
      ),
    ),
  ];
}
