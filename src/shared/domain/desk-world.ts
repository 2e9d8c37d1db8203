import { impossible } from '../result.ts';
import { type Booking, type NamedBooking, withNames } from './booking.ts';
import { needsOfScope, type Records } from './booking-context.ts';
import { type BookingRequest, scopeOf, termsOf } from './booking-request.ts';
import type { Client } from './client.ts';
import { isOfBooking, type OtherChange, type SavedChange, subjectOf } from './history.ts';
import type {
  BookingId,
  ClientId,
  ClosureId,
  HeldId,
  ResourceId,
  ResourceKindId,
  SalonId,
  ScheduleId,
  ServiceId,
  StaffId,
  TimeOffId,
  WaitlistEntryId,
} from './ids.ts';
import { type Interval, widened } from './interval.ts';
import type { Resource, ResourceKind } from './resource.ts';
import type { Salon } from './salon.ts';
import type { Service } from './service.ts';
import type { Staff } from './staff.ts';
import type { WaitlistEntry } from './waitlist.ts';
import type { Closure, Schedule, TimeOff, WorkingPlan } from './working-time.ts';

/**
 * What a decision about several records knows, as one state of the desk: everything that changes seldom, and of bookings, clients and the
 * waitlist what was asked for. It is never changed: `withChanges` answers another one.
 */
export type DeskWorld = Records & {
  readonly salons: ReadonlyMap<SalonId, Salon>;
  /** By position, then name. */
  readonly staff: ReadonlyMap<StaffId, Staff>;
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly kinds: ReadonlyMap<ResourceKindId, ResourceKind>;
  readonly clients: ReadonlyMap<ClientId, Client>;
  /** Those that wait, and those that have ended. */
  readonly waitlist: ReadonlyMap<WaitlistEntryId, WaitlistEntry>;
  /** Of any status. R13 can be judged where all that stand near were asked for. */
  readonly bookings: ReadonlyMap<BookingId, NamedBooking>;
  /** Those that a decision has put where they stand in it; the others stand as they were loaded, and may have been moved since. */
  readonly decided: ReadonlySet<BookingId>;
};

/** The time of a person or a unit, in which bookings may stand. */
export type Near = { readonly held: HeldId; readonly within: Interval };

/** Whom and what a request could keep free: its person, and every unit that it could get. */
export function heldAskedFor(world: DeskWorld, request: BookingRequest): readonly HeldId[] {
  const scope = scopeOf(request);
  const units = needsOfScope(world, scope).flatMap(world.resourcesOf);
  return [...(scope.staffId ? [scope.staffId] : []), ...units.map(({ id }) => id)];
}

/** The time that a request would block, by the terms that it is judged by; empty where it names no time. */
export function blockAskedFor(world: DeskWorld, request: BookingRequest): readonly Near[] {
  const { serviceId, interval } = scopeOf(request);
  if (!interval) return [];
  const terms = termsOf(request, serviceId && world.services.get(serviceId));
  const within = widened(interval, terms?.bufferBeforeMinutes ?? 0, terms?.bufferAfterMinutes ?? 0);
  return heldAskedFor(world, request).map((held) => ({ held, within }));
}

/** A booking with the names that it is read by in this world. Throws when its service is not there, which a booking keeps it from. */
export function named(world: DeskWorld, booking: Booking): NamedBooking {
  const service = world.services.get(booking.serviceId);
  if (!service) throw new Error(`booking ${booking.id} without its service`);
  if (booking.clientId === null) return withNames(booking, service.name, null);
  const asItWas = world.bookings.get(booking.id);
  const clientName =
    asItWas?.clientId === booking.clientId
      ? asItWas.clientName
      : (world.clients.get(booking.clientId)?.name ?? null);
  return withNames(booking, service.name, clientName);
}

/** The record with that id in the list of one of these owners. */
function findListed<Owner, Item extends { readonly id: string }>(
  owners: ReadonlyMap<Owner, unknown>,
  listOf: (owner: Owner) => readonly Item[],
  id: Item['id'],
): Item | undefined {
  for (const owner of owners.keys()) {
    const found = listOf(owner).find((item) => item.id === id);
    if (found) return found;
  }
  return undefined;
}

/** A schedule of anybody; undefined when there is none with that id. */
export function findSchedule({ staff, planOf }: DeskWorld, id: ScheduleId): Schedule | undefined {
  return findListed(staff, (staffId) => planOf(staffId).schedules, id);
}

/** A time off of anybody; undefined when there is none with that id. */
export function findTimeOff({ staff, timeOffOf }: DeskWorld, id: TimeOffId): TimeOff | undefined {
  return findListed(staff, timeOffOf, id);
}

/** A closure of any salon; undefined when there is none with that id. */
export function findClosure({ salons, closuresOf }: DeskWorld, id: ClosureId): Closure | undefined {
  return findListed(salons, closuresOf, id);
}

/** A unit of any kind; undefined when there is none with that id. */
export function findResource({ kinds, resourcesOf }: DeskWorld, id: ResourceId): Resource | undefined {
  return findListed(kinds, resourcesOf, id);
}

/** Records by id, with one of them replaced, added or, without `after`, removed. */
function withRecord<Id, Item extends { readonly id: Id }>(
  records: ReadonlyMap<Id, Item>,
  { before, after }: { readonly before: Item | undefined; readonly after: Item | undefined },
): ReadonlyMap<Id, Item> {
  const next = new Map(records);
  if (after) next.set(after.id, after);
  else if (before) next.delete(before.id);
  return next;
}

/** One owner's list, with one record replaced, added or, without `after`, removed. */
function withListed<Owner, Item extends { readonly id: string }>(
  listOf: (owner: Owner) => readonly Item[],
  owner: Owner,
  { before, after }: { readonly before: Item | undefined; readonly after: Item | undefined },
): (owner: Owner) => readonly Item[] {
  const others = listOf(owner).filter(({ id }) => id !== before?.id && id !== after?.id);
  const list = after ? [...others, after] : others;
  return (asked) => (asked === owner ? list : listOf(asked));
}

function withPlan(world: DeskWorld, staffId: StaffId, changes: Partial<WorkingPlan>): DeskWorld {
  const plan = { ...world.planOf(staffId), ...changes };
  return { ...world, planOf: (asked) => (asked === staffId ? plan : world.planOf(asked)) };
}

function withChange(world: DeskWorld, change: OtherChange): DeskWorld {
  switch (change.entity) {
    case 'salon':
      return { ...world, salons: withRecord(world.salons, change) };
    case 'staff':
      return { ...world, staff: withRecord(world.staff, change) };
    case 'service':
      return { ...world, services: withRecord(world.services, change) };
    case 'resource_kind':
      return { ...world, kinds: withRecord(world.kinds, change) };
    case 'resource': {
      const { kindId } = subjectOf(change);
      const list = withListed(world.resourcesOf, kindId, change);
      return { ...world, resourcesOf: (asked) => list(asked).toSorted((a, b) => a.position - b.position) };
    }
    case 'client':
      return { ...world, clients: withRecord(world.clients, change) };
    case 'waitlist_entry':
      return { ...world, waitlist: withRecord(world.waitlist, change) };
    case 'availability':
      return withPlan(world, subjectOf(change).staffId, { windows: change.after?.windows ?? [] });
    case 'schedule': {
      const { staffId } = subjectOf(change);
      const list = withListed((id: StaffId) => world.planOf(id).schedules, staffId, change)(staffId);
      return withPlan(world, staffId, { schedules: list.toSorted((a, b) => (a.from < b.from ? -1 : 1)) });
    }
    case 'override': {
      const { staffId, date } = subjectOf(change);
      const others = world.planOf(staffId).overrides.filter((override) => override.date !== date);
      return withPlan(world, staffId, { overrides: change.after ? [...others, change.after] : others });
    }
    case 'time_off': {
      const { before } = change;
      const { staffId } = subjectOf(change);
      const hasMoved = before && before.staffId !== staffId;
      const timeOffOf = hasMoved
        ? withListed(world.timeOffOf, before.staffId, { before, after: undefined })
        : world.timeOffOf;
      return { ...world, timeOffOf: withListed(timeOffOf, staffId, change) };
    }
    case 'closure':
      return { ...world, closuresOf: withListed(world.closuresOf, change.salonId, change) };
    default:
      return impossible(change, 'withChange');
  }
}

/** The world as it is once these changes are saved, in their order. */
export function withChanges(world: DeskWorld, changes: readonly SavedChange[]): DeskWorld {
  const ofBookings = changes.filter(isOfBooking);
  const next = changes.filter((change) => !isOfBooking(change)).reduce(withChange, world);
  if (ofBookings.length === 0) return next;
  const bookings = new Map(next.bookings);
  const decided = new Set(next.decided);
  for (const { after } of ofBookings) {
    // A booking is never removed.
    if (!after) continue;
    bookings.set(after.id, named(next, after));
    decided.add(after.id);
  }
  return { ...next, bookings, decided };
}
