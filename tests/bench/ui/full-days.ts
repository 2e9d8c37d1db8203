import { addMinutes, type Instant } from '../../../src/shared/domain/interval.ts';
import {
  addDays,
  type CalendarDate,
  dateAt,
  instantAt,
  parseTimeZone,
  type WallTime,
} from '../../../src/shared/domain/zoned-time.ts';
import { openDeskClient } from './desk-client.ts';

/** How full a day is: so many people, each with so many bookings. */
export type Fullness = { readonly people: number; readonly bookingsEach: number };

/** What it takes to draw a booking. */
export type Card = {
  readonly id: string;
  readonly column: number;
  readonly startMinute: number;
  readonly minutes: number;
  readonly client: string;
  readonly service: string;
};

export type FullDay = { readonly date: CalendarDate; readonly cards: readonly Card[] };

export const opensMinute = 8 * 60;
export const closesMinute = 22 * 60;
const bookingMinutes = 30;
/** A quarter of an hour stays free after each booking: the benchmark's own booking goes there. */
export const quickMinutes = 15;
const pitchMinutes = bookingMinutes + quickMinutes;
const zone = parseTimeZone('UTC') ?? fail();

function fail(): never {
  throw new Error('this runtime does not know UTC');
}

const clockOf = (minutes: number): WallTime =>
  // Within one day: hours and minutes of two digits each.
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as WallTime;

/**
 * Fills an empty desk with a salon that has `count` equally full days, from today on; answers them in order. Built through the desk's own API, so
 * that what the screen shows is what a salon would have.
 */
export async function bookFullDays(
  address: { readonly url: string; readonly token: string },
  { people, bookingsEach }: Fullness,
  count: number,
  now: Instant,
): Promise<readonly FullDay[]> {
  const must = openDeskClient(address);
  const salon = await must('salons.create', { name: 'Salon', timeZone: zone });
  const cut = await must('services.create', {
    salonId: salon.id,
    name: 'Cut and finish',
    durationMinutes: bookingMinutes,
  });
  await must('services.create', { salonId: salon.id, name: 'Fringe', durationMinutes: quickMinutes });
  const clients = [];
  for (let number = 0; number < bookingsEach; number += 1)
    clients.push(await must('clients.create', { salonId: salon.id, name: `Client Number${number}` }));
  const staff = [];
  for (let number = 1; number <= people; number += 1) {
    const person = await must('staff.create', { salonId: salon.id, name: `Person ${number}` });
    await must('availability.replace', {
      staffId: person.id,
      windows: ([0, 1, 2, 3, 4, 5, 6] as const).map((dayOfWeek) => ({
        dayOfWeek,
        startTime: clockOf(opensMinute),
        endTime: clockOf(closesMinute),
      })),
    });
    staff.push(person);
  }

  const days: FullDay[] = [];
  for (let day = 0; day < count; day += 1) {
    const date = addDays(dateAt(now, zone), day);
    const cards: Card[] = [];
    for (const [column, person] of staff.entries()) {
      for (const [number, client] of clients.entries()) {
        const startMinute = opensMinute + number * pitchMinutes;
        const start = instantAt(date, clockOf(startMinute), zone);
        const booking = await must('bookings.create', {
          staffId: person.id,
          serviceId: cut.id,
          startTime: new Date(start).toISOString(),
          endTime: new Date(addMinutes(start, bookingMinutes)).toISOString(),
          clientId: client.id,
        });
        cards.push({
          id: booking.id,
          column,
          startMinute,
          minutes: bookingMinutes,
          client: client.name,
          service: cut.name,
        });
      }
    }
    days.push({ date, cards });
  }
  return days;
}
