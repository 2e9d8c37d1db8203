import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { randomStream } from '../../src/main/demo/random.ts';
import { createBookingRows } from '../../src/main/store/sqlite/booking-rows.ts';
import { createDatabase } from '../../src/main/store/sqlite/database.ts';
import { createHistory } from '../../src/main/store/sqlite/history.ts';
import { openSqliteStore } from '../../src/main/store/sqlite/open.ts';
import { type Booking, type NamedBooking, withNames } from '../../src/shared/domain/booking.ts';
import type { Client } from '../../src/shared/domain/client.ts';
import type { Command } from '../../src/shared/domain/command.ts';
import type { SavedChange } from '../../src/shared/domain/history.ts';
import type {
  AvailabilityWindowId,
  BookingId,
  ClientId,
  ResourceId,
  ResourceKindId,
  SalonId,
  ServiceId,
  StaffId,
} from '../../src/shared/domain/ids.ts';
import { addMinutes, type Instant, instant, millisecondsPerDay } from '../../src/shared/domain/interval.ts';
import type { Resource, ResourceKind } from '../../src/shared/domain/resource.ts';
import type { Salon } from '../../src/shared/domain/salon.ts';
import type { Service } from '../../src/shared/domain/service.ts';
import type { Staff } from '../../src/shared/domain/staff.ts';
import type { AvailabilityWindow } from '../../src/shared/domain/working-time.ts';
import type { TimeZone, WallTime } from '../../src/shared/domain/zoned-time.ts';
import { ok } from '../../src/shared/result.ts';

export const migrationsFolder = join(import.meta.dirname, '..', '..', 'drizzle');

/** The salon of the benchmarks: the same for the same number of bookings, so that runs can be compared. */
export type SeededSalon = {
  readonly file: string;
  readonly bookings: number;
  readonly record: Salon;
  readonly salonId: SalonId;
  readonly staffIds: readonly StaffId[];
  readonly clientIds: readonly ClientId[];
  /** One of the shortest, and the one that takes longest. */
  readonly serviceId: ServiceId;
  readonly longestServiceId: ServiceId;
  /** Three weeks before the last day: when the youngest bookings were made. */
  readonly today: Instant;
  /** An id for the benchmark's own bookings, in order after all that are there. */
  readonly newBookingId: (index: number) => BookingId;
  /** The midnights (salon time) of the days that are booked, oldest first. */
  readonly days: readonly Instant[];
};

/** How large a salon is, whatever it has booked. */
export type SalonSize = { readonly people: number; readonly clients: number };
const usual: SalonSize = { people: 20, clients: 20_000 };
/** As large as a salon gets. */
export const large: SalonSize = { people: 100, clients: 100_000 };

/** On this day of the salon's calendar its first bookings take place. */
const firstDay = Date.UTC(2016, 0, 4);
/** Istanbul has kept this offset since 2016. */
const offset = 3 * 3_600_000;
/** From 13:00 to 14:00 nobody is booked: the benchmark's own bookings go there, in the midst of all others. */
export const freeFrom = 13 * 60;
const morning = { from: 9 * 60, to: freeFrom };
const afternoon = { from: 14 * 60, to: 20 * 60 };

export const shortestServiceMinutes = 30;
/** The service that needs a basin; where none is free, the plain one of the same length is booked instead. */
const washing = 1;
const plain = 0;

const numbered = <Id extends string>(kind: number, index: number): Id =>
  `00000000-0000-7${kind.toString(16).padStart(3, '0')}-8000-${index.toString(16).padStart(12, '0')}` as Id;

const terms = [shortestServiceMinutes, shortestServiceMinutes, 45, 45, 60].map((durationMinutes, index) => ({
  durationMinutes,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: index === 3 ? 5 : 0,
  processing: index === 4 ? { afterMinutes: 20, minutes: 25 } : null,
  needs: index === washing ? [numbered<ResourceKindId>(7, 0)] : [],
}));

const caller = { id: 'bench', session: 'bench', role: 'manager' } as const;
const seeding: Command = { ...caller, at: instant(firstDay), actor: 'demo', action: 'bench.seed' };

/** A booking as it is planned: of a person, of a service, and with the basin that it has. */
type Placed = {
  readonly start: number;
  readonly staff: number;
  readonly service: number;
  readonly basin: number | undefined;
};

/** How many basins there are for so many people. */
const basinsFor = (peopleCount: number): number => Math.ceil(peopleCount * 0.4);

/** Everybody's bookings of a day: who washes has the first basin that is free then. */
function dayOf(dayStart: number, peopleCount: number, random: () => number): readonly Placed[] {
  const asked = Array.from({ length: peopleCount }, (_, staff) =>
    [...bookingsOf(dayStart, random)].map((one) => ({ ...one, staff })),
  ).flat();
  const freeFromTime = new Array<number>(basinsFor(peopleCount)).fill(0);
  return asked
    .sort((a, b) => a.start - b.start)
    .map((one) => {
      if (one.service !== washing) return { ...one, basin: undefined };
      const basin = freeFromTime.findIndex((from) => from <= one.start);
      if (basin < 0) return { ...one, service: plain, basin: undefined };
      freeFromTime[basin] = one.start + shortestServiceMinutes * 60_000;
      return { ...one, basin };
    });
}

/** Bookings of one person on one day, as they come: no gap longer than a quarter of an hour, but the lunch hour. */
function* bookingsOf(dayStart: number, random: () => number): Generator<{ start: number; service: number }> {
  for (const { from, to } of [morning, afternoon]) {
    let minute = from;
    for (;;) {
      const service = Math.floor(random() * terms.length);
      const length = terms[service];
      if (!length || minute + length.durationMinutes + length.bufferAfterMinutes > to) break;
      yield { start: dayStart + minute * 60_000, service };
      minute += length.durationMinutes + length.bufferAfterMinutes + Math.floor(random() * 4) * 5;
    }
  }
}

/** People book up to so many weeks ahead. */
const weeksAhead = 3;

type Planned = Placed & { readonly made: number };

/** All bookings in the order in which people made them. */
function plan(
  count: number,
  peopleCount: number,
): { readonly planned: readonly Planned[]; readonly days: readonly Instant[] } {
  const random = randomStream(count);
  const planned: Planned[] = [];
  const days: Instant[] = [];
  for (let day = 0; planned.length < count; day += 1) {
    const dayStart = firstDay - offset + day * millisecondsPerDay;
    days.push(instant(dayStart));
    for (const placed of dayOf(dayStart, peopleCount, random)) {
      planned.push({
        ...placed,
        made: Math.floor(placed.start - random() * weeksAhead * 7 * millisecondsPerDay),
      });
    }
  }
  planned.length = count;
  return { planned: planned.sort((a, b) => a.made - b.made), days };
}

/** An id as a desk would have made it at that moment: ordered by time (UUIDv7), the rest told by its place. */
function bookingIdOf(made: number, index: number, random: () => number): BookingId {
  const time = made.toString(16).padStart(12, '0');
  const noise = Math.floor(random() * 0xfff)
    .toString(16)
    .padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${noise}-8000-${index.toString(16).padStart(12, '0')}` as BookingId;
}

const salon: Salon = {
  id: numbered<SalonId>(1, 1),
  version: 1,
  name: 'Salon of the benchmark',
  timeZone: 'Europe/Istanbul' as TimeZone,
  businessHours: ([0, 1, 2, 3, 4, 5, 6] as const).map((dayOfWeek) => ({
    dayOfWeek,
    startTime: '08:00' as WallTime,
    endTime: '21:00' as WallTime,
  })),
  slotMinutes: 15,
  daysWithoutHours: 'closed',
};

const services: readonly Service[] = terms.map((own, index) => ({
  ...own,
  id: numbered<ServiceId>(2, index),
  salonId: salon.id,
  version: 1,
  name: `Service of ${own.durationMinutes} minutes, ${index}`,
  priceCents: 4500,
  color: 'teal',
  isActive: true,
}));

const basinKind: ResourceKind = {
  id: numbered<ResourceKindId>(7, 0),
  salonId: salon.id,
  version: 1,
  name: 'Basin',
};

const basins: readonly Resource[] = Array.from({ length: basinsFor(large.people) }, (_, position) => ({
  id: numbered<ResourceId>(8, position),
  salonId: salon.id,
  version: 1,
  kindId: basinKind.id,
  name: `Basin ${position + 1}`,
  isActive: true,
  position,
}));

const people: readonly Staff[] = Array.from({ length: large.people }, (_, position) => ({
  id: numbered<StaffId>(3, position),
  salonId: salon.id,
  version: 1,
  name: `Person ${position}`,
  color: 'teal',
  isActive: true,
  serviceIds: null,
  position,
  startsOn: null,
  endsOn: null,
}));

const clientOf = (index: number): Client => ({
  id: numbered<ClientId>(4, index),
  salonId: salon.id,
  version: 1,
  name: `Client ${index.toString(36)} of the salon`,
  phone: `+90 555 ${String(index).padStart(7, '0')}`,
  email: null,
  notes: null,
  alert: null,
  birthday: null,
  mayContact: null,
  contactAskedOn: null,
  erasedOn: null,
});

/** What a salon is before its first booking, written as the desk writes it. */
async function openShop(file: string, staff: readonly Staff[]): Promise<void> {
  const opened = await openSqliteStore({ file, clock: () => seeding.at, migrationsFolder });
  if (!opened.ok) throw new Error(opened.error.kind);
  const store = opened.value;
  const about = { salonId: salon.id, before: undefined } as const;
  const changes: readonly SavedChange[] = [
    { ...about, entity: 'salon', key: salon.id, after: salon },
    { ...about, entity: 'resource_kind', key: basinKind.id, after: basinKind },
    ...basins
      .slice(0, basinsFor(staff.length))
      .map((basin) => ({ ...about, entity: 'resource', key: basin.id, after: basin }) as const),
    ...services.map((service) => ({ ...about, entity: 'service', key: service.id, after: service }) as const),
    ...staff.flatMap(
      (person) =>
        [
          { ...about, entity: 'staff', key: person.id, after: person },
          {
            entity: 'availability',
            key: person.id,
            salonId: salon.id,
            before: { staffId: person.id, windows: [] },
            after: { staffId: person.id, windows: weekOf(person) },
          },
        ] as const,
    ),
  ];
  await store.decide(
    seeding,
    () => ({}),
    () => ok({ changes, answer: undefined }),
  );
  await store.close();
}

const weekOf = (person: Staff): readonly AvailabilityWindow[] =>
  salon.businessHours.map((window, index) => ({
    ...window,
    id: numbered<AvailabilityWindowId>(5, person.position * 7 + index),
    staffId: person.id,
    isActive: true,
  }));

/** Everybody's bookings of the salon's first day, as a window holds them, with more people until there are that many. */
export function bookingsOnDay({ days }: SeededSalon, count: number) {
  const random = randomStream(count);
  const midnight = days[0] ?? firstDay;
  // Nobody has fewer than ten bookings a day.
  const placedByPerson = dayOf(midnight, Math.ceil(count / 10), random)
    .toSorted((a, b) => a.staff - b.staff)
    .slice(0, count);
  const staff = people.slice(0, 1 + (placedByPerson.at(-1)?.staff ?? 0));
  const records = placedByPerson.map((placed, index): NamedBooking => {
    const booking = recordOf(numbered<BookingId>(6, index), placed, null);
    return withNames(booking, services[placed.service]?.name ?? '', null);
  });
  const plans = new Map(staff.map((person) => [person.id, { windows: weekOf(person), overrides: [] }]));
  const resources = basins.slice(0, basinsFor(staff.length));
  return { records, staff, services, plans, resourceKinds: [basinKind], resources };
}

function recordOf(id: BookingId, placed: Placed, clientId: ClientId | null): Booking {
  const [person, service] = [people[placed.staff], services[placed.service]];
  if (!person || !service) throw new Error('a plan that names nobody');
  const basin = placed.basin === undefined ? undefined : basins[placed.basin];
  const startTime = instant(placed.start);
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, processing } = service;
  return {
    processing,
    resources: basin ? [{ kindId: basin.kindId, resourceId: basin.id }] : [],
    priceCents: 4500,
    cancellationReason: null,
    durationMinutes,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    id,
    salonId: salon.id,
    version: 1,
    staffId: person.id,
    serviceId: service.id,
    clientId,
    startTime,
    endTime: addMinutes(startTime, durationMinutes),
    status: 'confirmed',
    notes: null,
    visitId: null,
    seriesId: null,
  };
}

const rowsInOneTransaction = 50_000;

/** Writes through the store's own statements, with every guard and foreign key on; only the syncs are saved. */
async function writeBookings(file: string, planned: readonly Planned[], clientCount: number): Promise<void> {
  const connection = new Sqlite(file);
  connection.pragma('synchronous = OFF');
  connection.pragma('cache_size = -1000000');
  connection.pragma('foreign_keys = ON');
  const database = createDatabase(connection);
  const history = createHistory(database);
  const rows = createBookingRows(database);
  const random = randomStream(planned.length);
  const insertClient = connection.prepare(
    'INSERT INTO client (id, salon_id, version, name, phone, name_key, phone_key) VALUES (?, ?, 1, ?, ?, ?, ?)',
  );
  const bytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
  await database.write(() => {
    for (let index = 0; index < clientCount; index += 1) {
      const { id, name, phone } = clientOf(index);
      const digits = (phone ?? '').replaceAll(/\D/g, '');
      insertClient.run(bytes(id), bytes(salon.id), name, phone, name.toLowerCase(), digits);
    }
    return ok(undefined);
  });
  for (let first = 0; first < planned.length; first += rowsInOneTransaction) {
    await database.write(() => {
      for (const [index, placed] of planned.slice(first, first + rowsInOneTransaction).entries()) {
        const { made } = placed;
        const clientId = clientOf(Math.floor(random() * clientCount)).id;
        const id = bookingIdOf(made, first + index, random);
        const booking = recordOf(id, placed, clientId);
        rows.insert(booking);
        const by: Command = { ...caller, at: instant(made), actor: 'reception', action: 'bookings.create' };
        const about = { entity: 'booking', key: booking.id, salonId: salon.id } as const;
        history.append(about, by, undefined, booking, undefined);
      }
      return ok(undefined);
    });
  }
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
}

/** What the seeded file depends on: another schema or another seed is another file. */
function fingerprint(): string {
  const sources = [
    import.meta.filename,
    ...readdirSync(migrationsFolder)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => join(migrationsFolder, name)),
  ];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(source));
  return hash.digest('hex').slice(0, 12);
}

/** The salon with that many bookings; made once and kept in the temporary folder until the schema changes. Never write to its file. */
export async function seededSalon(
  count: number,
  tell: (line: string) => void,
  size = usual,
): Promise<SeededSalon> {
  const folder = join(tmpdir(), 'front-desk-bench');
  mkdirSync(folder, { recursive: true });
  const name = `${count}-of-${size.people}`;
  const file = join(folder, `${name}-${fingerprint()}.sqlite`);
  const { planned, days } = plan(count, size.people);
  const staff = people.slice(0, size.people);
  if (!existsSync(file)) {
    tell(`writing ${count.toLocaleString('en')} bookings with their history, once for this schema …`);
    for (const stale of readdirSync(folder).filter((other) => other.startsWith(`${name}-`))) {
      rmSync(join(folder, stale));
    }
    const unfinished = join(folder, `${name}.unfinished`);
    for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(unfinished + ending, { force: true });
    await openShop(unfinished, staff);
    await writeBookings(unfinished, planned, size.clients);
    renameSync(unfinished, file);
    rmSync(`${unfinished}.lock`, { force: true });
  }
  const today = instant((days.at(-1) ?? firstDay) - weeksAhead * 7 * millisecondsPerDay);
  const newest = planned.at(-1)?.made ?? firstDay;
  return {
    file,
    bookings: count,
    record: salon,
    today,
    newBookingId: (index) => bookingIdOf(newest + 1, index, Math.random),
    salonId: salon.id,
    staffIds: staff.map(({ id }) => id),
    clientIds: Array.from({ length: size.clients }, (_, index) => clientOf(index).id),
    serviceId: numbered<ServiceId>(2, 0),
    longestServiceId: numbered<ServiceId>(2, terms.length - 1),
    days,
  };
}
