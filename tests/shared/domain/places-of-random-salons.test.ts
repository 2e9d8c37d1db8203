import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeskWorld } from '../../../src/shared/domain/desk-world.ts';
import { findSlots } from '../../../src/shared/domain/free-slots.ts';
import type { BookingId, VisitId } from '../../../src/shared/domain/ids.ts';
import { addMinutes } from '../../../src/shared/domain/interval.ts';
import type { PlaceSearch } from '../../../src/shared/domain/places.ts';
import type { Service } from '../../../src/shared/domain/service.ts';
import { judgeVisit } from '../../../src/shared/domain/visit.ts';
import { dayIn, instantToText } from '../../../src/shared/domain/zoned-time.ts';
import { placesFor } from './places-for.ts';
import { type RandomSalon, randomSalon, searchIn } from './random-salon.ts';
import { basin, elif, idOf, wax } from './world.ts';

const drawnSearch = fc.record({
  days: fc.integer({ min: 1, max: 3 }),
  limit: fc.constantFrom(1, 7, 100_000),
  fromMinute: fc.integer({ min: 0, max: 2 * 1440 }),
  isAtOnce: fc.boolean(),
  order: fc.constantFrom('earliest' as const, 'best_fit' as const),
  second: fc.record({
    durationMinutes: fc.constantFrom(15, 25, 60),
    bufferBeforeMinutes: fc.constantFrom(0, 10),
    bufferAfterMinutes: fc.constantFrom(0, 15),
    needsUnit: fc.boolean(),
  }),
});

/** The same salon with people who offer the first service offering the second as well. */
function withSecond(drawn: RandomSalon, second: Service): RandomSalon {
  return {
    ...drawn,
    people: drawn.people.map((person) => {
      const { serviceIds } = person.staff;
      const both = serviceIds?.includes(drawn.service.id) ? [...serviceIds, second.id] : serviceIds;
      return { ...person, staff: { ...person.staff, serviceIds: both } };
    }),
  };
}

function worldOf(
  { salon, closures, people, resources }: RandomSalon,
  services: readonly Service[],
): DeskWorld {
  const personOf = (id: string) => people.find(({ staff }) => staff.id === id);
  return {
    salons: new Map([[salon.id, salon]]),
    staff: new Map(people.map(({ staff }) => [staff.id, staff])),
    services: new Map(services.map((service) => [service.id, service])),
    kinds: new Map([[basin.id, basin]]),
    resourcesOf: () => resources,
    planOf: (id) => personOf(id)?.plan ?? { windows: [], schedules: [], overrides: [] },
    timeOffOf: (id) => personOf(id)?.timeOff ?? [],
    closuresOf: () => closures,
    clients: new Map([[elif.id, elif]]),
    bookings: new Map(people.flatMap(({ bookings }) => bookings).map((booking) => [booking.id, booking])),
    waitlist: new Map(),
    decided: new Set(),
  };
}

const wholeDay = { from: 0, to: 1440 };

function idsOfParts(): () => BookingId {
  let next = 900;
  return () => {
    next += 1;
    return idOf<BookingId>(next);
  };
}

test('every place that is found for two services is one that the desk accepts', () => {
  let found = 0;
  fc.assert(
    fc.property(randomSalon([15, 20, 60]), drawnSearch, (drawn, { second: terms, fromMinute, ...search }) => {
      const { needsUnit, ...lengths } = terms;
      const second: Service = { ...wax, ...lengths, needs: needsUnit ? [basin.id] : [] };
      const salon = withSecond(drawn, second);
      const wanted: PlaceSearch = {
        ...search,
        parts: [searchIn(salon), searchIn({ ...salon, service: second })],
        from: addMinutes(dayIn(salon.firstDate, salon.salon.timeZone).start, fromMinute),
        daysOfWeek: [],
        between: wholeDay,
        shortestOf: () => 15,
      };
      const world = worldOf(salon, [salon.service, second]);
      for (const { slots } of placesFor(wanted)) {
        found += 1;
        expect(slots.map(({ serviceId }) => serviceId)).toEqual([salon.service.id, second.id]);
        const judged = judgeVisit(
          world,
          {
            visitId: idOf<VisitId>(800),
            clientId: elif.id,
            status: 'confirmed',
            notes: null,
            parts: slots.map(({ staffId, serviceId, startTime }) => ({
              staffId,
              serviceId,
              startTime: instantToText(startTime),
            })),
          },
          idsOfParts(),
        );
        expect(judged).toMatchObject({ ok: true, value: { rejections: [] } });
      }
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(100);
});

test('the earliest places of one service are the times at which anybody is free', () => {
  fc.assert(
    fc.property(randomSalon([15, 60]), drawnSearch, (drawn, { days, limit, fromMinute }) => {
      const from = addMinutes(dayIn(drawn.firstDate, drawn.salon.timeZone).start, fromMinute);
      const context = searchIn(drawn);
      const free = findSlots(context, { from, days, limit: 100_000 });
      const times = [...new Set(free.map(({ startTime }) => startTime))];
      const places = placesFor({
        parts: [context],
        isAtOnce: false,
        from,
        days,
        daysOfWeek: [],
        between: wholeDay,
        order: 'earliest',
        limit,
        shortestOf: () => 15,
      });
      expect(places.map(({ slots }) => slots[0]?.startTime)).toEqual(times.slice(0, limit));
      for (const { slots } of places) expect(free).toContainEqual(slots[0]);
    }),
    { numRuns: 150 },
  );
});
