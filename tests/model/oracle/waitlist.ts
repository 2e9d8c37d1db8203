// Clients who wait for a place.
import type { MethodName, WireOutput } from '../../../src/shared/contract/contract.ts';
import { sitsElsewhere } from './advice.ts';
import { writtenPhone } from './clients.ts';
import { type Slot, slotFrom, startAfter, withSlots } from './free-chain.ts';
import { both, given, updated } from './records.ts';
import { overlap, type Span, spanOf, timeTyped, widen } from './rules.ts';
import { isRefusal, waits } from './several.ts';
import {
  accept,
  areIds,
  createdOnce,
  type Handlers,
  kept,
  missing,
  type Refused,
  ranked,
  same,
  senseless,
  senselessAt,
  sorted,
  Where,
} from './verdict.ts';
import { dayOfWeek, instantOf, isDate, wallAt } from './wall-clock.ts';
import {
  asText,
  at,
  type Booking,
  isBlocking,
  type Salon,
  type WaitlistEntry,
  type World,
  type Write,
} from './world.ts';

type Typed = {
  readonly serviceIds?: readonly string[];
  readonly staffIds?: readonly string[] | null;
  readonly daysOfWeek?: WaitlistEntry['daysOfWeek'];
  readonly from?: string;
  readonly until?: string;
};

/** Whether each list names something, and nothing twice, and dates are dates. */
function isReadable({ serviceIds, staffIds, daysOfWeek, from, until }: Typed): boolean {
  const lists = [serviceIds, staffIds ?? undefined, daysOfWeek].filter((list) => list !== undefined);
  return (
    lists.every((list) => list.length > 0 && new Set<unknown>(list).size === list.length) &&
    areIds(...(serviceIds ?? []), ...(staffIds ?? [])) &&
    [from, until].every((date) => date === undefined || isDate(date))
  );
}

/** Why somebody cannot wait for that in their salon; undefined where they can. */
function refusalOf({ records }: World, entry: WaitlistEntry, isAsked = true): Refused | undefined {
  const { salonId, clientId, serviceIds, staffIds, from, until, startTime, endTime } = entry;
  const client = records.client.get(clientId);
  if (isAsked && (client?.salonId !== salonId || client.erasedOn !== null))
    return missing('client', clientId);
  const service = serviceIds.findIndex((id) => records.service.get(id)?.salonId !== salonId);
  if (service >= 0) return senselessAt(`serviceIds.${service}`);
  const person = (staffIds ?? []).findIndex((id) => records.staff.get(id)?.salonId !== salonId);
  if (person >= 0) return senselessAt(`staffIds.${person}`);
  if (until < from) return senselessAt('until');
  return endTime <= startTime ? senselessAt('endTime') : undefined;
}

const inOrder = (typed: Typed): Typed => ({
  ...(typed.staffIds !== undefined && { staffIds: typed.staffIds && [...typed.staffIds].sort() }),
  ...(typed.daysOfWeek !== undefined && { daysOfWeek: [...typed.daysOfWeek].sort() }),
});

/** The entry of that id, while its client waits. */
function waiting({ records }: World, id: string): WaitlistEntry | Refused {
  const entry = records.waitlist_entry.get(id);
  return entry?.bookingId === null ? entry : missing('waitlist_entry', id);
}

/** What a new booking, of a visit the first, makes of the entry that its call names: nobody waits under it any more. */
export function endedBy(world: World, id: string | undefined, booking: Booking): readonly Write[] | Refused {
  if (id === undefined) return [];
  const entry = waiting(world, id);
  if (isRefusal(entry)) return entry;
  if (entry.salonId !== booking.salonId) return missing('waitlist_entry', id);
  if (entry.clientId !== booking.clientId) return senselessAt('waitlistEntryId');
  return [waits({ ...entry, version: entry.version + 1, bookingId: booking.id })];
}

/** Whether a call that comes again names the entry that the booking ended; one that was taken back has given it back. */
export function hadEnded({ records }: World, id: string | undefined, booking: Booking): boolean {
  const ended = [...records.waitlist_entry.values()].find(({ bookingId }) => bookingId === booking.id);
  if (ended) return ended.id === id;
  return id === undefined || !isBlocking(records.booking.get(booking.id) ?? booking);
}

const told = (world: World, entry: WaitlistEntry) => {
  const client = world.records.client.get(entry.clientId);
  return { ...entry, clientName: client?.name, clientPhone: client && writtenPhone(world, client) };
};

type Match = WireOutput<'waitlist.matches'>[number];
type Freed = {
  readonly staffId: string;
  readonly place: Span;
  readonly zone: string;
  readonly givenUpBy: string | null;
};

/** The services of an entry with one person, from an instant on; undefined where they would not suit, are when the client sits elsewhere, take nothing of the place or break a rule. */
function slotsAt(world: World, { staffId, place, zone }: Freed, entry: WaitlistEntry, start: number) {
  const slots: Slot[] = [];
  for (const serviceId of entry.serviceIds) {
    const service = world.records.service.get(serviceId);
    if (!service) return undefined;
    const previous = slots.at(-1);
    slots.push(slotFrom(service, staffId, previous ? startAfter(world, previous, service, staffId) : start));
  }
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last || start < world.now) return undefined;
  const { date } = wallAt(start, zone);
  const end = at(last.endTime);
  const suits =
    entry.from <= date &&
    date <= entry.until &&
    entry.daysOfWeek.some((day) => day === dayOfWeek(date)) &&
    instantOf(date, entry.startTime, zone) <= start &&
    end <= instantOf(date, entry.endTime, zone);
  const block = {
    start: widen(spanOf(first), world.records.service.get(first.serviceId)).start,
    end: widen(spanOf(last), world.records.service.get(last.serviceId)).end,
  };
  const isElsewhere = slots.some((slot) => sitsElsewhere(world, entry.clientId, spanOf(slot)));
  const isIt =
    suits && !isElsewhere && overlap(block, place) && withSlots(world, slots, entry.clientId) !== undefined;
  return isIt ? slots : undefined;
}

/** Nobody is booked for longer, buffers included. */
const longest = 2 * 86_400_000;

/** Whether an entry fits at one of the starts of the salon's grid: then it must be told. */
function fitsOnGrid(world: World, freed: Freed, entry: WaitlistEntry, slotMinutes: number): boolean {
  const from = Math.floor((freed.place.start - longest) / 300_000) * 300_000;
  for (let start = from; start < freed.place.end + longest; start += 300_000)
    if (wallAt(start, freed.zone).minutes % slotMinutes === 0 && slotsAt(world, freed, entry, start))
      return true;
  return false;
}

function wrongWith(world: World, freed: Freed, salon: Salon, matches: readonly Match[]): string | undefined {
  const entries = [...world.records.waitlist_entry.values()].filter(
    ({ salonId, bookingId, staffIds, clientId }) =>
      salonId === salon.id &&
      bookingId === null &&
      clientId !== freed.givenUpBy &&
      (staffIds?.includes(freed.staffId) ?? true),
  );
  for (const { entry, slots } of matches) {
    const known = entries.find(({ id }) => id === entry.id);
    if (!known || !same(told(world, known), entry)) return `nobody waits as ${sorted(entry)}`;
    if (!same(slotsAt(world, freed, known, at(slots[0]?.startTime ?? '')), slots))
      return `an entry does not fit there: ${sorted(slots)}`;
  }
  const ranks = matches.map(
    ({ unsellableMinutes, entry }) => [unsellableMinutes, at(entry.createdAt)] as const,
  );
  const inOrder = ranks.every(([minutes, since], index) => {
    const [minutesBefore, sinceBefore] = ranks[index - 1] ?? [minutes, since];
    return minutesBefore < minutes || (minutesBefore === minutes && sinceBefore <= since);
  });
  if (!inOrder) return `not the best first: ${sorted(ranks)}`;
  const forgotten = entries
    .filter(({ id }) => !matches.some(({ entry }) => entry.id === id))
    .find((entry) => fitsOnGrid(world, freed, entry, salon.slotMinutes));
  return forgotten && `an entry fits and is not told: ${sorted(forgotten)}`;
}

export const waitlistHandlers: Handlers<MethodName & `waitlist.${string}`> = {
  'waitlist.matches': (world, { salonId, staffId, startTime, endTime, givenUpBy = null }) => {
    const [start, end] = [timeTyped(startTime), timeTyped(endTime)];
    if (start === undefined || end === undefined || !areIds(salonId, staffId, givenUpBy ?? undefined))
      return senseless;
    if (end <= start || end - start > 2 * 86_400_000) return senseless;
    const salon = world.records.salon.get(salonId);
    if (!salon) return missing('salon', salonId);
    if (world.records.staff.get(staffId)?.salonId !== salonId) return missing('staff', staffId);
    const freed = { staffId, place: { start, end }, zone: salon.timeZone, givenUpBy };
    return accept(
      new Where(
        // Of the contract, whose own schema has let it pass.
        (matches) => wrongWith(world, freed, salon, matches as readonly Match[]),
        'who fits',
      ),
    );
  },
  'waitlist.list': (world, { salonId }) => {
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const entries = [...world.records.waitlist_entry.values()].filter(
      (entry) => entry.salonId === salonId && entry.bookingId === null,
    );
    const all = entries.map((entry) => told(world, entry));
    return accept(ranked(all, ({ createdAt }) => [at(createdAt)]));
  },
  'waitlist.create': (world, { id: brought, notes, ...typed }, mint) => {
    const { salonId, clientId } = typed;
    if (!areIds(brought, salonId, clientId) || !isReadable(typed)) return senseless;
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const id = brought ?? mint();
    const entry: WaitlistEntry = {
      staffIds: null,
      daysOfWeek: [0, 1, 2, 3, 4, 5, 6],
      startTime: '00:00',
      endTime: '24:00',
      ...typed,
      ...inOrder(typed),
      id,
      version: 1,
      notes: kept(notes),
      createdAt: asText(world.now),
      bookingId: null,
    };
    const before = both(world, 'waitlist_entry', id);
    const refusal = before.created ? undefined : refusalOf(world, entry);
    if (refusal) return refusal;
    return createdOnce(before, entry, ({ createdAt: _, ...chosen }) => chosen, waits);
  },
  'waitlist.update': (world, { id, version, notes, ...typed }) => {
    if (!areIds(id, typed.clientId) || !isReadable(typed)) return senseless;
    const current = waiting(world, id);
    if (isRefusal(current)) return current;
    const wishes = given(typed, 'clientId', 'serviceIds', 'from', 'until', 'startTime', 'endTime');
    const next: WaitlistEntry = {
      ...current,
      ...wishes,
      ...inOrder(typed),
      ...(notes !== undefined && { notes: kept(notes) }),
    };
    const refusal = refusalOf(world, next, typed.clientId !== undefined);
    return refusal ?? updated(current, version, next, waits);
  },
  'waitlist.remove': (world, { id }) => {
    if (!areIds(id)) return senseless;
    const current = waiting(world, id);
    if (isRefusal(current)) return current;
    return accept({ id }, { entity: 'waitlist_entry', key: id, after: undefined });
  },
};
