import { randomStream } from '../../src/main/demo/random.ts';
import { millisecondsPerDay } from '../../src/shared/domain/interval.ts';
import { listed, openBenchDesk } from './bench-desk.ts';
import { percentile, timeOf } from './measure.ts';
import type { Row } from './report.ts';
import type { SeededSalon } from './seeded-salon.ts';

const warmUps = 50;
const runs = 1_000;

/** A whole day of twenty people, any day of all the years, through the contract: asked, loaded, encoded. */
export async function dayList(salon: SeededSalon): Promise<readonly Row[]> {
  const desk = await openBenchDesk(salon, 'day');
  const random = randomStream(5);
  const times: number[] = [];
  try {
    for (let turn = 0; turn < warmUps + runs; turn += 1) {
      // The last day may be booked in part.
      const day = salon.days[Math.floor(random() * (salon.days.length - 1))] ?? 0;
      const input = {
        salonId: salon.salonId,
        from: new Date(day).toISOString(),
        to: new Date(day + millisecondsPerDay).toISOString(),
      };
      const time = await timeOf(async () => listed(await desk.must('bookings.list', input)));
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
