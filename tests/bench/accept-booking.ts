import { randomStream } from '../../src/main/demo/random.ts';
import { millisecondsPerMinute } from '../../src/shared/domain/interval.ts';
import { openBareTable } from './bare-insert.ts';
import { openBenchDesk } from './bench-desk.ts';
import { percentile, timeOf } from './measure.ts';
import type { Row } from './report.ts';
import { freeFrom, type SeededSalon, shortestServiceMinutes } from './seeded-salon.ts';

const warmUps = 400;
const runs = 2_000;
/** Bookings are made for the days to come: these are taken from the end of what is booked. */
const daysToCome = 90;

/**
 * Accepting a booking through the contract — parsing, every rule, the durable write, its history — against writing one bare row as
 * durably. The two take turns, so that whatever the disk does in between, it does to both.
 */
export async function acceptBooking(salon: SeededSalon): Promise<readonly Row[]> {
  const desk = await openBenchDesk(salon, 'accept');
  const bare = openBareTable(`${salon.file}.bare`);
  const accepted: number[] = [];
  const inserted: number[] = [];
  try {
    for (const [turn, input] of requests(salon)
      .slice(0, warmUps + runs)
      .entries()) {
      const ofRow = await timeOf(() => bare.insert(turn));
      const ofBooking = await timeOf(() => desk.must('bookings.create', input));
      if (turn < warmUps) continue;
      inserted.push(ofRow);
      accepted.push(ofBooking);
    }
  } finally {
    await desk.close();
    bare.close();
  }
  const row = (name: string, share: number, most: number): Row => ({
    what: `accept a booking, ${name}`,
    bookings: salon.bookings,
    unit: 'microseconds',
    figure: percentile(accepted, share),
    yardstick: { what: 'a bare durable insert', figure: percentile(inserted, share) },
    limit: { kind: 'ratio', most },
  });
  return [row('p50', 0.5, 1.5), row('p99', 0.99, 3), await acceptInTheMorning(salon)];
}

const mornings = 5;
/** After so many, the log has its length and is written over from its beginning. */
const acceptedEachMorning = 80;

/** The same with a log that is empty, as it is whenever a desk has just been opened: each commit has to lengthen it. */
async function acceptInTheMorning(salon: SeededSalon): Promise<Row> {
  const accepted: number[] = [];
  const inserted: number[] = [];
  for (let morning = 0; morning < mornings; morning += 1) {
    const desk = await openBenchDesk(salon, 'morning');
    const bare = openBareTable(`${salon.file}.bare`);
    try {
      for (const [turn, input] of requests(salon).slice(0, acceptedEachMorning).entries()) {
        inserted.push(await timeOf(() => bare.insert(turn)));
        accepted.push(await timeOf(() => desk.must('bookings.create', input)));
      }
    } finally {
      await desk.close();
      bare.close();
    }
  }
  return {
    what: 'accept a booking with an empty log, p50',
    bookings: salon.bookings,
    unit: 'microseconds',
    figure: percentile(accepted, 0.5),
    yardstick: { what: 'a bare durable insert', figure: percentile(inserted, 0.5) },
    limit: { kind: 'ratio', most: 1.5 },
  };
}

/** Requests for the lunch hours of the days to come, in no order: each is free, and lies between other bookings. */
export function requests(salon: SeededSalon): readonly Record<string, string>[] {
  const random = randomStream(1);
  const at = (milliseconds: number): string => new Date(milliseconds).toISOString();
  const length = shortestServiceMinutes * millisecondsPerMinute;
  const slots = salon.days
    .slice(-daysToCome)
    .flatMap((day) =>
      salon.staffIds.flatMap((staffId) =>
        [0, 1].map((half) => ({ staffId, start: day + freeFrom * millisecondsPerMinute + half * length })),
      ),
    );
  return slots
    .map((slot) => ({ slot, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ slot: { staffId, start } }) => ({
      staffId,
      serviceId: salon.serviceId,
      clientId: salon.clientIds[Math.floor(random() * salon.clientIds.length)] ?? '',
      startTime: at(start),
      endTime: at(start + length),
    }));
}
