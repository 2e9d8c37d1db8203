import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposalOfPoint } from '../../../../src/renderer/calendar/carry/drag-proposal.ts';
import { forbiddenStarts } from '../../../../src/renderer/calendar/carry/forbidden-starts.ts';
import { violationsOf } from '../../../../src/renderer/calendar/carry/proposal.ts';
import { columnsOfDay } from '../../../../src/renderer/calendar/day/day-columns.ts';
import { drawnHours } from '../../../../src/renderer/calendar/grid/drawing.ts';
import { frameOf, type GridFrame } from '../../../../src/renderer/calendar/grid/grid-frame.ts';
import { GridGeometry } from '../../../../src/renderer/calendar/grid/grid-geometry.ts';
import { snapMinutesOf } from '../../../../src/renderer/calendar/grid/snapping.ts';
import { instantAtMinute } from '../../../../src/renderer/calendar/range/day-clock.ts';
import type { Ground } from '../../../../src/renderer/calendar/range/ground.ts';
import { type IndexedRange, indexed } from '../../../../src/renderer/calendar/range/indexed-range.ts';
import { columnsOfUnits } from '../../../../src/renderer/calendar/rooms/unit-columns.ts';
import { columnsOfWeek } from '../../../../src/renderer/calendar/week/week-columns.ts';
import type { Service } from '../../../../src/shared/domain/service.ts';
import { addDays, dayIn } from '../../../../src/shared/domain/zoned-time.ts';
import { type RandomSalon, randomSalon } from '../../../shared/domain/random-salon.ts';
import {
  ana,
  basin,
  booked,
  cut,
  firstBasin,
  idOf,
  monday,
  secondBasin,
  wash,
  wax,
  weekly,
} from '../../../shared/domain/world.ts';
import { basinDay, bea, blockedCall, frameWith, rangeWith, washed, weekWith } from '../range.ts';

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The stretches of each column in which the service cannot begin, from 08:00 to 20:00. */
const forbiddenOn = (range: IndexedRange, service: Service, grounds = columnsOfDay(range, undefined)) =>
  forbiddenStarts(frameWith(range, grounds), service).map((spans) =>
    spans.map(({ fromMinute, toMinute }) => `${clockOf(fromMinute)}–${clockOf(toMinute)}`),
  );

/** The starts of every column at which a press means nothing that could be booked there, by asking for each. */
function refusedByGhost(frame: GridFrame, service: Service): readonly (readonly number[])[] {
  const { hours, range } = frame;
  const snap = snapMinutesOf(frame);
  return frame.grounds.map((ground) => {
    const refused: number[] = [];
    for (let minute = hours.opensMinute; minute < hours.closesMinute; minute += snap) {
      const ghost = proposalOfPoint(frame, { ...ground, minute: minute + snap / 2 }, service);
      const start = instantAtMinute({ date: ground.date, zone: range.salon.timeZone }, minute);
      if (!ghost || violationsOf(ghost).length > 0 || ghost.startTime !== start) refused.push(minute);
    }
    return refused;
  });
}

/** The same starts, by what is shaded. */
function shaded(frame: GridFrame, service: Service): readonly (readonly number[])[] {
  const snap = snapMinutesOf(frame);
  return forbiddenStarts(frame, service).map((spans) =>
    spans.flatMap(({ fromMinute, toMinute }) =>
      Array.from({ length: (toMinute - fromMinute) / snap }, (_, step) => fromMinute + step * snap),
    ),
  );
}

test('outside of work, over a break, into the break and over a booking it cannot begin', () => {
  const range = rangeWith({ bookings: [booked(1, monday('10:00'))] });
  expect(forbiddenOn(range, cut)).toEqual([
    ['08:00–09:00', '09:30–10:45', '12:30–14:00', '17:30–20:00'],
    ['08:00–10:00', '18:30–20:00'],
  ]);
});

test('what is kept free around a booking, and what it would keep free itself, shortens the free time', () => {
  const range = rangeWith({ bookings: [booked(1, monday('10:00'), { bufferBeforeMinutes: 15 })] });
  // Half an hour, and a quarter kept free after it.
  expect(forbiddenOn(range, wax)[0]).toEqual(['08:00–09:00', '09:15–10:45', '12:45–14:00', '17:45–20:00']);
});

test('with somebody who does not offer it, it begins nowhere', () => {
  expect(forbiddenOn(rangeWith(), wax)[1]).toEqual(['08:00–20:00']);
});

test('what took no place is in nobody’s way, and blocked time is', () => {
  const range = rangeWith({
    timeOff: [blockedCall('14:00', '14:30')],
    bookings: [booked(1, monday('10:00'), { status: 'cancelled' })],
  });
  expect(forbiddenOn(range, cut)[0]).toEqual(['08:00–09:00', '12:30–14:30', '17:30–20:00']);
});

test('where no unit is free it begins with nobody, and in a unit’s column only while that one is free', () => {
  const range = basinDay({
    bookings: [washed(1, '10:00', firstBasin), washed(2, '10:00', secondBasin, { staffId: bea.id })],
  });
  expect(forbiddenOn(range, wash)[1]).toEqual(['08:00–10:30', '18:45–20:00']);
  const oneTaken = basinDay({ bookings: [washed(1, '10:00', firstBasin)] });
  expect(forbiddenOn(oneTaken, wash, columnsOfUnits(oneTaken))).toEqual([
    ['08:00–09:00', '09:45–10:30', '18:45–20:00'],
    ['08:00–09:00', '09:45–10:00', '18:45–20:00'],
  ]);
  expect(forbiddenOn(oneTaken, cut, columnsOfUnits(oneTaken))).toEqual([['08:00–20:00'], ['08:00–20:00']]);
});

test('of a week each date is judged by its own', () => {
  const range = weekWith({ windows: [weekly(2, '09:00', '12:00')] });
  expect(forbiddenOn(range, cut, columnsOfWeek(range, ana)).slice(0, 2)).toEqual([
    ['08:00–20:00'],
    ['08:00–09:00', '11:30–20:00'],
  ]);
});

/** Such a salon as the calendar knows it, on the second of its dates. */
function rangeOf({ salon, service, resources, closures, firstDate, people }: RandomSalon): IndexedRange {
  const on = addDays(firstDate, 1);
  const bookings = people.flatMap((person) => person.bookings);
  return indexed({
    ...{ from: on, to: on, salon, resources, closures },
    resourceKinds: [basin],
    staff: people.map(({ staff }) => staff),
    services: [service],
    windows: people.flatMap(({ plan }) => plan.windows),
    schedules: people.flatMap(({ plan }) => plan.schedules),
    overrides: people.flatMap(({ plan }) => plan.overrides),
    timeOff: people.flatMap(({ timeOff }) => timeOff),
    bookings: bookings.map((booking, index) => ({ ...booking, id: idOf(300 + index) })),
  });
}

test('at every step of every grid what is shaded is what the ghost refuses', () => {
  const columns = fc.constantFrom('people' as const, 'people' as const, 'units' as const);
  fc.assert(
    fc.property(randomSalon([5, 15, 20, 60]), columns, (drawn, kind) => {
      const range = rangeOf(drawn);
      // A date that the zone skipped has no times that a ghost could have.
      const day = dayIn(range.from, range.salon.timeZone);
      fc.pre(day.start < day.end);
      const everybody = new Set(range.staff.map(({ id }) => id));
      const grounds: readonly Ground[] =
        kind === 'units' ? columnsOfUnits(range) : columnsOfDay(range, everybody);
      const frame = frameOf({
        ...{ range, grounds, hourHeight: 84, geometry: new GridGeometry() },
        hours: drawnHours(range, grounds),
      });
      expect(shaded(frame, drawn.service)).toEqual(refusedByGhost(frame, drawn.service));
    }),
    { numRuns: 60 },
  );
});
