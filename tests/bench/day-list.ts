import { randomStream } from '../../src/main/demo/random.ts';
import { dateOf, openBenchDesk } from './bench-desk.ts';
import { percentile, timeOf } from './measure.ts';
import type { Row } from './report.ts';
import type { SeededSalon } from './seeded-salon.ts';

const warmUps = 50;
const runs = 1_000;

/** All that the screen needs of a day of twenty people, any day of all the years, through the contract: asked, loaded, encoded. */
export async function dayList(salon: SeededSalon): Promise<readonly Row[]> {
  const desk = await openBenchDesk(salon, 'day');
  const random = randomStream(5);
  const times: number[] = [];
  try {
    for (let turn = 0; turn < warmUps + runs; turn += 1) {
      // The last day may be booked in part.
      const day = salon.days[Math.floor(random() * (salon.days.length - 1))] ?? 0;
      const input = { salonId: salon.salonId, from: dateOf(day), to: dateOf(day) };
      const time = await timeOf(() => desk.must('calendar.range', input));
      if (turn >= warmUps) times.push(time);
    }
  } finally {
    await desk.close();
  }
  return [
    {
      what: `a day of ${salon.staffIds.length} people, p99`,
      bookings: salon.bookings,
      unit: 'microseconds',
      figure: percentile(times, 0.99),
      yardstick: undefined,
      limit: { kind: 'figure', most: 5_000 },
    },
  ];
}
