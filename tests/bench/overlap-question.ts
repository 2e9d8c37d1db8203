import Sqlite from 'better-sqlite3';
import { randomStream } from '../../src/main/demo/random.ts';
import { bookingQueries } from '../../src/main/store/sqlite/booking-queries.ts';
import { millisecondsPerDay, millisecondsPerMinute } from '../../src/shared/domain/interval.ts';
import { percentile, timeOf } from './measure.ts';
import type { Row } from './report.ts';
import { freeFrom, type SeededSalon } from './seeded-salon.ts';

const warmUps = 500;
const runs = 10_000;
/** Questions are about the days around now, whatever the years behind them. */
const daysAround = 20;

type Asking = () => unknown;

/** The question of R13 as the desk's own statement asks it: who is in the way of a booking at lunch time, of a person, on a day. */
function asker(salon: SeededSalon): { readonly ask: Asking; readonly close: () => void } {
  const connection = new Sqlite(salon.file, { readonly: true });
  const statement = connection.prepare(bookingQueries.inTheWay);
  const random = randomStream(3);
  const staff = salon.staffIds.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'));
  const days = salon.days.slice(-daysAround);
  return {
    ask: () => {
      const day = days[Math.floor(random() * days.length)] ?? 0;
      const start = day + (freeFrom - 120) * millisecondsPerMinute;
      const end = start + 60 * millisecondsPerMinute;
      return statement.all(
        staff[Math.floor(random() * staff.length)],
        start - millisecondsPerDay,
        end,
        start,
      );
    },
    close: () => connection.close(),
  };
}

/** The overlap question among many bookings against the same among few; the two take turns. */
export async function overlapQuestion(many: SeededSalon, few: SeededSalon): Promise<readonly Row[]> {
  const amongMany = asker(many);
  const amongFew = asker(few);
  const ofMany: number[] = [];
  const ofFew: number[] = [];
  for (let turn = 0; turn < warmUps + runs; turn += 1) {
    const little = await timeOf(amongFew.ask);
    const much = await timeOf(amongMany.ask);
    if (turn < warmUps) continue;
    ofFew.push(little);
    ofMany.push(much);
  }
  amongMany.close();
  amongFew.close();
  return [
    {
      what: 'the overlap question, p50',
      bookings: many.bookings,
      unit: 'microseconds',
      figure: percentile(ofMany, 0.5),
      yardstick: { what: `among ${few.bookings.toLocaleString('en')}`, figure: percentile(ofFew, 0.5) },
      limit: { kind: 'ratio', most: 1.5 },
    },
  ];
}
