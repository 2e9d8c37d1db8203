import { expect, test } from 'vitest';
import {
  cursorOnGround,
  cursorSpan,
  movedCursor,
} from '../../../../src/renderer/calendar/cursor/grid-cursor.ts';
import { columnsOfDay } from '../../../../src/renderer/calendar/range/columns-of-day.ts';
import { ana, booked, monday } from '../../../shared/domain/world.ts';
import { bea, dayWith } from '../day.ts';

const booking = booked(1, monday('10:00'));
const day = dayWith({ bookings: [booking] });
const ground = {
  day,
  columns: columnsOfDay(day, undefined),
  hours: { opensMinute: 480, closesMinute: 1200 },
  step: 15,
};
const anaAt = (minute: number) => ({ staffId: ana.id, minute });

test('over free ground it goes by steps, over a booking in one', () => {
  expect(movedCursor(ground, anaAt(570), 'down')).toEqual(anaAt(585));
  expect(movedCursor(ground, anaAt(585), 'down')).toEqual(anaAt(600));
  expect(movedCursor(ground, anaAt(600), 'down')).toEqual(anaAt(645));
  expect(movedCursor(ground, anaAt(645), 'up')).toEqual(anaAt(630));
  expect(movedCursor(ground, anaAt(630), 'up')).toEqual(anaAt(585));
});

test('on a booking it covers the whole of it', () => {
  expect(cursorSpan(ground, anaAt(630))).toEqual({ staffId: ana.id, fromMinute: 600, toMinute: 645 });
  expect(cursorSpan(ground, anaAt(645))).toEqual({ staffId: ana.id, fromMinute: 645, toMinute: 660 });
});

test('it stays on the grid: no further than its hours, and nowhere beside its columns', () => {
  expect(movedCursor(ground, anaAt(480), 'up')).toEqual(anaAt(480));
  expect(movedCursor(ground, anaAt(1185), 'down')).toEqual(anaAt(1185));
  expect(movedCursor(ground, anaAt(600), 'left')).toBeUndefined();
  expect(movedCursor(ground, anaAt(600), 'right')).toEqual({ staffId: bea.id, minute: 600 });
});

test('it begins in the first column at now, within the hours', () => {
  expect(cursorOnGround(ground, undefined, 611)).toEqual(anaAt(600));
  expect(cursorOnGround(ground, undefined, 100)).toEqual(anaAt(480));
  expect(cursorOnGround({ ...ground, columns: [] }, undefined, 600)).toBeUndefined();
});
