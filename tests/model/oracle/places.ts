// Where several services could be booked, by trying every start of the grid with everybody.
import type { MethodName, WireInput, WireOutput } from '../../../src/shared/contract/contract.ts';
import { sitsElsewhere } from './advice.ts';
import { type Slot, slotFrom, startAfter, withSlot, withSlots } from './free-chain.ts';
import { heldSpans, openingSpans, overlap, type Span, spanOf, widen, workingSpans } from './rules.ts';
import { accept, areIds, type Handlers, missing, same, senseless, sorted, Where } from './verdict.ts';
import { dateAfter, dateInReal, dayOfWeek, wallAt } from './wall-clock.ts';
import { at, isBlocking, named, type Salon, type Service, type Staff, type World } from './world.ts';

type Search = WireInput<'places.find'>;
type Place = WireOutput<'places.find'>['places'][number];
type Part = { readonly service: Service; readonly people: readonly Staff[] };

/** What is looked for. In `world` nothing is booked that is in nobody's way. */
type Sought = {
  readonly world: World;
  readonly salon: Salon;
  readonly parts: readonly Part[];
  readonly isAtOnce: boolean;
  readonly clientId: string | undefined;
};

/** Every grid of the contract is a multiple of this. */
const finestGrid = 5;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** The starts at which the parts may begin, whoever is free. */
function startsOf(salon: Salon, { from, days = 28, daysOfWeek = [], between }: Search): number[] {
  const { timeZone, slotMinutes } = salon;
  const { date: first } = wallAt(at(from), timeZone);
  const end = dateInReal(dateAfter(first, days - 1), timeZone).end;
  const starts: number[] = [];
  for (let start = dateInReal(first, timeZone).start; start < end; start += finestGrid * 60_000) {
    const { date, minutes } = wallAt(start, timeZone);
    const isInTime =
      !between || (minutesOf(between.startTime) <= minutes && minutes < minutesOf(between.endTime));
    const isOnDay = daysOfWeek.length === 0 || daysOfWeek.some((day) => day === dayOfWeek(date));
    if (start >= at(from) && minutes % slotMinutes === 0 && isInTime && isOnDay) starts.push(start);
  }
  return starts;
}

const isElsewhere = ({ world, clientId }: Sought, slot: Slot): boolean =>
  sitsElsewhere(world, clientId, spanOf(slot));

/** Whether the parts can be put down from a start on, after those that are there. */
function canBePut(sought: Sought, start: number, put: readonly Slot[], world = sought.world): boolean {
  const part = sought.parts[put.length];
  if (!part) return true;
  const previous = put.at(-1);
  return part.people.some(({ id }) => {
    if (sought.isAtOnce && put.some(({ staffId }) => staffId === id)) return false;
    const begins = previous && !sought.isAtOnce ? startAfter(world, previous, part.service, id) : start;
    const slot = slotFrom(part.service, id, begins);
    const booked = isElsewhere(sought, slot) ? undefined : withSlot(world, slot);
    return booked !== undefined && canBePut(sought, start, [...put, slot], booked);
  });
}

/** What is left of stretches without a hole. */
const cut = (stretches: readonly Span[], hole: Span): Span[] =>
  stretches.flatMap((one) =>
    overlap(one, hole)
      ? [
          { start: one.start, end: hole.start },
          { start: hole.end, end: one.end },
        ].filter(({ start, end }) => start < end)
      : [one],
  );

/** When a person is at work on a date, whatever they are booked for. */
function hoursOf({ world, salon }: Sought, staff: Staff, date: string): readonly Span[] {
  const day = dateInReal(date, salon.timeZone);
  const [own, ofSalon] = [workingSpans(world, staff, salon, date), openingSpans(salon, date)];
  const [some, others] = [own === 'open' ? [day] : own, ofSalon === 'open' ? [day] : ofSalon];
  // A window that hours limit may reach beyond the date; a date without hours does not.
  const inBoth =
    own === 'open' || ofSalon === 'open'
      ? own === 'open'
        ? others
        : some
      : some.flatMap((a) =>
          others
            .map((b) => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }))
            .filter(({ start, end }) => start < end),
        );
  const closed = [...world.records.closure.values()]
    .filter(({ salonId }) => salonId === salon.id)
    .map(({ startDate, endDate }) => ({
      start: dateInReal(startDate, salon.timeZone).start,
      end: dateInReal(endDate, salon.timeZone).end,
    }));
  const away = [...world.records.time_off.values()].filter(({ staffId }) => staffId === staff.id).map(spanOf);
  return [...closed, ...away].reduce<readonly Span[]>(cut, inBoth);
}

type Side = { readonly minutes: number; readonly neighbour: Place['fit']['before'] };

/** The nearest of what ends before a slot, or begins after it; of what is equally near the first. */
const nearest = (sides: readonly Side[]): Side =>
  sides.reduce<Side>((best, side) => (side.minutes < best.minutes ? side : best), {
    minutes: Number.POSITIVE_INFINITY,
    neighbour: null,
  });

/** What stands on both sides of a slot, and how far away: bookings, the other slots of its visit, the hours. */
function besides(sought: Sought, slot: Slot, visit: readonly Slot[]): { before: Side; after: Side } {
  const { world, salon } = sought;
  const termsOf = ({ serviceId }: Slot) => world.records.service.get(serviceId);
  const block = widen(spanOf(slot), termsOf(slot));
  const staff = world.records.staff.get(slot.staffId);
  const bookings = [...world.records.booking.values()]
    .filter((booking) => booking.staffId === slot.staffId && isBlocking(booking))
    .flatMap((booking) => {
      const { serviceName, clientName } = named(world, booking);
      const neighbour = { kind: 'booking', bookingId: booking.id, serviceName, clientName } as const;
      // An id of a story is what the contract brands.
      return heldSpans(spanOf(booking), booking).map((span) => ({
        span,
        neighbour: neighbour as Side['neighbour'],
      }));
    });
  const others = visit
    .filter((other) => other !== slot && other.staffId === slot.staffId)
    .flatMap((other) => heldSpans(spanOf(other), termsOf(other)))
    .map((span) => ({ span, neighbour: null }));
  const held = [...bookings, ...others].filter(({ span }) => !overlap(span, block));
  const { date } = wallAt(at(visit[0]?.startTime ?? ''), salon.timeZone);
  const own = spanOf(slot);
  const hours = staff
    ? hoursOf(sought, staff, date).filter(({ start, end }) => start <= own.start && own.end <= end)
    : [];
  const ofHours = { kind: 'hours' } as const;
  return {
    before: nearest([
      ...held
        .filter(({ span }) => span.end <= block.start)
        .map(({ span, neighbour }) => ({ minutes: (block.start - span.end) / 60_000, neighbour })),
      ...hours.map(({ start }) => ({
        minutes: Math.max(0, block.start - start) / 60_000,
        neighbour: ofHours,
      })),
    ]),
    after: nearest([
      ...held
        .filter(({ span }) => span.start >= block.end)
        .map(({ span, neighbour }) => ({ minutes: (span.start - block.end) / 60_000, neighbour })),
      ...hours.map(({ end }) => ({ minutes: Math.max(0, end - block.end) / 60_000, neighbour: ofHours })),
    ]),
  };
}

/** The shortest block that could be sold with a person. */
function shortestOf({ world, salon }: Sought, staffId: string): number {
  const staff = world.records.staff.get(staffId);
  const offered = [...world.records.service.values()].filter(
    (service) =>
      service.salonId === salon.id &&
      service.isActive &&
      staff?.isActive &&
      (staff.serviceIds === null || staff.serviceIds.includes(service.id)),
  );
  return Math.min(
    ...offered.map((one) => one.bufferBeforeMinutes + one.durationMinutes + one.bufferAfterMinutes),
  );
}

/** How well slots use up the time around them. */
function fitOf(sought: Sought, slots: readonly Slot[]): Place['fit'] {
  const sides = slots.map((slot) => besides(sought, slot, slots));
  const last = sought.isAtOnce ? sides[0] : sides.at(-1);
  const unsellable = slots.map(({ staffId }, index) => {
    const shortest = shortestOf(sought, staffId);
    const left = [sides[index]?.before.minutes ?? 0, sides[index]?.after.minutes ?? 0];
    // Without an offer the shortest is endless and nothing is lost.
    if (!Number.isFinite(shortest)) return 0;
    return Math.round(
      left.filter((minutes) => minutes < shortest).reduce((sum, minutes) => sum + minutes, 0),
    );
  });
  return {
    unsellableMinutes: unsellable.reduce((sum, minutes) => sum + minutes, 0),
    before: sides[0]?.before.minutes === 0 ? sides[0].before.neighbour : null,
    after: last?.after.minutes === 0 ? last.after.neighbour : null,
  };
}

/** By what the better of two places is told. */
const rankOf = ({ unsellableMinutes, before, after }: Place['fit']): number =>
  unsellableMinutes * 4 + [before, after].filter((side) => side === null).length;

/** Who has a place of one service: of those who could, by position, the first for whom it fits best. */
function fitting(sought: Sought, start: number): string | undefined {
  const [part] = sought.parts;
  const could = (part?.people ?? [])
    .map(({ id }) => part && slotFrom(part.service, id, start))
    .filter((slot) => slot !== undefined)
    .filter((slot) => withSlot(sought.world, slot) !== undefined && !isElsewhere(sought, slot))
    .map((slot) => ({ slot, rank: rankOf(fitOf(sought, [slot])) }));
  return could.reduce<(typeof could)[number] | undefined>(
    (best, one) => (!best || one.rank < best.rank ? one : best),
    undefined,
  )?.slot.staffId;
}

/** Whether one person could do all parts from a start on. */
const isForOne = (sought: Sought, start: number): boolean =>
  sought.parts[0]?.people.some((person) =>
    canBePut(
      {
        ...sought,
        parts: sought.parts.map((part) => ({
          ...part,
          people: part.people.filter(({ id }) => id === person.id),
        })),
      },
      start,
      [],
    ),
  ) ?? false;

/** What is wrong with one place that was told. */
function wrongWithPlace(sought: Sought, { slots, fit }: Place, start: number): string | undefined {
  const { world, parts, isAtOnce } = sought;
  const meant = parts.map(({ service, people }, index): Slot | undefined => {
    const staffId = slots[index]?.staffId ?? '';
    const previous = slots[index - 1];
    const begins = previous && !isAtOnce ? startAfter(world, previous, service, staffId) : start;
    return people.some(({ id }) => id === staffId) ? slotFrom(service, staffId, begins) : undefined;
  });
  if (!same(meant, slots)) return `not the parts that were asked for: ${sorted(slots)}`;
  if (slots.some((slot) => isElsewhere(sought, slot))) return `the client sits elsewhere: ${sorted(slots)}`;
  if (!withSlots(world, slots)) return `breaks a rule: ${sorted(slots)}`;
  const people = new Set(slots.map(({ staffId }) => staffId)).size;
  if (isAtOnce && people < slots.length) return `one person twice at once: ${sorted(slots)}`;
  if (!isAtOnce && people > 1 && isForOne(sought, start)) return `one person could do it: ${sorted(slots)}`;
  if (slots.length === 1 && slots[0]?.staffId !== fitting(sought, start))
    return `it fits better with somebody else: ${sorted(slots)}`;
  const expected = fitOf(sought, slots);
  return same(expected, fit)
    ? undefined
    : `fits as ${sorted(expected)}, was told as ${sorted(fit)}: ${sorted(slots)}`;
}

/** What is wrong with the places that were told. */
function wrongWith(sought: Sought, search: Search, places: readonly Place[]): string | undefined {
  const { order = 'earliest', limit = 50 } = search;
  const possible = startsOf(sought.salon, search).filter((start) => canBePut(sought, start, []));
  const starts = places.map(({ slots }) => at(slots[0]?.startTime ?? ''));
  const isEarliest = order === 'earliest';
  const expected = isEarliest ? possible.slice(0, limit) : possible;
  const told = isEarliest ? starts : [...starts].sort((a, b) => a - b);
  const isAll = isEarliest || possible.length <= limit;
  if (isAll && !same(expected, told)) return `places at ${sorted(told)}, not at ${sorted(expected)}`;
  if (!isAll && (told.length !== limit || !told.every((start) => possible.includes(start))))
    return `not ${limit} of the places: ${sorted(told)}`;
  const inOrder = places.every(({ fit }, index) => {
    const previous = places[index - 1];
    if (isEarliest || !previous) return true;
    const better = rankOf(previous.fit) - rankOf(fit);
    return better < 0 || (better === 0 && (starts[index - 1] ?? 0) < (starts[index] ?? 0));
  });
  if (!inOrder) return 'the best fit is not the first';
  return places
    .map((place, index) => wrongWithPlace(sought, place, starts[index] ?? 0))
    .find((wrong) => wrong !== undefined);
}

/** The people of a salon, by position. */
const peopleOf = ({ records }: World, salonId: string): Staff[] =>
  [...records.staff.values()]
    .filter((staff) => staff.salonId === salonId)
    .sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));

const booked = ({ records }: World, ids: readonly string[]): World['records']['booking'] =>
  new Map([...records.booking].filter(([id]) => !ids.includes(id)));

export const placeHandlers: Handlers<MethodName & `places.${string}`> = {
  'places.find': (world, search) => {
    const { salonId, parts, clientId, isAtOnce = false, between, without = [] } = search;
    const named = parts.flatMap(({ serviceId, staffIds = [] }) => [serviceId, ...staffIds]);
    if (parts.length === 0 || !areIds(salonId, clientId, ...named, ...without)) return senseless;
    if (between && between.endTime <= between.startTime) return senseless;
    const salon = world.records.salon.get(salonId);
    if (!salon) return missing('salon', salonId);
    const sought: Part[] = [];
    for (const { serviceId, staffIds } of parts) {
      const service = world.records.service.get(serviceId);
      if (service?.salonId !== salonId) return missing('service', serviceId);
      const people = peopleOf(world, salonId).filter(({ id }) => staffIds?.includes(id) ?? true);
      sought.push({ service, people });
    }
    const lifted = { ...world, records: { ...world.records, booking: booked(world, without) } };
    const places = new Where(
      // Of the contract, whose own schema has let it pass.
      (told) =>
        wrongWith(
          { world: lifted, salon, parts: sought, isAtOnce, clientId },
          search,
          told as readonly Place[],
        ),
      'places',
    );
    return accept({ places });
  },
};
