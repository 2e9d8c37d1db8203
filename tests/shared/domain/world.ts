import type { Booking, NamedBooking } from '../../../src/shared/domain/booking.ts';
import type { BookingContext } from '../../../src/shared/domain/booking-context.ts';
import type { Client } from '../../../src/shared/domain/client.ts';
import type { DeskWorld } from '../../../src/shared/domain/desk-world.ts';
import { type RecordId, toId } from '../../../src/shared/domain/ids.ts';
import { addMinutes, type Instant } from '../../../src/shared/domain/interval.ts';
import type { Resource, ResourceKind } from '../../../src/shared/domain/resource.ts';
import type { Salon } from '../../../src/shared/domain/salon.ts';
import type { Service } from '../../../src/shared/domain/service.ts';
import type { Staff } from '../../../src/shared/domain/staff.ts';
import type { AvailabilityWindow, WallWindow } from '../../../src/shared/domain/working-time.ts';
import {
  type CalendarDate,
  type DayOfWeek,
  parseDate,
  parseInstant,
  parseTimeZone,
  parseWallTime,
  type TimeZone,
  type WallTime,
} from '../../../src/shared/domain/zoned-time.ts';

/** What a parser answered, or a failed test: fixtures are written by hand and must be right. */
export function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the fixture is wrong: ${what}`);
  return value;
}

export const zone = (name: string): TimeZone => present(parseTimeZone(name), name);
export const date = (text: string): CalendarDate => present(parseDate(text), text);
export const time = (text: string): WallTime => present(parseWallTime(text), text);
export const at = (text: string): Instant => present(parseInstant(text), text);

/** The id of the `place`-th record of a test. */
export function idOf<Id extends RecordId>(index: number): Id {
  return present(toId<Id>(`00000000-0000-7000-8000-${String(index).padStart(12, '0')}`), String(index));
}

/** 2026-03-02 is a Monday; Istanbul keeps +03:00 all year. */
export const monday = (clock: string): Instant => at(`2026-03-02T${clock}:00+03:00`);

export const window = (startTime: string, endTime: string): WallWindow => ({
  startTime: time(startTime),
  endTime: time(endTime),
});

export const salon: Salon = {
  id: idOf(1),
  version: 1,
  name: 'Kuaför Ada',
  timeZone: zone('Europe/Istanbul'),
  businessHours: [],
  slotMinutes: 15,
  daysWithoutHours: 'closed',
};

export const ana: Staff = {
  id: idOf(10),
  salonId: salon.id,
  version: 1,
  name: 'Ana',
  color: 'teal',
  isActive: true,
  serviceIds: null,
  position: 0,
  startsOn: null,
  endsOn: null,
};

export const cut: Service = {
  id: idOf(20),
  salonId: salon.id,
  version: 1,
  name: 'Cut',
  durationMinutes: 45,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  processing: null,
  needs: [],
  priceCents: null,
  color: 'stone',
  isActive: true,
};

export const wax: Service = {
  ...cut,
  id: idOf(21),
  name: 'Wax',
  durationMinutes: 30,
  bufferAfterMinutes: 15,
};

/** An hour of which the person is free for others for half an hour, after the first quarter. */
export const gloss: Service = {
  ...cut,
  id: idOf(22),
  name: 'Gloss',
  durationMinutes: 60,
  processing: { afterMinutes: 15, minutes: 30 },
};

export const elif: Client = {
  id: idOf(30),
  salonId: salon.id,
  version: 1,
  name: 'Elif Kaya',
  phone: null,
  email: null,
  notes: null,
  alert: null,
  birthday: null,
  mayContact: null,
  contactAskedOn: null,
  erasedOn: null,
};

/** A weekly window of Ana. */
export function weekly(
  dayOfWeek: DayOfWeek,
  startTime: string,
  endTime: string,
  isActive = true,
): AvailabilityWindow {
  return { ...window(startTime, endTime), id: idOf(40), staffId: ana.id, dayOfWeek, isActive };
}

/** A confirmed booking of Ana for Elif, of the length of its service. */
export function booked(index: number, startTime: Instant, changes: Partial<NamedBooking> = {}): NamedBooking {
  const service = [wax, gloss, wash].find(({ id }) => id === changes.serviceId) ?? cut;
  return {
    id: idOf(100 + index),
    salonId: salon.id,
    version: 1,
    staffId: ana.id,
    serviceId: service.id,
    clientId: elif.id,
    startTime,
    endTime: addMinutes(startTime, service.durationMinutes),
    durationMinutes: service.durationMinutes,
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    processing: service.processing,
    resources: [],
    priceCents: null,
    cancellationReason: null,
    status: 'confirmed',
    notes: null,
    visitId: null,
    seriesId: null,
    serviceName: service.name,
    clientName: elif.name,
    ...changes,
  };
}

/** A booking without the names it is read by. */
export function stored({ serviceName, clientName, ...booking }: NamedBooking): Booking {
  return booking;
}

/** Ana, a cut and Elif, with nothing in the way. */
export function worldWith(changes: Partial<BookingContext> = {}): BookingContext {
  return {
    salon,
    staff: ana,
    service: cut,
    client: elif,
    plan: { windows: [], schedules: [], overrides: [] },
    timeOff: [],
    closures: [],
    kinds: [],
    resources: [],
    bookings: [],
    ...changes,
  };
}

/** Two basins, and a service of half an hour that needs one. */
export const basin: ResourceKind = { id: idOf(70), salonId: salon.id, version: 1, name: 'Basin' };
export const [firstBasin, secondBasin]: readonly [Resource, Resource] = [1, 2].map((number, position) => ({
  id: idOf(70 + number),
  salonId: salon.id,
  version: 1,
  kindId: basin.id,
  name: `Basin ${number}`,
  isActive: true,
  position,
})) as [Resource, Resource];
export const wash: Service = {
  ...cut,
  id: idOf(23),
  name: 'Wash',
  durationMinutes: 30,
  needs: [basin.id],
};

/** What a booking has of basins. */
export const has = (...units: readonly Resource[]): Pick<Booking, 'resources'> => ({
  resources: units.map(({ kindId, id }) => ({ kindId, resourceId: id })),
});

/** A desk with the salon, Ana, both services, Elif, and these bookings. */
export function deskWorld({
  bookings = [],
  resources = [],
}: {
  readonly bookings?: readonly NamedBooking[];
  readonly resources?: readonly Resource[];
} = {}): DeskWorld {
  return {
    salons: new Map([[salon.id, salon]]),
    staff: new Map([[ana.id, ana]]),
    services: new Map([cut, wax, wash].map((service) => [service.id, service])),
    kinds: new Map([[basin.id, basin]]),
    resourcesOf: (id) => (id === basin.id ? resources : []),
    planOf: () => ({ windows: [], schedules: [], overrides: [] }),
    timeOffOf: () => [],
    closuresOf: () => [],
    clients: new Map([[elif.id, elif]]),
    waitlist: new Map(),
    bookings: new Map(bookings.map((booking) => [booking.id, booking])),
    decided: new Set(),
  };
}
