import { expect, test } from 'vitest';
import {
  cursorOnFrame,
  cursorSpan,
  movedCursor,
} from '../../../../src/renderer/calendar/cursor/grid-cursor.ts';
import { columnsOfDay } from '../../../../src/renderer/calendar/day/day-columns.ts';
import { columnsOfWeek } from '../../../../src/renderer/calendar/week/week-columns.ts';
import { ana, booked, date, monday } from '../../../shared/domain/world.ts';
import { bea, blockedCall, frameWith, rangeWith, weekWith } from '../range.ts';

const thatMonday = date('2026-03-02');
const booking = booked(1, monday('10:00'));
const range = rangeWith({ bookings: [booking] });
const day = frameWith(range, columnsOfDay(range, undefined));
const anaAt = (minute: number) => ({ of: { staffId: ana.id }, date: thatMonday, minute });

test('over free ground it goes by steps, over a booking in one', () => {
  expect(movedCursor(day, anaAt(570), 'down')).toEqual(anaAt(585));
  expect(movedCursor(day, anaAt(585), 'down')).toEqual(anaAt(600));
  expect(movedCursor(day, anaAt(600), 'down')).toEqual(anaAt(645));
  expect(movedCursor(day, anaAt(645), 'up')).toEqual(anaAt(630));
  expect(movedCursor(day, anaAt(630), 'up')).toEqual(anaAt(585));
});

test('on a booking it covers the whole of it', () => {
  const column = { of: { staffId: ana.id }, date: thatMonday };
  expect(cursorSpan(day, anaAt(630))).toEqual({ ...column, fromMinute: 600, toMinute: 645 });
  expect(cursorSpan(day, anaAt(645))).toEqual({ ...column, fromMinute: 645, toMinute: 660 });
});

test('on blocked time it covers the whole of it, and goes past it in one', () => {
  const call = blockedCall('15:00', '16:30');
  const blocked = rangeWith({ timeOff: [call] });
  const frame = frameWith(blocked, columnsOfDay(blocked, undefined));
  const column = { of: { staffId: ana.id }, date: thatMonday };
  expect(cursorSpan(frame, anaAt(915))).toEqual({ ...column, fromMinute: 900, toMinute: 990 });
  expect(movedCursor(frame, anaAt(915), 'down')).toEqual(anaAt(990));
});

test('it stays on the grid: no further than its hours, and nowhere beside its columns', () => {
  expect(movedCursor(day, anaAt(480), 'up')).toEqual(anaAt(480));
  expect(movedCursor(day, anaAt(1185), 'down')).toEqual(anaAt(1185));
  expect(movedCursor(day, anaAt(600), 'left')).toBeUndefined();
  expect(movedCursor(day, anaAt(600), 'right')).toEqual({ ...anaAt(600), of: { staffId: bea.id } });
});

test('it begins in the first column at now, within the hours', () => {
  expect(cursorOnFrame(day, undefined, 611)).toEqual(anaAt(600));
  expect(cursorOnFrame(day, undefined, 100)).toEqual(anaAt(480));
  expect(cursorOnFrame({ ...day, grounds: [] }, undefined, 600)).toBeUndefined();
});

test('in a week it goes from date to date', () => {
  const week = weekWith({ bookings: [booking] });
  const frame = frameWith(week, columnsOfWeek(week, ana));
  expect(movedCursor(frame, anaAt(600), 'right')).toEqual({ ...anaAt(600), date: date('2026-03-03') });
});

test('when other columns come it stays with its person, else on its date', () => {
  const next = rangeWith({ from: date('2026-03-09'), to: date('2026-03-09') });
  const nextMonday = frameWith(next, columnsOfDay(next, undefined));
  const beaThen = { of: { staffId: bea.id }, date: thatMonday, minute: 600 };
  expect(cursorOnFrame(nextMonday, beaThen, 0)).toEqual({ ...beaThen, date: next.from });
  const week = weekWith();
  const ofAna = frameWith(week, columnsOfWeek(week, ana));
  expect(cursorOnFrame(ofAna, beaThen, 0)).toEqual({ ...beaThen, of: { staffId: ana.id } });
});
