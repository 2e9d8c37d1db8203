import {
  decodeAnswer,
  type MethodName,
  type Output,
  type WireInput,
} from '../../shared/contract/contract.ts';
import type { BookingStatus } from '../../shared/domain/booking.ts';
import { addMinutes, type Instant } from '../../shared/domain/interval.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import {
  addDays,
  type CalendarDate,
  dateAt,
  dayOfWeekOf,
  instantAt,
  instantToText,
  parseWallTime,
  type TimeZone,
} from '../../shared/domain/zoned-time.ts';
import { localeForSystem } from '../../shared/locale.ts';
import type { Caller, FrontDesk } from '../front-desk.ts';
import { type DemoPerson, demoBasins, demoClients, demoPeople, demoServices } from './cast.ts';
import { randomStream } from './random.ts';

/** Three weeks around today: enough past to look at, enough future to plan in. */
const firstDay = -7;
const lastDay = 13;

const daysOfWeek = [0, 1, 2, 3, 4, 5, 6] as const;

export type DemoWish = {
  readonly timeZone: TimeZone;
  readonly now: Instant;
  /** The same seed makes the same salon. */
  readonly seed: number;
};

const seeder: Caller = { session: 'demo', role: 'manager', locale: localeForSystem('en') };

/** A call that must succeed: a demo that the desk refuses is a mistake in the demo. */
async function must<Name extends MethodName>(
  desk: FrontDesk,
  name: Name,
  input: WireInput<Name>,
): Promise<Output<Name>> {
  const answer = decodeAnswer(name, await desk.call(seeder, name, input));
  if (!answer.ok) throw new Error(`the demo salon: ${name}: ${answer.error.message}`);
  return answer.value;
}

/** `HH:MM` of a date in the demo's own lists as an instant. */
function at(date: CalendarDate, time: string, zone: TimeZone): Instant {
  const wallTime = parseWallTime(time);
  if (wallTime === undefined) throw new Error(`the demo salon: ${time} is no wall time`);
  return instantAt(date, wallTime, zone);
}

type Stage = {
  readonly desk: FrontDesk;
  readonly salon: Salon;
  readonly today: CalendarDate;
  readonly now: Instant;
  /** The day of the week on which the salon is closed: Sunday, but never today or tomorrow, so that the demo opens on full days. */
  readonly closedOn: number;
  readonly random: () => number;
};

async function openSalon(desk: FrontDesk, { timeZone, now, seed }: DemoWish): Promise<Stage> {
  const today = dateAt(now, timeZone);
  const isWeekend = [0, 6].includes(dayOfWeekOf(today));
  const closedOn = isWeekend ? 3 : 0;
  const salon = await must(desk, 'salons.create', {
    name: 'Salon Ada',
    timeZone,
    businessHours: daysOfWeek
      .filter((dayOfWeek) => dayOfWeek !== closedOn)
      .map((dayOfWeek) => ({ dayOfWeek, startTime: '09:00', endTime: '20:00' })),
  });
  return { desk, salon, today, now, closedOn, random: randomStream(seed) };
}

async function offerServices({ desk, salon }: Stage): Promise<readonly Service[]> {
  const basin = await must(desk, 'resourceKinds.create', { salonId: salon.id, name: 'Basin' });
  for (const name of demoBasins) await must(desk, 'resources.create', { kindId: basin.id, name });
  const services: Service[] = [];
  for (const { needsBasin, ...service } of demoServices) {
    const needs = needsBasin ? [basin.id] : [];
    services.push(await must(desk, 'services.create', { salonId: salon.id, ...service, needs }));
  }
  return services;
}

/** Whether the salon's day off or the person's own falls on a day of the week. */
function isOff({ today, closedOn }: Stage, person: DemoPerson, dayOfWeek: number): boolean {
  return dayOfWeek === closedOn || dayOfWeek === (dayOfWeekOf(today) + person.daysFromTodayOff) % 7;
}

async function hire(stage: Stage, person: DemoPerson, services: readonly Service[]): Promise<Staff> {
  const { desk, salon } = stage;
  const { offers } = person;
  const staff = await must(desk, 'staff.create', {
    salonId: salon.id,
    name: person.name,
    color: person.color,
    serviceIds: offers
      ? services.filter((service) => offers.includes(service.name)).map((service) => service.id)
      : null,
  });
  const windows = daysOfWeek
    .filter((dayOfWeek) => !isOff(stage, person, dayOfWeek))
    .flatMap((dayOfWeek) => person.hours.map(([startTime, endTime]) => ({ dayOfWeek, startTime, endTime })));
  await must(desk, 'availability.replace', { staffId: staff.id, windows });
  return staff;
}

async function welcomeClients({ desk, salon, random }: Stage): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of demoClients) {
    const number = String(Math.floor(random() * 10_000_000)).padStart(7, '0');
    const client = await must(desk, 'clients.create', { salonId: salon.id, name, phone: `0555 ${number}` });
    ids.push(client.id);
  }
  return ids;
}

/** The exceptions that every real calendar has: an afternoon at the dentist, a call, a holiday, a late evening, a closed day. */
async function addExceptions({ desk, salon, today }: Stage, people: readonly Staff[]): Promise<void> {
  const zone = salon.timeZone;
  const [first, second, third, fourth, fifth] = people;
  if (!first || !second || !third || !fourth || !fifth) throw new Error('the demo salon: too few people');
  await must(desk, 'timeOff.create', {
    staffId: third.id,
    startTime: instantToText(at(today, '15:30', zone)),
    endTime: instantToText(at(today, '17:30', zone)),
    reason: 'Dentist',
  });
  await must(desk, 'timeOff.create', {
    staffId: fifth.id,
    kind: 'blocked',
    startTime: instantToText(at(today, '11:00', zone)),
    endTime: instantToText(at(today, '12:00', zone)),
    reason: 'Supplier call',
  });
  await must(desk, 'timeOff.create', {
    staffId: fourth.id,
    startTime: instantToText(at(addDays(today, 6), '00:00', zone)),
    endTime: instantToText(at(addDays(today, 10), '00:00', zone)),
    reason: 'Holiday',
  });
  await must(desk, 'overrides.set', {
    staffId: second.id,
    date: addDays(today, 1),
    windows: [{ startTime: '12:00', endTime: '20:00' }],
  });
  await must(desk, 'closures.create', {
    salonId: salon.id,
    startDate: addDays(today, 17),
    endDate: addDays(today, 18),
    reason: 'Training days',
  });
}

/** What has become of a booking by now: what is over is mostly completed, what runs has arrived. */
function laterStatus(start: Instant, end: Instant, { now, random }: Stage): BookingStatus | undefined {
  const chance = random();
  if (end <= now) return chance < 0.06 ? 'no_show' : chance < 0.11 ? 'cancelled' : 'completed';
  if (start <= now) return 'arrived';
  return chance < 0.03 ? 'cancelled' : undefined;
}

/** What is to become of a booking. */
type Ending = WireInput<'bookings.setStatus'>;

/** Books a window of a person's day up; answers what is to become of the bookings. */
async function fillWindow(
  stage: Stage,
  staff: Staff,
  person: DemoPerson,
  services: readonly Service[],
  clients: readonly string[],
  [from, to]: readonly [Instant, Instant],
): Promise<readonly Ending[]> {
  const { desk, random } = stage;
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const endings: Ending[] = [];
  let cursor = from;
  while (cursor < to) {
    if (random() > person.bookedShare) {
      cursor = addMinutes(cursor, 15 * (1 + Math.floor(random() * 3)));
      continue;
    }
    const free = (to - cursor) / 60_000;
    const service = pick(services.filter((candidate) => candidate.durationMinutes <= free));
    if (!service) return endings;
    const start = addMinutes(cursor, service.bufferBeforeMinutes);
    const end = addMinutes(start, service.durationMinutes);
    const answer = decodeAnswer(
      'bookings.create',
      await desk.call(seeder, 'bookings.create', {
        staffId: staff.id,
        serviceId: service.id,
        startTime: instantToText(start),
        endTime: instantToText(end),
        clientId: random() < 0.93 ? pick(clients) : null,
        status: start > stage.now && random() < 0.2 ? 'pending' : 'confirmed',
        notes: random() < 0.06 ? 'Sensitive scalp: patch test done, use the mild developer.' : null,
      }),
    );
    // The desk has the last word in its demo too: what an exception of the day does not leave room for is not booked.
    if (answer.ok) {
      const status = laterStatus(start, end, stage);
      const { id, version } = answer.value;
      if (status) endings.push({ id, version, status });
    }
    cursor = addMinutes(end, service.bufferAfterMinutes);
  }
  return endings;
}

/**
 * Fills an empty desk with a believable salon: six people, fourteen services, three weeks of bookings around today. Everything goes
 * through the contract, so the demo keeps every rule. Throws when the desk refuses what the demo must have.
 */
export async function seedDemoSalon(desk: FrontDesk, wish: DemoWish): Promise<void> {
  const stage = await openSalon(desk, wish);
  const zone = stage.salon.timeZone;
  const services = await offerServices(stage);
  const staff: Staff[] = [];
  for (const person of demoPeople) staff.push(await hire(stage, person, services));
  const clients = await welcomeClients(stage);
  await addExceptions(stage, staff);
  const endings: Ending[] = [];
  for (const [index, person] of demoPeople.entries()) {
    const member = staff[index];
    if (!member) continue;
    const offered = services.filter((service) => member.serviceIds?.includes(service.id) ?? true);
    for (let day = firstDay; day <= lastDay; day += 1) {
      const date = addDays(stage.today, day);
      if (isOff(stage, person, dayOfWeekOf(date))) continue;
      for (const [startTime, endTime] of person.hours) {
        const window = [at(date, startTime, zone), at(date, endTime, zone)] as const;
        endings.push(...(await fillWindow(stage, member, person, offered, clients, window)));
      }
    }
  }
  // Only when all are booked: what is over holds no basin any more, and the next one would get it for the same time.
  for (const ending of endings) await must(desk, 'bookings.setStatus', ending);
}
