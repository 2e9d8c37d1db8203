import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../src/shared/domain/client.ts';
import type { DeskWorld } from '../../../src/shared/domain/desk-world.ts';
import type { FreedPlace } from '../../../src/shared/domain/freed-place.ts';
import {
  addMinutes,
  type Instant,
  instant,
  intervalOf,
  overlaps,
  widened,
} from '../../../src/shared/domain/interval.ts';
import { suits, type WaitlistEntry } from '../../../src/shared/domain/waitlist.ts';
import { nearPlace, waitlistMatches } from '../../../src/shared/domain/waitlist-matches.ts';
import { addDays, dayIn } from '../../../src/shared/domain/zoned-time.ts';
import { accepts, clientHoldsIn, gridByLooking, type RandomSalon, randomSalon } from './random-salon.ts';
import { waits } from './waitlist.ts';
import {
  ana,
  basin,
  booked,
  cut,
  date,
  deskWorld,
  elif,
  firstBasin,
  has,
  idOf,
  monday,
  secondBasin,
  time,
  wash,
  wax,
  weekly,
  window,
} from './world.ts';

const place = (from: string, to: string): FreedPlace => ({
  staffId: ana.id,
  startTime: monday(from),
  endTime: monday(to),
  givenUpBy: null,
});

/** Ana works from nine to six on Mondays. */
const atWork = (world: DeskWorld): DeskWorld => ({
  ...world,
  planOf: () => ({ windows: [weekly(1, '09:00', '18:00')], schedules: [], overrides: [] }),
});

const hour = (index: number, from: string, to: string) =>
  booked(index, monday(from), {
    endTime: monday(to),
    durationMinutes: (monday(to) - monday(from)) / 60_000,
  });

/** From nine to six Ana is booked but for this time. */
const freeOnly = (from: string, to: string): DeskWorld =>
  atWork(deskWorld({ bookings: [hour(1, '09:00', from), hour(2, to, '18:00')] }));

const early = monday('07:00');
const matched = (world: DeskWorld, entries: readonly WaitlistEntry[], of: FreedPlace, now: Instant = early) =>
  waitlistMatches(world, entries, () => [], of, now).map(({ entry, slots, unsellableMinutes }) => [
    entry.id,
    ...slots.map(({ startTime }) => new Date(startTime + 3 * 3_600_000).toISOString().slice(11, 16)),
    unsellableMinutes,
  ]);

describe('who fits into a place', () => {
  test('is offered where least is left that nobody can be sold, then as early as possible', () => {
    // An hour: a cut of 45 minutes leaves 15 at either end, in the middle there would be two pieces.
    expect(matched(freeOnly('14:00', '15:00'), [waits(1)], place('14:00', '15:00'))).toEqual([
      [waits(1).id, '14:00', 15],
    ]);
    // Ninety minutes: what is left is long enough for a wax, the shortest that Ana offers.
    expect(matched(freeOnly('14:00', '15:30'), [waits(1)], place('14:00', '15:30'))).toEqual([
      [waits(1).id, '14:00', 0],
    ]);
  });

  test('begins beside the grid where that is where the place begins', () => {
    expect(matched(freeOnly('14:10', '14:55'), [waits(1)], place('14:10', '14:55'))).toEqual([
      [waits(1).id, '14:10', 0],
    ]);
  });

  test('may take what was free beside the place before, and takes something of the place', () => {
    const world = freeOnly('13:30', '14:30');
    expect(matched(world, [waits(1)], place('14:00', '14:30'))).toEqual([[waits(1).id, '13:30', 15]]);
    const wide = freeOnly('10:00', '14:30');
    expect(matched(wide, [waits(1)], place('14:00', '14:30'))).toEqual([[waits(1).id, '13:45', 0]]);
  });

  test.each<[string, Partial<WaitlistEntry>]>([
    ['nobody whom the date does not suit', { until: date('2026-03-01') }],
    ['nobody whom the time of day does not suit', { startTime: time('16:00') }],
    ['nobody whom the day of the week does not suit', { daysOfWeek: [2] }],
    ['nobody who wants to come to somebody else', { staffIds: [idOf(11)] }],
    ['nobody whose wait has ended', { bookingId: idOf(5) }],
    ['nobody whose services do not fit in', { serviceIds: [cut.id, wax.id] }],
    ['nobody whose service is not there any more', { serviceIds: [idOf(999)] }],
  ])('%s', (_, changes) => {
    expect(matched(freeOnly('14:00', '15:00'), [waits(1, changes)], place('14:00', '15:00'))).toEqual([]);
  });

  test('not whoever has just given the place up, but everybody else', () => {
    const jonas: Client = { ...elif, id: idOf(12) };
    const world = {
      ...freeOnly('14:00', '15:00'),
      clients: new Map([elif, jonas].map((one) => [one.id, one])),
    };
    const others = waits(2, { clientId: jonas.id });
    expect(matched(world, [waits(1), others], { ...place('14:00', '15:00'), givenUpBy: elif.id })).toEqual([
      [others.id, '14:00', 15],
    ]);
  });

  test('nothing that has begun is offered', () => {
    const world = freeOnly('14:00', '15:30');
    expect(matched(world, [waits(1)], place('14:00', '15:30'), monday('14:20'))).toEqual([
      [waits(1).id, '14:20', 25],
    ]);
    const seconds = instant(monday('14:20') + 1_000);
    expect(matched(world, [waits(1)], place('14:00', '15:30'), seconds)).toEqual([
      [waits(1).id, '14:30', 25],
    ]);
    expect(matched(world, [waits(1)], place('14:00', '15:30'), monday('15:00'))).toEqual([]);
  });

  test('services follow each other in their order, as one visit', () => {
    const both = waits(1, { serviceIds: [cut.id, wash.id] });
    const world = {
      ...freeOnly('14:00', '15:30'),
      resourcesOf: deskWorld({ resources: [firstBasin] }).resourcesOf,
    };
    expect(matched(world, [both], place('14:00', '15:30'))).toEqual([[both.id, '14:00', '14:45', 15]]);
  });

  test('between two services lies what the person keeps free after the first and before the second', () => {
    const both = waits(1, { serviceIds: [wax.id, cut.id] });
    // Half an hour of wax, the quarter after it, a cut of 45 minutes.
    expect(matched(freeOnly('14:00', '15:30'), [both], place('14:00', '15:30'))).toEqual([
      [both.id, '14:00', '14:45', 0],
    ]);
    expect(matched(freeOnly('14:00', '15:15'), [both], place('14:00', '15:15'))).toEqual([]);
    // The whole visit is over by the time that was wished, buffers between its services counted.
    const over = { ...both, endTime: time('15:15') };
    expect(matched(freeOnly('14:00', '15:30'), [over], place('14:00', '15:30'))).toEqual([]);
  });

  test('what needs a unit is offered where one is free', () => {
    const washing = waits(1, { serviceIds: [wash.id] });
    const taken = booked(8, monday('14:00'), { staffId: idOf(11), ...has(firstBasin) });
    const withUnits = (units: Parameters<typeof deskWorld>[0]) =>
      atWork({
        ...deskWorld({ ...units, bookings: [hour(1, '09:00', '14:00'), hour(2, '14:45', '18:00'), taken] }),
      });
    const free = place('14:00', '14:45');
    expect(matched(withUnits({ resources: [firstBasin] }), [washing], free)).toEqual([]);
    expect(matched(withUnits({ resources: [firstBasin, secondBasin] }), [washing], free)).toEqual([
      [washing.id, '14:00', 15],
    ]);
    expect(
      nearPlace(withUnits({ resources: [firstBasin] }), [washing], free).map(({ held }) => held),
    ).toEqual([ana.id, firstBasin.id]);
  });

  test('nothing is offered of a person who takes no bookings, or who is not there', () => {
    const world = freeOnly('14:00', '15:00');
    const gone = { ...world, staff: new Map([[ana.id, { ...ana, isActive: false }]]) };
    expect(matched(gone, [waits(1)], place('14:00', '15:00'))).toEqual([]);
    expect(matched({ ...world, staff: new Map() }, [waits(1)], place('14:00', '15:00'))).toEqual([]);
  });
});

test('those that leave less come first, of equal ones the oldest', () => {
  const trim = { ...cut, id: idOf<typeof cut.id>(29), durationMinutes: 30 };
  const older = waits(1, { serviceIds: [trim.id] });
  const [first, second] = [waits(2), waits(3)];
  const world = freeOnly('14:00', '14:45');
  const services = new Map([...world.services, [trim.id, trim]]);
  const found = matched({ ...world, services }, [second, older, first], place('14:00', '14:45'));
  // A trim of half an hour leaves a quarter; a cut fills the place.
  expect(found.map(([id]) => id)).toEqual([first.id, second.id, older.id]);
});

/** The desk that a random salon is. */
const worldOf = ({ salon, service, resources, closures, people }: RandomSalon): DeskWorld => {
  const personOf = (id: unknown) => people.find(({ staff }) => staff.id === id);
  return {
    ...deskWorld({ bookings: people.flatMap(({ bookings }) => bookings), resources }),
    salons: new Map([[salon.id, salon]]),
    staff: new Map(people.map(({ staff }) => [staff.id, staff])),
    services: new Map([[service.id, service]]),
    kinds: new Map([[basin.id, basin]]),
    clients: new Map([[elif.id, elif]]),
    planOf: (id) => personOf(id)?.plan ?? deskWorld().planOf(id),
    timeOffOf: (id) => personOf(id)?.timeOff ?? [],
    closuresOf: () => closures,
  };
};

test('what is offered is accepted, and nothing is withheld that could be booked on the grid', () => {
  fc.assert(
    fc.property(
      randomSalon([15, 30]),
      fc.integer({ min: 0, max: 96 * 4 }),
      fc.constantFrom(15, 30, 45, 60, 180),
      fc.constantFrom(window('00:00', '24:00'), window('09:00', '17:30')),
      (drawn, quarter, minutes, times) => {
        const { salon, service, firstDate, people } = drawn;
        const [person] = people;
        if (!person) return;
        const midnight = dayIn(firstDate, salon.timeZone).start;
        const startTime = addMinutes(midnight, quarter * 15);
        const of = {
          ...{ staffId: person.staff.id, startTime, endTime: addMinutes(startTime, minutes) },
          givenUpBy: null,
        };
        const entry = waits(1, {
          serviceIds: [service.id],
          from: addDays(firstDate, -3),
          until: addDays(firstDate, 9),
          ...times,
        });
        const [match] = waitlistMatches(worldOf(drawn), [entry], () => clientHoldsIn(people), of, instant(0));
        const blockAt = (start: Instant) =>
          widened(
            intervalOf(start, addMinutes(start, service.durationMinutes)),
            service.bufferBeforeMinutes,
            service.bufferAfterMinutes,
          );
        const isGood = (start: Instant): boolean =>
          suits(entry, intervalOf(start, addMinutes(start, service.durationMinutes)), salon.timeZone) &&
          overlaps(blockAt(start), intervalOf(of.startTime, of.endTime)) &&
          accepts(drawn, person, start);
        if (match) {
          expect(match.slots).toHaveLength(1);
          for (const slot of match.slots) expect(isGood(slot.startTime)).toBe(true);
          return;
        }
        const dates = [-1, 0, 1, 2, 3, 4, 5].map((days) => addDays(firstDate, days));
        const grid = dates.flatMap((day) => gridByLooking(day, salon.timeZone, salon.slotMinutes));
        expect(grid.filter(isGood)).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
