import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnKey } from '../../../../src/renderer/calendar/range/column.ts';
import { offTimesOf } from '../../../../src/renderer/calendar/range/off-times.ts';
import { columnsOfUnits } from '../../../../src/renderer/calendar/rooms/unit-columns.ts';
import type { CalendarRange } from '../../../../src/shared/domain/calendar-range.ts';
import type { Closure } from '../../../../src/shared/domain/working-time.ts';
import {
  basin,
  booked,
  date,
  firstBasin,
  has,
  idOf,
  monday,
  salon,
  secondBasin,
  time,
} from '../../../shared/domain/world.ts';
import { basinDay, quietRoom, room, washed } from '../range.ts';

const closed = { ...secondBasin, isActive: false };

const names = (changes: Partial<CalendarRange>) => columnsOfUnits(basinDay(changes)).map(({ name }) => name);
const opened = {
  ...salon,
  businessHours: [{ dayOfWeek: 1 as const, startTime: time('09:00'), endTime: time('19:00') }],
};

test('the units stand by the names of their kinds, and in their order', () => {
  const resources = [firstBasin, quietRoom, secondBasin];
  expect(names({ resourceKinds: [basin, room], resources })).toEqual(['Basin 1', 'Basin 2', 'Quiet room']);
});

test('a unit out of use is a column only where a booking holds it', () => {
  const resources = [firstBasin, closed];
  expect(names({ resources })).toEqual(['Basin 1']);
  expect(names({ resources, bookings: [washed(1, '10:00', closed)] })).toEqual(['Basin 1', 'Basin 2']);
  const cancelled = washed(1, '10:00', closed, { status: 'cancelled' });
  expect(names({ resources, bookings: [cancelled] })).toEqual(['Basin 1']);
});

test('a booking stands in the column of each of its units, and one without a unit in none', () => {
  const both = booked(1, monday('10:00'), has(firstBasin, quietRoom));
  const neither = booked(2, monday('12:00'));
  const columns = columnsOfUnits(
    basinDay({
      resourceKinds: [basin, room],
      resources: [firstBasin, quietRoom, secondBasin],
      bookings: [both, neither],
    }),
  );
  expect(columns.map(({ bookings }) => bookings.map(({ id }) => id))).toEqual([[both.id], [], [both.id]]);
});

test('under a unit lie the opening hours and the closures of the salon, and nobody’s hours or absences', () => {
  const off = (changes: Partial<CalendarRange>) => {
    const range = basinDay(changes);
    const [first] = columnsOfUnits(range);
    return (first ? offTimesOf(range, first) : []).map(
      ({ kind, fromMinute, toMinute }) => `${kind} ${fromMinute}–${toMinute}`,
    );
  };
  expect(off({})).toEqual([]);
  expect(off({ salon: opened })).toEqual(['off 0–540', 'off 1140–1440']);
  const day = date('2026-03-02');
  const closure: Closure = { id: idOf(60), salonId: salon.id, startDate: day, endDate: day, reason: null };
  expect(off({ closures: [closure] })).toEqual(['closed 0–1440']);
  // Closed, it has no time of which a share could be booked.
  const shut = columnsOfUnits(basinDay({ salon: opened, closures: [closure] }));
  expect(shut[0]?.bookedShare).toBeUndefined();
});

test('how much of a unit is booked is said where opening hours limit the day', () => {
  const bookings = [washed(1, '10:00', firstBasin), washed(2, '11:00', firstBasin, { status: 'no_show' })];
  const shares = (changes: Partial<CalendarRange>) =>
    columnsOfUnits(basinDay({ bookings, ...changes })).map(({ bookedShare }) => bookedShare);
  expect(shares({})).toEqual([undefined, undefined]);
  expect(shares({ salon: opened })).toEqual([30 / 600, 0]);
});

test('no two columns have one key, and each booking that has units stands as often as it has some that are drawn', () => {
  const units = fc.subarray([firstBasin, closed, quietRoom]);
  fc.assert(
    fc.property(units, fc.array(fc.tuple(units, fc.integer({ min: 0, max: 1439 }))), (resources, held) => {
      const bookings = held.map(([of, minute], index) =>
        booked(index, monday(`${String(Math.floor(minute / 60)).padStart(2, '0')}:00`), has(...of)),
      );
      const columns = columnsOfUnits(basinDay({ resourceKinds: [basin, room], resources, bookings }));
      expect(new Set(columns.map(columnKey)).size).toBe(columns.length);
      const stand = columns.flatMap((column) => column.bookings).length;
      const have = held.flatMap(([of]) => of.filter((unit) => resources.includes(unit))).length;
      expect(stand).toBe(have);
    }),
  );
});
