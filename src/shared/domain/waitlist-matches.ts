import { blocks, holdsOf } from './booking.ts';
import type { BookingRequest } from './booking-request.ts';
import type { DeskWorld, Near } from './desk-world.ts';
import { type NamedHolds, slotAt } from './free-slots.ts';
import { withoutHoles, workingDay } from './free-time.ts';
import type { FreedPlace } from './freed-place.ts';
import type { BookingId, ClientId } from './ids.ts';
import {
  addMinutes,
  type Instant,
  type Interval,
  instant,
  intervalBetween,
  intervalOf,
  millisecondsPerMinute,
  overlaps,
  widened,
} from './interval.ts';
import type { Salon } from './salon.ts';
import { maxBlockMinutes, type Service } from './service.ts';
import { decideCreations } from './several-bookings.ts';
import { type Slot, startAfterPart } from './slot.ts';
import { slotGrid } from './slot-grid.ts';
import type { Staff } from './staff.ts';
import { shortestSold, unsellableMinutes } from './unsellable.ts';
import { suits, type WaitlistEntry, wants } from './waitlist.ts';
import { aroundDates } from './working-time.ts';
import { dateAt, datesBetween, isBookableInstant } from './zoned-time.ts';

/** An entry that fits into what became free, and where. */
export type WaitlistMatch<Entry extends WaitlistEntry = WaitlistEntry> = {
  readonly entry: Entry;
  /** One for each service, in their order, one after the other with the person whose place became free. */
  readonly slots: readonly Slot[];
  /** What it would leave beside itself that is too short for anything that this person offers. */
  readonly unsellableMinutes: number;
};

/** The services of an entry, in their order; undefined where one is not there any more. */
function servicesOf(
  { services }: Pick<DeskWorld, 'services'>,
  entry: WaitlistEntry,
): readonly Service[] | undefined {
  const found = entry.serviceIds.map((id) => services.get(id)).filter((service) => service !== undefined);
  return found.length === entry.serviceIds.length ? found : undefined;
}

/** The time that can matter to whoever would come into a place: the whole dates of it, and what reaches into them. */
export function timeAround({ startTime, endTime }: FreedPlace, salon: Salon): Interval {
  const { timeZone } = salon;
  const dates = aroundDates(dateAt(startTime, timeZone), dateAt(endTime, timeZone), timeZone);
  return widened(dates, maxBlockMinutes, maxBlockMinutes);
}

/** The time of the person and of the units that must be known to say who fits into a place. */
export function nearPlace(
  world: DeskWorld,
  entries: readonly WaitlistEntry[],
  place: FreedPlace,
): readonly Near[] {
  const staff = world.staff.get(place.staffId);
  const salon = staff && world.salons.get(staff.salonId);
  if (!staff || !salon) return [];
  const within = timeAround(place, salon);
  const needs = new Set(
    entries.flatMap((entry) => servicesOf(world, entry) ?? []).flatMap((one) => one.needs),
  );
  const units = [...needs].flatMap(world.resourcesOf).map(({ id }) => id);
  return [staff.id, ...units].map((held) => ({ held, within }));
}

/** The person whose place became free, and what is free of their time around it. */
type Column = {
  readonly salon: Salon;
  readonly staff: Staff;
  readonly place: Interval;
  readonly givenUpBy: ClientId | null;
  /** The free time of the person on the dates of the place that is still to come, whatever it is long enough for; by start. */
  readonly stretches: readonly Interval[];
  /** The shortest block that can be sold with this person; undefined where nothing can. */
  readonly shortestMinutes: number | undefined;
};

function columnOf(
  world: DeskWorld,
  { staffId, startTime, endTime, givenUpBy }: FreedPlace,
  now: Instant,
): Column | undefined {
  const staff = world.staff.get(staffId);
  const salon = staff && world.salons.get(staff.salonId);
  if (!staff || !salon) return undefined;
  const { timeZone } = salon;
  const salonTime = { salon, closures: world.closuresOf(salon.id) };
  const person = { staff, plan: world.planOf(staff.id), timeOff: world.timeOffOf(staff.id) };
  const dates = datesBetween(dateAt(startTime, timeZone), dateAt(endTime, timeZone));
  const working = dates.flatMap((date) => workingDay(salonTime, person, date).working);
  const held = [...world.bookings.values()]
    .filter((booking) => booking.staffId === staffId && blocks(booking.status))
    .flatMap(holdsOf);
  const past = intervalBetween(instant(0), now);
  return {
    salon,
    staff,
    place: intervalOf(startTime, endTime),
    givenUpBy,
    stretches: withoutHoles(working, past ? [...held, past] : held),
    shortestMinutes: shortestSold(staff, world.services.values()),
  };
}

/** A way in which an entry would stand in the column: when it begins, and what it keeps free. */
type Candidate = { readonly start: Instant; readonly block: Interval; readonly unsellableMinutes: number };

function unsellableBeside({ stretches, shortestMinutes }: Column, block: Interval): number {
  const stretch = stretches.find((one) => overlaps(one, block));
  if (!stretch) return 0;
  const left = [block.start - stretch.start, stretch.end - block.end];
  return unsellableMinutes(
    left.map((milliseconds) => Math.max(0, milliseconds / millisecondsPerMinute)),
    shortestMinutes,
  );
}

/** The services of an entry one after the other from `start` on. */
function slotsFrom({ staff }: Column, services: readonly Service[], start: Instant): readonly Slot[] {
  const staffId = staff.id;
  let before: (Slot & { readonly service: Service }) | undefined;
  return services.map((service) => {
    const startTime = before ? startAfterPart(before, { staffId, service }) : start;
    const slot = slotAt(service, service, staffId, startTime);
    before = { ...slot, service };
    return slot;
  });
}

/** From the start of the first service to the end of the last, with the buffers between them. */
function minutesWithBuffers(column: Column, services: readonly Service[]): number {
  const { start } = column.place;
  const end = slotsFrom(column, services, start).at(-1)?.endTime ?? start;
  return (end - start) / millisecondsPerMinute;
}

/**
 * Where an entry could stand so that it takes something of the place: at the starts of the salon's grid, and flush with the beginning and the end of
 * what is free around it, which may lie beside the grid. The best first, then the earliest.
 */
function candidatesOf(
  column: Column,
  services: readonly Service[],
  entry: WaitlistEntry,
): readonly Candidate[] {
  const { salon, place, stretches } = column;
  const { timeZone, slotMinutes } = salon;
  const before = services[0]?.bufferBeforeMinutes ?? 0;
  const after = services.at(-1)?.bufferAfterMinutes ?? 0;
  const minutes = minutesWithBuffers(column, services);
  const first = addMinutes(place.start, -minutes - after);
  const last = addMinutes(place.end, before);
  const onGrid = datesBetween(dateAt(first, timeZone), dateAt(last, timeZone)).flatMap((date) =>
    slotGrid(date, timeZone, slotMinutes),
  );
  const flush = [place, ...stretches.filter((stretch) => overlaps(stretch, place))].flatMap(
    ({ start, end }) => [addMinutes(start, before), addMinutes(end, -after - minutes)],
  );
  return (
    [...new Set([...onGrid, ...flush])]
      // What is free may begin right now, which is hardly a whole minute.
      .filter((start) => first < start && start < last && start % millisecondsPerMinute === 0)
      .filter(isBookableInstant)
      .flatMap((start): readonly Candidate[] => {
        const visit = intervalOf(start, addMinutes(start, minutes));
        if (!suits(entry, visit, timeZone)) return [];
        const block = widened(visit, before, after);
        return [{ start, block, unsellableMinutes: unsellableBeside(column, block) }];
      })
      .sort((a, b) => a.unsellableMinutes - b.unsellableMinutes || a.start - b.start)
  );
}

const requestFor = (
  entry: WaitlistEntry,
  { staffId, serviceId, startTime, endTime }: Slot,
): BookingRequest => ({
  staffId,
  serviceId,
  clientId: entry.clientId,
  startTime,
  endTime,
  resourceIds: [],
  booking: undefined,
});

// What is only judged is not saved under it: any text that no booking has will do.
const unsaved = (index: number): BookingId => `unsaved ${index}` as BookingId;

/** Whether all of these would be accepted, as one visit. */
function areAccepted(world: DeskWorld, entry: WaitlistEntry, slots: readonly Slot[]): boolean {
  const commands = slots.map((slot, index) => ({
    id: unsaved(index),
    request: requestFor(entry, slot),
    status: 'confirmed' as const,
    notes: null,
    visitId: null,
    seriesId: null,
  }));
  const decided = decideCreations(world, commands);
  return decided.ok && decided.value.rejections.length === 0;
}

function sitsElsewhere(clientHolds: NamedHolds, { startTime, endTime }: Slot): boolean {
  const asked = intervalOf(startTime, endTime);
  return clientHolds.some(({ hold }) => overlaps(hold, asked));
}

function matchOf<Entry extends WaitlistEntry>(
  world: DeskWorld,
  column: Column,
  entry: Entry,
  clientHolds: NamedHolds,
  now: Instant,
): WaitlistMatch<Entry> | undefined {
  const services = servicesOf(world, entry);
  if (!services || entry.bookingId !== null || !wants(entry, column.staff.id)) return undefined;
  if (entry.clientId === column.givenUpBy) return undefined;
  for (const { start, unsellableMinutes } of candidatesOf(column, services, entry)) {
    const slots = start < now ? [] : slotsFrom(column, services, start);
    if (slots.some((slot) => sitsElsewhere(clientHolds, slot))) continue;
    if (slots.length > 0 && areAccepted(world, entry, slots)) return { entry, slots, unsellableMinutes };
  }
  return undefined;
}

/**
 * The entries that fit into time of a person that became free, each where it leaves the least that nobody can be sold: those that leave less
 * first, of equal ones the oldest. Every one of them takes at least a part of the place, begins at `now` or later, and would be accepted by the
 * rules just as it is answered; none is at a time at which the client sits elsewhere, or is that of a client who has just given up the place. `world` holds the clients of the entries and what stands
 * `nearPlace`, `holdsOf` answers when a client sits with somebody in the `timeAround` it.
 */
export function waitlistMatches<Entry extends WaitlistEntry>(
  world: DeskWorld,
  entries: readonly Entry[],
  holdsOf: (client: ClientId) => NamedHolds,
  place: FreedPlace,
  now: Instant,
): readonly WaitlistMatch<Entry>[] {
  const column = columnOf(world, place, now);
  if (!column) return [];
  return entries
    .map((entry) => matchOf(world, column, entry, holdsOf(entry.clientId), now))
    .filter((match) => match !== undefined)
    .sort(
      (a, b) =>
        a.unsellableMinutes - b.unsellableMinutes ||
        a.entry.createdAt - b.entry.createdAt ||
        (a.entry.id < b.entry.id ? -1 : 1),
    );
}
