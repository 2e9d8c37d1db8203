import fc from 'fast-check';
import {
  blockOf,
  blocks,
  bookingStatuses,
  hasResource,
  holdsOf,
  type NamedBooking,
} from '../../../src/shared/domain/booking.ts';
import { clientHoldsOf, type NamedHolds, type SlotContext } from '../../../src/shared/domain/free-slots.ts';
import type { StaffId } from '../../../src/shared/domain/ids.ts';
import { addMinutes, type Instant } from '../../../src/shared/domain/interval.ts';
import type { Resource } from '../../../src/shared/domain/resource.ts';
import { validateBookingRequest } from '../../../src/shared/domain/rules/rules.ts';
import type { Salon } from '../../../src/shared/domain/salon.ts';
import {
  type BookingTerms,
  processingFits,
  type Service,
  type ServiceTerms,
} from '../../../src/shared/domain/service.ts';
import type { Staff } from '../../../src/shared/domain/staff.ts';
import type { Closure, TimeOff, WallWindow, WorkingPlan } from '../../../src/shared/domain/working-time.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  dateAt,
  dayIn,
  type TimeZone,
  wallMinutesAt,
  wallTimeOfMinutes,
} from '../../../src/shared/domain/zoned-time.ts';
import { ana, basin, booked, cut, date, elif, firstBasin, has, idOf, salon, zone } from './world.ts';

/** A person with all that limits their days. */
export type Person = {
  readonly staff: Staff;
  readonly plan: WorkingPlan;
  readonly timeOff: readonly TimeOff[];
  /** Of every status. */
  readonly bookings: readonly NamedBooking[];
};

/** A salon around a date, on a clock that mostly changes in those days. */
export type RandomSalon = {
  readonly salon: Salon;
  readonly service: Service;
  readonly firstDate: CalendarDate;
  readonly closures: readonly Closure[];
  /** Of one kind, which the service may need; some out of use. */
  readonly resources: readonly Resource[];
  /** By position; some inactive, some who do not offer the service. */
  readonly people: readonly Person[];
};

/** First dates shortly before a change of their zone's clock, or a date that it skips. */
const clocks = [
  ['Europe/Istanbul', '2026-03-01'],
  ['Europe/Berlin', '2026-03-28'],
  ['Europe/Berlin', '2026-10-24'],
  ['America/New_York', '2026-10-31'],
  ['Africa/Cairo', '2026-04-23'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['America/Havana', '2026-10-31'],
  ['America/St_Johns', '2010-11-06'],
  ['Pacific/Apia', '2011-12-29'],
] as const;

const quarters = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((quarter) => quarter * 15);

/** Windows as people type them, mostly on the quarter, up to midnight. */
const wallWindow: fc.Arbitrary<WallWindow> = fc
  .tuple(quarters(22), fc.oneof(quarters(12), fc.integer({ min: 1, max: 700 })))
  .map(([from, length]) => ({
    startTime: wallTimeOfMinutes(from),
    endTime: wallTimeOfMinutes(Math.min(1440, from + Math.max(length, 15))),
  }));

const dayOfWeek = fc.integer({ min: 0, max: 6 }).map((day) => day as DayOfWeek);
/** On each of these days of the week the same windows, as most people work. */
const week = <Window extends object>(window: fc.Arbitrary<Window>, most: number) =>
  fc
    .tuple(fc.array(window, { maxLength: most }), fc.uniqueArray(dayOfWeek, { maxLength: 7 }))
    .map(([windows, days]) => windows.flatMap((one) => days.map((day) => ({ ...one, dayOfWeek: day }))));

/** Real minutes after the midnight that begins the first date. */
const minutesAfter = (days: number) => fc.integer({ min: -600, max: days * 1440 });

/** Processing as shares of a length; none where it would leave no busy part before or after it. */
const processing = fc.option(
  fc.record({ after: fc.constantFrom(0.1, 0.25, 0.34), length: fc.constantFrom(0.2, 0.5) }),
);

function within(minutes: number, shares: { readonly after: number; readonly length: number } | null) {
  if (shares === null) return null;
  const drawn = {
    afterMinutes: Math.round(minutes * shares.after),
    minutes: Math.round(minutes * shares.length),
  };
  return processingFits({ durationMinutes: minutes, processing: drawn }) ? drawn : null;
}

/** A window that is mostly enabled. */
const switchedWindow = fc
  .tuple(wallWindow, fc.constantFrom(true, true, false))
  .map(([window, isActive]) => ({ ...window, isActive }));

const drawnPerson = fc.record({
  isActive: fc.constantFrom(true, true, true, false),
  offers: fc.constantFrom('all', 'this', 'this', 'another'),
  weekly: week(switchedWindow, 2),
  schedules: fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: -20, max: 4 }),
      weeks: fc.array(week(switchedWindow, 1), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 2, selector: ({ day }) => day },
  ),
  employedFrom: fc.constantFrom(null, null, null, 1),
  employedUntil: fc.constantFrom(null, null, null, 3),
  overrides: fc.uniqueArray(
    fc.record({ day: fc.integer({ min: 0, max: 5 }), windows: fc.array(wallWindow, { maxLength: 2 }) }),
    { maxLength: 2, selector: ({ day }) => day },
  ),
  timeOff: fc.array(fc.tuple(minutesAfter(4), fc.integer({ min: 1, max: 1600 })), { maxLength: 2 }),
  bookings: fc.array(
    fc.record({
      start: fc.oneof(
        minutesAfter(4),
        minutesAfter(4).map((minute) => Math.floor(minute / 15) * 15),
      ),
      length: fc.constantFrom(15, 30, 45, 60, 200, 700),
      before: fc.constantFrom(0, 0, 10, 120),
      after: fc.constantFrom(0, 0, 5, 30),
      processing,
      unit: fc.constantFrom(null, null, 0, 1),
      status: fc.constantFrom('confirmed' as const, 'confirmed' as const, ...bookingStatuses),
      isTheClients: fc.constantFrom(false, false, true),
      // Behind the one before it, with just the room that a booking of the service needs, or a few minutes less or more.
      room: fc.option(fc.constantFrom(0, 0, 0, -5, -1, 5)),
    }),
    { maxLength: 8 },
  ),
});

type DrawnBooking = {
  readonly start: number;
  readonly length: number;
  readonly before: number;
  readonly after: number;
  readonly room: number | null;
};

/** Where each starts, in minutes after midnight. */
function startsOf(drawn: readonly DrawnBooking[], terms: ServiceTerms): readonly number[] {
  const needed = terms.bufferBeforeMinutes + terms.durationMinutes + terms.bufferAfterMinutes;
  const starts: number[] = [];
  for (const [index, { start, room, before }] of drawn.entries()) {
    const last = drawn[index - 1];
    const lastStart = starts[index - 1];
    const follows = room !== null && last !== undefined && lastStart !== undefined;
    starts.push(follows ? lastStart + last.length + last.after + needed + room + before : start);
  }
  return starts;
}

/** Salons with up to three people, on all sorts of days; `slotMinutes` are the grids that may be drawn. */
export function randomSalon(slotMinutes: readonly number[]): fc.Arbitrary<RandomSalon> {
  return fc
    .record({
      clock: fc.constantFrom(...clocks),
      slotMinutes: fc.constantFrom(...slotMinutes),
      daysWithoutHours: fc.constantFrom('open' as const, 'closed' as const),
      businessHours: fc.oneof(fc.constant([]), week(wallWindow, 2)),
      isOffered: fc.constantFrom(...Array.from({ length: 20 }, (_, index) => index > 0)),
      terms: fc.record({
        durationMinutes: fc.constantFrom(5, 15, 25, 45, 60, 150, 600),
        bufferBeforeMinutes: fc.constantFrom(0, 0, 10, 400),
        bufferAfterMinutes: fc.constantFrom(0, 0, 15, 400),
        processing,
      }),
      needsUnit: fc.constantFrom(false, true, true),
      units: fc.array(fc.constantFrom(true, true, true, false), { maxLength: 2 }),
      closures: fc.array(fc.tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: 0, max: 1 })), {
        maxLength: 1,
      }),
      people: fc.array(drawnPerson, { minLength: 1, maxLength: 3 }),
    })
    .map((drawn) => {
      const [zoneName, day] = drawn.clock;
      const firstDate = date(day);
      const timeZone = zone(zoneName);
      const midnight = dayIn(firstDate, timeZone).start;
      const terms = {
        ...drawn.terms,
        processing: within(drawn.terms.durationMinutes, drawn.terms.processing),
      };
      const service: Service = {
        ...cut,
        ...terms,
        needs: drawn.needsUnit ? [basin.id] : [],
        isActive: drawn.isOffered,
      };
      const resources = drawn.units.map((isActive, position) => ({
        ...firstBasin,
        id: idOf<Resource['id']>(71 + position),
        position,
        isActive,
      }));
      const people = drawn.people.map((person, position): Person => {
        const id = idOf<StaffId>(200 + position);
        const starts = startsOf(person.bookings, terms);
        const serviceIds = { all: null, this: [service.id], another: [idOf<Service['id']>(99)] } as const;
        return {
          staff: {
            ...ana,
            id,
            position,
            isActive: person.isActive,
            serviceIds: serviceIds[person.offers],
            startsOn: person.employedFrom === null ? null : addDays(firstDate, person.employedFrom),
            endsOn: person.employedUntil === null ? null : addDays(firstDate, person.employedUntil),
          },
          plan: {
            windows: person.weekly.map((window) => ({ ...window, id: idOf<never>(40), staffId: id })),
            schedules: person.schedules
              .toSorted((a, b) => a.day - b.day)
              .map(({ day, weeks }) => ({
                id: idOf<never>(80),
                staffId: id,
                version: 1,
                from: addDays(firstDate, day),
                weeks: weeks.length,
                windows: weeks.flatMap((windows, index) =>
                  windows.map((window) => ({ ...window, week: index + 1 })),
                ),
              })),
            overrides: person.overrides.map((override) => ({
              staffId: id,
              date: addDays(firstDate, override.day),
              windows: override.windows,
            })),
          },
          timeOff: person.timeOff.map(([from, minutes]) => ({
            id: idOf<never>(60),
            staffId: id,
            version: 1,
            kind: 'away',
            startTime: addMinutes(midnight, from),
            endTime: addMinutes(midnight, from + minutes),
            reason: null,
          })),
          bookings: person.bookings.map((booking, index) =>
            booked(position * 20 + index, addMinutes(midnight, starts[index] ?? 0), {
              staffId: id,
              endTime: addMinutes(midnight, (starts[index] ?? 0) + booking.length),
              durationMinutes: booking.length,
              bufferBeforeMinutes: booking.before,
              bufferAfterMinutes: booking.after,
              processing: within(booking.length, booking.processing),
              status: booking.status,
              clientId: booking.isTheClients ? elif.id : null,
              ...has(...resources.slice(booking.unit ?? resources.length).slice(0, 1)),
            }),
          ),
        };
      });
      return {
        salon: {
          ...salon,
          timeZone,
          slotMinutes: drawn.slotMinutes,
          daysWithoutHours: drawn.daysWithoutHours,
          businessHours: drawn.businessHours,
        },
        service,
        resources,
        firstDate,
        closures: drawn.closures.map(([from, more]) => ({
          id: idOf<never>(61),
          salonId: salon.id,
          startDate: addDays(firstDate, from),
          endDate: addDays(firstDate, from + more),
          reason: null,
        })),
        people,
      };
    });
}

/** When the client sits with one of the people. */
export const clientHoldsIn = (people: RandomSalon['people']): NamedHolds =>
  clientHoldsOf(people.flatMap(({ bookings }) => bookings).filter(({ clientId }) => clientId === elif.id));

/** What a search for the client is told of such a salon: the active people who offer the service, and what is kept free. */
export function searchIn({ people, resources, ...salonAndService }: RandomSalon): SlotContext {
  const standing = people.flatMap(({ bookings }) => bookings).filter(({ status }) => blocks(status));
  return {
    ...salonAndService,
    clientHolds: clientHoldsIn(people),
    units: resources.map((resource) => ({
      resource,
      holds: standing
        .filter((booking) => hasResource(booking, resource.id))
        .map((booking) => ({ bookingId: booking.id, hold: blockOf(booking) })),
    })),
    diaries: people
      .filter(
        ({ staff }) =>
          staff.isActive &&
          salonAndService.service.isActive &&
          (staff.serviceIds === null || staff.serviceIds.includes(salonAndService.service.id)),
      )
      .map(({ bookings, ...person }) => ({
        ...person,
        holds: bookings
          .filter(({ status }) => blocks(status))
          .flatMap((booking) => holdsOf(booking).map((hold) => ({ bookingId: booking.id, hold }))),
      })),
  };
}

/**
 * Whether the engine accepts a booking of the service for the client that starts then, while they sit nowhere else; with `moving`, that booking of the salon, which keeps the service's
 * terms as they are.
 */
export function accepts(
  { salon: theSalon, service, closures, people, resources }: RandomSalon,
  { staff, plan, timeOff }: Person,
  startTime: Instant,
  moving?: NamedBooking,
): boolean {
  const minutes = (moving ?? service).durationMinutes;
  const bookings = people.flatMap((one) => one.bookings);
  const endTime = addMinutes(startTime, minutes);
  const isElsewhere = bookings.some(
    (one) =>
      one !== moving &&
      one.clientId === elif.id &&
      blocks(one.status) &&
      one.startTime < endTime &&
      startTime < one.endTime,
  );
  if (isElsewhere) return false;
  const place = { salon: theSalon, service, closures, kinds: [basin], resources, bookings };
  const world = { ...place, staff, client: elif, plan, timeOff };
  const request = {
    staffId: staff.id,
    serviceId: service.id,
    clientId: elif.id,
    startTime,
    endTime,
    resourceIds: [],
    booking: moving,
  };
  return validateBookingRequest(world, request).length === 0;
}

/** The terms by which a booking of the service is judged, or one that moves. */
export function termsIn({ service }: RandomSalon, moving: NamedBooking | undefined): BookingTerms {
  return moving ? { ...moving, needs: moving.resources.map(({ kindId }) => kindId) } : service;
}

const grids = new Map<string, readonly Instant[]>();

/** The starts of the grid on a date, by looking at the clock each minute. */
export function gridByLooking(on: CalendarDate, timeZone: TimeZone, slotMinutes: number): readonly Instant[] {
  const key = `${on} ${timeZone} ${slotMinutes}`;
  const known = grids.get(key);
  if (known) return known;
  const { start, end } = dayIn(on, timeZone);
  const starts: Instant[] = [];
  for (let at = start; at < end; at = addMinutes(at, 1)) {
    if (wallMinutesAt(at, timeZone) % slotMinutes === 0 && dateAt(at, timeZone) === on) starts.push(at);
  }
  grids.set(key, starts);
  return starts;
}
