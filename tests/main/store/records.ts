import type { Conflict, Needs, Store } from '../../../src/main/store/port.ts';
import type { Booking } from '../../../src/shared/domain/booking.ts';
import type { Client } from '../../../src/shared/domain/client.ts';
import type { Command } from '../../../src/shared/domain/command.ts';
import {
  type DeskWorld,
  findResource,
  findSchedule,
  findTimeOff,
} from '../../../src/shared/domain/desk-world.ts';
import {
  type Entity,
  overrideKey,
  type Recorded,
  type SavedChange,
} from '../../../src/shared/domain/history.ts';
import type {
  AvailabilityWindowId,
  BookingId,
  ClientId,
  ClosureId,
  ResourceId,
  ResourceKindId,
  SalonId,
  ScheduleId,
  ServiceId,
  StaffId,
  TimeOffId,
  WaitlistEntryId,
} from '../../../src/shared/domain/ids.ts';
import { addMinutes, type Instant } from '../../../src/shared/domain/interval.ts';
import type { Resource, ResourceKind } from '../../../src/shared/domain/resource.ts';
import type { Salon } from '../../../src/shared/domain/salon.ts';
import type { Service } from '../../../src/shared/domain/service.ts';
import { storedIn } from '../../../src/shared/domain/several-bookings.ts';
import type { Staff } from '../../../src/shared/domain/staff.ts';
import type { WaitlistEntry } from '../../../src/shared/domain/waitlist.ts';
import type {
  AvailabilityWindow,
  Closure,
  DateOverride,
  Schedule,
  TimeOff,
  WallWindow,
} from '../../../src/shared/domain/working-time.ts';
import type { CalendarDate, TimeZone, WallTime } from '../../../src/shared/domain/zoned-time.ts';
import { ok, type Result } from '../../../src/shared/result.ts';
import { now } from './test-clock.ts';

/** An id that a test can name: of its kind and number. */
export function idOf<Id extends string>(kind: string, number: number): Id {
  const code = [...kind].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xfff, 7);
  return `00000000-0000-7${code.toString(16).padStart(3, '0')}-8000-${String(number).padStart(12, '0')}` as Id;
}

/** A command under that name of the contract. */
export const by = (action: string): Command => ({
  id: '00000000-0000-7000-8000-00000000c0de',
  at: now,
  actor: 'reception',
  session: 'test',
  role: 'manager',
  action,
});

/** Minutes after 09:00 in the salon on Monday, 2 March 2026. */
export function atMinute(minutes: number): Instant {
  return addMinutes(now, minutes);
}

export const wall = (time: string): WallTime => time as WallTime;
export const date = (text: string): CalendarDate => text as CalendarDate;
export const window = (startTime: string, endTime: string): WallWindow => ({
  startTime: wall(startTime),
  endTime: wall(endTime),
});

export function aSalon(changes: Partial<Salon> = {}): Salon {
  return {
    id: idOf<SalonId>('salon', 1),
    version: 1,
    name: 'Lumen',
    timeZone: 'Europe/Istanbul' as TimeZone,
    businessHours: [{ dayOfWeek: 1, startTime: wall('09:00'), endTime: wall('18:00') }],
    slotMinutes: 15,
    daysWithoutHours: 'closed',
    ...changes,
  };
}

export function aStaff(number = 1, changes: Partial<Staff> = {}): Staff {
  return {
    id: idOf<StaffId>('staff', number),
    salonId: aSalon().id,
    version: 1,
    name: `Person ${number}`,
    color: 'teal',
    isActive: true,
    serviceIds: null,
    position: number,
    startsOn: null,
    endsOn: null,
    ...changes,
  };
}

export function aService(number = 1, changes: Partial<Service> = {}): Service {
  return {
    id: idOf<ServiceId>('service', number),
    salonId: aSalon().id,
    version: 1,
    name: `Service ${number}`,
    durationMinutes: 45,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    processing: null,
    needs: [],
    priceCents: 4500,
    color: 'rose',
    isActive: true,
    ...changes,
  };
}

export function aKind(number = 1, changes: Partial<ResourceKind> = {}): ResourceKind {
  return {
    id: idOf<ResourceKindId>('kind', number),
    salonId: aSalon().id,
    version: 1,
    name: `Kind ${number}`,
    ...changes,
  };
}

/** A unit of the first kind. */
export function aUnit(number = 1, changes: Partial<Resource> = {}): Resource {
  return {
    id: idOf<ResourceId>('unit', number),
    salonId: aSalon().id,
    version: 1,
    kindId: aKind().id,
    name: `Unit ${number}`,
    isActive: true,
    position: number,
    ...changes,
  };
}

export function aClient(number = 1, changes: Partial<Client> = {}): Client {
  return {
    id: idOf<ClientId>('client', number),
    salonId: aSalon().id,
    version: 1,
    name: `Client ${number}`,
    phone: null,
    email: null,
    notes: null,
    alert: null,
    birthday: null,
    mayContact: null,
    contactAskedOn: null,
    erasedOn: null,
    ...changes,
  };
}

export function aWindow(number: number, changes: Partial<AvailabilityWindow> = {}): AvailabilityWindow {
  return {
    id: idOf<AvailabilityWindowId>('window', number),
    staffId: aStaff().id,
    dayOfWeek: 1,
    startTime: wall('09:00'),
    endTime: wall('17:00'),
    isActive: true,
    ...changes,
  };
}

/** Two weeks that take turns from Monday, 1 June 2026: Monday mornings, then a Tuesday. */
export function aSchedule(number = 1, changes: Partial<Schedule> = {}): Schedule {
  const day = { startTime: wall('09:00'), endTime: wall('17:00'), isActive: true };
  return {
    id: idOf<ScheduleId>('schedule', number),
    staffId: aStaff().id,
    version: 1,
    from: date('2026-06-01'),
    weeks: 2,
    windows: [
      { ...day, week: 1, dayOfWeek: 1, endTime: wall('12:00') },
      { ...day, week: 2, dayOfWeek: 2 },
    ],
    ...changes,
  };
}

export function aTimeOff(number: number, changes: Partial<TimeOff> = {}): TimeOff {
  return {
    id: idOf<TimeOffId>('time off', number),
    staffId: aStaff().id,
    version: 1,
    kind: 'away',
    startTime: atMinute(0),
    endTime: atMinute(60),
    reason: null,
    ...changes,
  };
}

export function aClosure(number: number, changes: Partial<Closure> = {}): Closure {
  return {
    id: idOf<ClosureId>('closure', number),
    salonId: aSalon().id,
    startDate: date('2026-04-23'),
    endDate: date('2026-04-23'),
    reason: 'Holiday',
    ...changes,
  };
}

/** A booking of 45 minutes that starts so many minutes after 09:00 on Monday, 2 March 2026. */
export function aBooking(number = 1, startMinute = 0, changes: Partial<Booking> = {}): Booking {
  return {
    id: idOf<BookingId>('booking', number),
    salonId: aSalon().id,
    version: 1,
    staffId: aStaff().id,
    serviceId: aService().id,
    clientId: null,
    startTime: atMinute(startMinute),
    endTime: atMinute(startMinute + 45),
    durationMinutes: 45,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    processing: null,
    resources: [],
    priceCents: null,
    cancellationReason: null,
    status: 'confirmed',
    notes: null,
    visitId: null,
    seriesId: null,
    ...changes,
  };
}

/** The first client, who waits for the first service on a weekday in March 2026. */
export function aWaitlistEntry(number = 1, changes: Partial<WaitlistEntry> = {}): WaitlistEntry {
  return {
    id: idOf<WaitlistEntryId>('waitlist entry', number),
    salonId: aSalon().id,
    version: 1,
    clientId: aClient().id,
    serviceIds: [aService().id],
    staffIds: null,
    from: date('2026-03-02'),
    until: date('2026-03-31'),
    daysOfWeek: [1, 2, 3, 4, 5],
    startTime: wall('00:00'),
    endTime: wall('24:00'),
    notes: null,
    createdAt: atMinute(number),
    bookingId: null,
    ...changes,
  };
}

/** Saves one change, whatever stands against it. */
export async function save<Kind extends Entity>(
  store: Store,
  change: (world: DeskWorld) => SavedChange<Kind>,
  command = by('a'),
  needs: Needs = {},
): Promise<Result<Recorded[Kind] | undefined, Conflict>> {
  return store.decide<Recorded[Kind] | undefined, never>(
    command,
    () => needs,
    (world) => {
      const saving = change(world);
      // Every kind of change is one that is saved, which the union cannot see through the type parameter.
      return ok({ changes: [saving as SavedChange], answer: saving.after });
    },
  );
}

const aboutSchedule = ({ id }: Schedule) => ({ entity: 'schedule', key: id, salonId: aSalon().id }) as const;
const aboutOverride = (record: DateOverride) =>
  ({ entity: 'override', key: overrideKey(record), salonId: aSalon().id }) as const;
const aboutTimeOff = ({ id }: TimeOff) => ({ entity: 'time_off', key: id, salonId: aSalon().id }) as const;
const aboutClosure = ({ id, salonId }: Closure) => ({ entity: 'closure', key: id, salonId }) as const;

function change<Kind extends Entity>(
  entity: Kind,
  { id, salonId }: { readonly id: string; readonly salonId: SalonId },
  before: Recorded[Kind] | undefined,
  after: Recorded[Kind],
): SavedChange<Kind> {
  // Of one kind by their types, which the union cannot see through the type parameter.
  return { entity, key: id, salonId, before, after } as SavedChange<Kind>;
}

/** Takes a record away that is there as it was put. */
export const take = {
  schedule: (store: Store, record: Schedule) =>
    save<'schedule'>(store, () => ({ ...aboutSchedule(record), before: record, after: undefined })),
  override: (store: Store, record: DateOverride) =>
    save<'override'>(store, () => ({ ...aboutOverride(record), before: record, after: undefined })),
  timeOff: (store: Store, record: TimeOff) =>
    save<'time_off'>(store, () => ({ ...aboutTimeOff(record), before: record, after: undefined })),
  closure: (store: Store, record: Closure) =>
    save<'closure'>(store, () => ({ ...aboutClosure(record), before: record, after: undefined })),
  waitlistEntry: (store: Store, record: WaitlistEntry) =>
    save<'waitlist_entry'>(store, () => ({
      entity: 'waitlist_entry',
      key: record.id,
      salonId: record.salonId,
      before: record,
      after: undefined,
    })),
};

export const put = {
  salon: (store: Store, record: Salon) =>
    save<'salon'>(
      store,
      ({ salons }) => change('salon', { ...record, salonId: record.id }, salons.get(record.id), record),
      by('salons.save'),
    ),
  staff: (store: Store, record: Staff) =>
    save<'staff'>(
      store,
      ({ staff }) => change('staff', record, staff.get(record.id), record),
      by('staff.save'),
    ),
  service: (store: Store, record: Service) =>
    save<'service'>(
      store,
      ({ services }) => change('service', record, services.get(record.id), record),
      by('services.save'),
    ),
  kind: (store: Store, record: ResourceKind) =>
    save<'resource_kind'>(
      store,
      ({ kinds }) => change('resource_kind', record, kinds.get(record.id), record),
      by('resourceKinds.save'),
    ),
  unit: (store: Store, record: Resource) =>
    save<'resource'>(
      store,
      (world) => change('resource', record, findResource(world, record.id), record),
      by('resources.save'),
    ),
  client: (store: Store, record: Client) =>
    save<'client'>(
      store,
      ({ clients }) => change('client', record, clients.get(record.id), record),
      by('clients.save'),
      { clients: [record.id] },
    ),
  week: (store: Store, windows: readonly AvailabilityWindow[], staffId = aStaff().id) =>
    save<'availability'>(store, (world) => ({
      entity: 'availability',
      key: staffId,
      salonId: aSalon().id,
      before: { staffId, windows: world.planOf(staffId).windows },
      after: { staffId, windows },
    })),
  schedule: (store: Store, record: Schedule) =>
    save<'schedule'>(store, (world) => ({
      ...aboutSchedule(record),
      before: findSchedule(world, record.id),
      after: record,
    })),
  override: (store: Store, record: DateOverride) =>
    save<'override'>(store, (world) => ({
      ...aboutOverride(record),
      before: world.planOf(record.staffId).overrides.find(({ date }) => date === record.date),
      after: record,
    })),
  timeOff: (store: Store, record: TimeOff) =>
    save<'time_off'>(store, (world) => ({
      ...aboutTimeOff(record),
      before: findTimeOff(world, record.id),
      after: record,
    })),
  closure: (store: Store, record: Closure) =>
    save<'closure'>(store, () => ({ ...aboutClosure(record), before: undefined, after: record })),
  booking: (store: Store, record: Booking) =>
    save<'booking'>(
      store,
      (world) => change('booking', record, storedIn(world, record.id), record),
      by('bookings.save'),
      { bookings: [record.id] },
    ),
  waitlistEntry: (store: Store, record: WaitlistEntry) =>
    save<'waitlist_entry'>(
      store,
      ({ waitlist }) => change('waitlist_entry', record, waitlist.get(record.id), record),
      by('waitlist.save'),
      { waitlist: [record.id] },
    ),
};

/** A salon with two people, two services and two clients, before its first booking. */
export async function openShop(store: Store): Promise<void> {
  await put.salon(store, aSalon());
  for (const number of [1, 2]) {
    await put.staff(store, aStaff(number));
    await put.service(store, aService(number));
    await put.client(store, aClient(number));
  }
}

/** A second salon with a person, a service and a client of its own, all of them number 9. */
export async function openOtherShop(store: Store): Promise<void> {
  const salonId = idOf<SalonId>('salon', 9);
  await put.salon(store, aSalon({ id: salonId, name: 'Umbra' }));
  await put.staff(store, aStaff(9, { salonId }));
  await put.service(store, aService(9, { salonId }));
  await put.client(store, aClient(9, { salonId }));
}
