import { impossible, ok, type Result, refused } from '../result.ts';
import { type Booking, blocks } from './booking.ts';
import { requestToStay } from './booking-request.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type DeskWorld, findResource, findTimeOff, named, withChanges } from './desk-world.ts';
import {
  type BookingChange,
  blocksTime,
  type Entity,
  isOfBooking,
  type OtherChange,
  type Recorded,
  type SavedChange,
  subjectOf,
} from './history.ts';
import type { Instant } from './interval.ts';
import { brokenByClient, validateBookingRequest } from './rules/rules.ts';
import type { Violation } from './rules/violation.ts';
import { overUntil, type ResolutionRefusal, type Stranded, strandedBetween } from './schedule-impact.ts';
import { bookingChange, type Rejection, type SeveralRefusal, storedIn, without } from './several-bookings.ts';
import { bookingSidesOf, contentOf, type Direction, differIn, sidesOf, type UndoStep } from './undo-step.ts';
import type { WaitlistEntry } from './waitlist.ts';
import { beginsAsAnother } from './working-time.ts';

/** What is removed when its creation is undone, and may be named by other records. */
const removable = ['staff', 'service', 'resource_kind', 'resource', 'client'] as const;

export type Removable = (typeof removable)[number];

const isRemovable = (entity: Entity): entity is Removable => removable.some((one) => one === entity);

/** Whether a record that is to be removed is named by another one. */
export type IsReferredTo = (entity: Removable, id: string) => boolean;

/** Why a step cannot be taken back or done again. */
export type ReturnRefusal =
  /** A record is no longer as the step left it, or what it would name is gone. */
  | { readonly code: 'moved_on'; readonly entity: Entity; readonly id: string }
  | { readonly code: 'in_use'; readonly entity: Removable; readonly id: string }
  | Extract<SeveralRefusal, { code: 'bookings_rejected' }>
  /** Time would be blocked where something is booked by now. */
  | Extract<ResolutionRefusal, { code: 'stranded' }>;

/** What a return removes that other records may name: `decideReturn` asks of each whether one does. */
export function removedBy(
  changes: readonly SavedChange[],
  direction: Direction,
): readonly { readonly entity: Removable; readonly id: string }[] {
  return changes.flatMap((change) => {
    if (isOfBooking(change) || sidesOf(change, direction).returned) return [];
    const { entity, key } = change;
    return isRemovable(entity) ? [{ entity, id: key }] : [];
  });
}

/** A return that can be saved. */
export type Returned = {
  /** What is to be saved, in this order. */
  readonly changes: readonly SavedChange[];
  /** The bookings that the return strands, by start. */
  readonly stranded: readonly Stranded[];
  readonly world: DeskWorld;
};

/** The record that a change is about, as it is in the world. */
export function recordIn(world: DeskWorld, change: OtherChange): Recorded[OtherChange['entity']] | undefined {
  switch (change.entity) {
    case 'salon':
      return world.salons.get(subjectOf(change).id);
    case 'staff':
      return world.staff.get(subjectOf(change).id);
    case 'service':
      return world.services.get(subjectOf(change).id);
    case 'resource_kind':
      return world.kinds.get(subjectOf(change).id);
    case 'resource': {
      const { kindId, id } = subjectOf(change);
      return world.resourcesOf(kindId).find((resource) => resource.id === id);
    }
    case 'client':
      return world.clients.get(subjectOf(change).id);
    case 'waitlist_entry':
      return world.waitlist.get(subjectOf(change).id);
    case 'availability': {
      const { staffId } = subjectOf(change);
      return world.staff.has(staffId) ? { staffId, windows: world.planOf(staffId).windows } : undefined;
    }
    case 'schedule': {
      const { staffId, id } = subjectOf(change);
      return world.planOf(staffId).schedules.find((schedule) => schedule.id === id);
    }
    case 'override': {
      const { staffId, date } = subjectOf(change);
      return world.planOf(staffId).overrides.find((override) => override.date === date);
    }
    case 'time_off':
      return findTimeOff(world, subjectOf(change).id);
    case 'closure':
      return world.closuresOf(change.salonId).find(({ id }) => id === change.key);
    default:
      return impossible(change, 'recordIn');
  }
}

/**
 * Whether the client, the services and the people that an entry of the waitlist names are there, and the client was not erased. The booking by
 * which it ended is there in any case: no booking is ever removed.
 */
function canWaitAgain({ clients, services, staff }: DeskWorld, entry: WaitlistEntry): boolean {
  const { clientId, serviceIds, staffIds } = entry;
  return (
    clients.get(clientId)?.erasedOn === null &&
    serviceIds.every((id) => services.has(id)) &&
    (staffIds ?? []).every((id) => staff.has(id))
  );
}

/** Whether the people, services, kinds and units that a record names are there, and the date on which it begins is not another's. */
function canReturn(world: DeskWorld, record: Recorded[Entity]): boolean {
  if ('until' in record) return canWaitAgain(world, record);
  if ('needs' in record && !record.needs.every((id) => world.kinds.has(id))) return false;
  if ('kindId' in record && !world.kinds.has(record.kindId)) return false;
  if ('resources' in record && !record.resources.every(({ resourceId }) => findResource(world, resourceId)))
    return false;
  if ('serviceIds' in record) return (record.serviceIds ?? []).every((id) => world.services.has(id));
  if ('from' in record && beginsAsAnother(world.planOf(record.staffId), record)) return false;
  if ('serviceId' in record && !world.services.has(record.serviceId)) return false;
  return !('staffId' in record) || world.staff.has(record.staffId);
}

const nextVersion = (current: { readonly version: number } | undefined): number =>
  (current?.version ?? 0) + 1;

function movedOn({ entity, key }: SavedChange) {
  return refused<ReturnRefusal>({ code: 'moved_on', entity, id: key });
}

/** The return of one change that is not of a booking. */
function returnOf(
  world: DeskWorld,
  isReferredTo: IsReferredTo,
  change: OtherChange,
  direction: Direction,
): Result<SavedChange, ReturnRefusal> {
  const { left, returned } = sidesOf(change, direction);
  const current = recordIn(world, change);
  if (contentOf(current) !== contentOf(left)) return movedOn(change);
  const { entity, key } = change;
  if (!returned) {
    if (isRemovable(entity) && isReferredTo(entity, key)) return refused({ code: 'in_use', entity, id: key });
  } else if (!canReturn(world, returned)) return movedOn(change);
  const seen = current && 'version' in current ? current : undefined;
  const after = returned && 'version' in returned ? { ...returned, version: nextVersion(seen) } : returned;
  // Both are of the change's own kind: one was read by it, the other is one of its sides.
  return ok({ ...change, before: current, after } as SavedChange);
}

const timeFields = [
  'staffId',
  'serviceId',
  'startTime',
  'endTime',
  'durationMinutes',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'processing',
  'resources',
] as const;

/** Whether a booking begins to keep time that it does not keep now. */
function takesTime(current: Booking, returned: Booking): boolean {
  if (!blocks(returned.status)) return false;
  return !blocks(current.status) || differIn(current, returned, timeFields);
}

/** The rules that a booking would break where it returns. Its status may go back whatever the table of statuses says. */
function brokenBy(columns: Columns, current: Booking, returned: Booking): readonly Violation[] {
  const takesNewTime = takesTime(current, returned);
  if (!takesNewTime && returned.clientId === current.clientId) return [];
  // With the very units that it had: what was done is taken back, not done in another way.
  const request = requestToStay(returned);
  const context = columns.contextFor(request);
  return takesNewTime ? validateBookingRequest(context, request) : brokenByClient(context, request);
}

type Returning = { readonly current: Booking; readonly returned: Booking; readonly index: number };

const keepsItsTime = ({ current, returned }: Returning): boolean => !takesTime(current, returned);

/** Those of which `isFirst` holds before those of which it does not; otherwise in the order given. */
function firstThose(all: readonly Returning[], isFirst: (one: Returning) => boolean): readonly Returning[] {
  return [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
}

/** The returns of a step's bookings, judged by where they all end: those that traded slots may trade them back. */
function returnBookings(
  world: DeskWorld,
  changed: DeskWorld,
  changes: readonly BookingChange[],
  direction: Direction,
): Result<{ readonly changes: readonly BookingChange[]; readonly world: DeskWorld }, ReturnRefusal> {
  const returning: Returning[] = [];
  for (const [index, change] of changes.entries()) {
    const { left, returned } = bookingSidesOf(change, direction);
    const current = storedIn(world, left.id);
    if (!current || contentOf(current) !== contentOf(left)) return movedOn(change);
    // One that blocks is judged by the rules, which say what is missing.
    if (!blocks(returned.status) && !canReturn(changed, returned)) return movedOn(change);
    returning.push({ current, returned: { ...returned, version: nextVersion(current) }, index });
  }
  const lifted = new Set(returning.map(({ current }) => current.id));
  const columns = columnsOf(changed, lifted);
  const returnedChanges: BookingChange[] = [];
  const rejections: Rejection[] = [];
  // What keeps its time is there before the others are put down, one after the other.
  for (const { current, returned, index } of firstThose(returning, keepsItsTime)) {
    const violations = brokenBy(columns, current, returned);
    if (violations.length === 0) {
      returnedChanges.push(bookingChange(current, returned));
      columns.put(returned);
    } else rejections.push({ index, bookingId: returned.id, violations, request: requestToStay(returned) });
  }
  const after = withChanges(without(changed, lifted), returnedChanges);
  if (rejections.length > 0) return refused({ code: 'bookings_rejected', rejections, world: after });
  // The database looks at one statement after the other: what gives time up is written before what takes it.
  const inOrder = firstThose(returning, ({ current }) => blocks(current.status));
  return ok({ changes: inOrder.map((one) => bookingChange(one.current, one.returned)), world: after });
}

/**
 * Whether a return gives all bookings of a client, and all that they wait for, to others. `world` holds all of them, where it holds any that is
 * not of the step.
 */
function losesAllThatNamesIt(
  world: DeskWorld,
  changes: readonly SavedChange[],
  direction: Direction,
  clientId: string,
): boolean {
  const given = new Set<string>(
    changes.flatMap((change) => {
      if (change.entity !== 'booking' && change.entity !== 'waitlist_entry') return [];
      const { returned } = isOfBooking(change)
        ? bookingSidesOf(change, direction)
        : sidesOf(change, direction);
      const named = returned && 'clientId' in returned ? returned.clientId : null;
      return named === clientId ? [] : [change.key];
    }),
  );
  const theirs = [...world.bookings.values(), ...world.waitlist.values()].filter(
    (record) => record.clientId === clientId,
  );
  return theirs.length > 0 && theirs.every(({ id }) => given.has(id));
}

/**
 * What brings back the state before a step (`undo`) or after it (`redo`), all or nothing. Every record must be as the step left it, its
 * version aside, and is written as its next version. What was created is removed, unless another record names it; a booking is cancelled
 * instead. Bookings pass the rules where they return, by the terms that they had. `world` holds the step's records, all that is near its
 * bookings, and of those whom it touches the bookings that end after `now`.
 */
export function decideReturn(
  world: DeskWorld,
  isReferredTo: IsReferredTo,
  { changes }: Pick<UndoStep, 'changes'>,
  direction: Direction,
  now: Instant,
): Result<Returned, ReturnRefusal> {
  const others: SavedChange[] = [];
  let changed = world;
  const isNamed: IsReferredTo = (entity, id) =>
    isReferredTo(entity, id) && !(entity === 'client' && losesAllThatNamesIt(world, changes, direction, id));
  for (const change of direction === 'undo' ? [...changes].reverse() : changes) {
    if (isOfBooking(change)) continue;
    const returned = returnOf(changed, isNamed, change, direction);
    if (!returned.ok) return returned;
    others.push(returned.value);
    changed = withChanges(changed, [returned.value]);
  }
  const bookings = returnBookings(world, changed, changes.filter(isOfBooking), direction);
  if (!bookings.ok) return bookings;
  const after = bookings.value.world;
  const over = overUntil(others, now);
  const open = [...after.bookings.values()]
    .filter(({ endTime }) => endTime > over)
    // By the names that return, too.
    .map((booking) => named(after, booking))
    .sort((a, b) => a.startTime - b.startTime);
  const stranded = strandedBetween(world, after, open);
  if (stranded.length > 0 && others.some(blocksTime))
    return refused({ code: 'stranded', stranded, world: after });
  // A client whom bookings and entries have named goes after them.
  const isOfGoneClient = ({ entity, after: left }: SavedChange) => entity === 'client' && left === undefined;
  return ok({
    changes: [
      ...others.filter((change) => !isOfGoneClient(change)),
      ...bookings.value.changes,
      ...others.filter(isOfGoneClient),
    ],
    stranded,
    world: after,
  });
}
