import { millisecondsPerDay } from '../../src/shared/domain/interval.ts';
import { listed, openBenchDesk } from './bench-desk.ts';
import { percentile, timeOf } from './measure.ts';
import type { Row } from './report.ts';
import type { SeededSalon } from './seeded-salon.ts';

const warmUps = 20;
const runs = 200;
const days = 30;
/** The most that one call may ask for: with fewer, the search could end on its first day. */
const limit = 1_000;

/**
 * Free slots of twenty people in thirty days that are booked up but for the lunch hour, through the contract. Each call begins on another
 * day, so that no answer was computed before.
 */
export async function findSlots(salon: SeededSalon): Promise<readonly Row[]> {
  const desk = await openBenchDesk(salon, 'slots');
  const times: number[] = [];
  const lastStart = salon.days.length - days - 1;
  if (lastStart < 1) return [];
  try {
    for (let turn = 0; turn < warmUps + runs; turn += 1) {
      const from =
        (salon.days[lastStart - (turn % lastStart)] ?? 0) + (turn % 24) * (millisecondsPerDay / 24);
      const input = {
        salonId: salon.salonId,
        serviceId: salon.longestServiceId,
        from: new Date(from).toISOString(),
        days,
        limit,
      };
      const time = await timeOf(async () => {
        if (listed(await desk.must('slots.find', input)).length === 0) throw new Error('no slot was found');
      });
      if (turn >= warmUps) times.push(time);
    }
  } finally {
    await desk.close();
  }
  return [
    {
      what: `free slots of ${salon.staffIds.length} people in ${days} days, p50`,
      bookings: salon.bookings,
      unit: 'microseconds',
      figure: percentile(times, 0.5),
      yardstick: undefined,
      limit: { kind: 'figure', most: 5_000 },
    },
  ];
}
