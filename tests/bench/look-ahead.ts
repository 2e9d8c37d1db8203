import { dateOf, listed, openBenchDesk } from './bench-desk.ts';
import { percentile, timeOf } from './measure.ts';
import type { Row } from './report.ts';
import type { SeededSalon } from './seeded-salon.ts';

const runs = 20;
const verifications = 3;

/** What looks at everything still to come, or at everything that was: no promise, but what one waits for. */
export async function lookAhead(salon: SeededSalon): Promise<readonly Row[]> {
  const desk = await openBenchDesk(salon, 'ahead');
  const row = (what: string, times: readonly number[]): Row => ({
    what,
    bookings: salon.bookings,
    unit: 'microseconds',
    figure: percentile(times, 0.5),
    yardstick: undefined,
    limit: undefined,
  });
  const times = { stranded: [] as number[], preview: [] as number[], verify: [] as number[] };
  const closed = dateOf(salon.days.at(-7) ?? 0);
  try {
    for (let turn = 0; turn < runs; turn += 1) {
      times.stranded.push(
        await timeOf(async () => listed(await desk.must('bookings.stranded', { salonId: salon.salonId }))),
      );
      times.preview.push(
        await timeOf(() =>
          desk.must('closures.preview', { salonId: salon.salonId, startDate: closed, endDate: closed }),
        ),
      );
    }
    for (let turn = 0; turn < verifications; turn += 1) {
      times.verify.push(await timeOf(() => desk.must('history.verify', {})));
    }
  } finally {
    await desk.close();
  }
  return [
    row('what is stranded, of three weeks booked up, p50', times.stranded),
    row('what closing a day of 20 people would strand, with nearest slots, p50', times.preview),
    row('verify the whole history, p50', times.verify),
  ];
}
