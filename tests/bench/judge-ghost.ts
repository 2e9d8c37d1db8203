import { randomStream } from '../../src/main/demo/random.ts';
import { indexed, judge } from '../../src/renderer/calendar/range/indexed-range.ts';
import type { NamedBooking } from '../../src/shared/domain/booking.ts';
import { addMinutes, instant, millisecondsPerDay } from '../../src/shared/domain/interval.ts';
import { dateAt } from '../../src/shared/domain/zoned-time.ts';
import { percentile, timeOf } from './measure.ts';
import type { Row } from './report.ts';
import { bookingsOnDay, type SeededSalon } from './seeded-salon.ts';

const warmUps = 5_000;
const runs = 50_000;
const bookingsOfDay = 320;

/**
 * The judgement that the window makes on every move of the pointer: every rule, on a day of 320 bookings, wherever the pointer is. No
 * database takes part in it.
 */
export async function judgeGhost(salon: SeededSalon): Promise<readonly Row[]> {
  const { records, staff, services, plans, resourceKinds, resources } = bookingsOnDay(salon, bookingsOfDay);
  const first = records[0];
  if (!first) throw new Error('a day without bookings');
  const date = dateAt(first.startTime, salon.record.timeZone);
  const day = indexed({
    from: date,
    to: date,
    salon: salon.record,
    staff,
    services,
    resourceKinds,
    resources,
    windows: [...plans.values()].flatMap(({ windows }) => windows),
    schedules: [],
    overrides: [...plans.values()].flatMap(({ overrides }) => overrides),
    timeOff: [],
    closures: [],
    bookings: records satisfies readonly NamedBooking[],
  });
  const random = randomStream(7);
  const midnight = salon.days[0] ?? 0;
  const times: number[] = [];
  for (let turn = 0; turn < warmUps + runs; turn += 1) {
    const person = staff[Math.floor(random() * staff.length)];
    const service = services[Math.floor(random() * services.length)];
    if (!person || !service) throw new Error('nobody, or nothing, to book');
    const startTime = instant(midnight + Math.floor((random() * millisecondsPerDay) / 300_000) * 300_000);
    const request = {
      staffId: person.id,
      serviceId: service.id,
      clientId: undefined,
      startTime,
      endTime: addMinutes(startTime, service.durationMinutes),
      resourceIds: [],
      booking: undefined,
    };
    const time = await timeOf(() => judge(day, request).length);
    if (turn >= warmUps) times.push(time);
  }
  return [
    {
      what: `judge the ghost on a day of ${records.length} bookings, p99`,
      bookings: salon.bookings,
      unit: 'microseconds',
      figure: percentile(times, 0.99),
      yardstick: undefined,
      limit: { kind: 'figure', most: 200 },
    },
  ];
}
