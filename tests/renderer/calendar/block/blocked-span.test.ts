import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bookingsInTheWay,
  columnSpanOf,
  spanDrawn,
  spanHeld,
  spanOfPoint,
} from '../../../../src/renderer/calendar/block/blocked-span.ts';
import { columnsOfDay } from '../../../../src/renderer/calendar/day/day-columns.ts';
import { blocks, bookingStatuses } from '../../../../src/shared/domain/booking.ts';
import { intervalOf, minutesOf } from '../../../../src/shared/domain/interval.ts';
import { ana, booked, date, monday } from '../../../shared/domain/world.ts';
import { bea, frameWith, rangeWith } from '../range.ts';

const day = rangeWith();
const frame = frameWith(day, columnsOfDay(day, new Set([ana.id, bea.id])));
const at = (staffId: typeof ana.id, clock: string) => ({
  of: { staffId },
  date: date('2026-03-02'),
  minute: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)),
});
const span = (from: string, to: string, staffId = ana.id) => ({
  staffId,
  startTime: monday(from),
  endTime: monday(to),
});

describe('blocked time is drawn', () => {
  test('from the step of the grid under the press to the end of the one under the pointer, either way', () => {
    expect(spanDrawn(frame, { from: at(ana.id, '13:04'), to: at(ana.id, '13:50') })).toEqual(
      span('13:00', '14:00'),
    );
    expect(spanDrawn(frame, { from: at(ana.id, '13:50'), to: at(ana.id, '13:04') })).toEqual(
      span('13:00', '14:00'),
    );
  });

  test('in the column of the press, wherever the pointer goes', () => {
    expect(spanDrawn(frame, { from: at(ana.id, '13:00'), to: at(bea.id, '13:20') })).toEqual(
      span('13:00', '13:30'),
    );
  });

  test('for half an hour by a click, within the hours that are shown', () => {
    expect(spanOfPoint(frame, at(bea.id, '12:10'))).toEqual(span('12:00', '12:30', bea.id));
    expect(spanOfPoint(frame, at(bea.id, '19:58'))).toEqual(span('19:30', '20:00', bea.id));
  });
});

describe('blocked time is held', () => {
  const call = span('15:00', '16:00');

  test('as a whole: it keeps its length, and its place under the hand, in any column', () => {
    expect(spanHeld(frame, call, 'whole', 30, at(bea.id, '12:32'))).toEqual(span('12:00', '13:00', bea.id));
  });

  test('by an end: that one follows the pointer', () => {
    expect(spanHeld(frame, call, 'end', 60, at(ana.id, '17:02'))).toEqual(span('15:00', '17:00'));
    expect(spanHeld(frame, call, 'start', 0, at(ana.id, '14:29'))).toEqual(span('14:30', '16:00'));
  });

  test('one end is never drawn over the other: a step of the grid is left', () => {
    const minute = fc.integer({ min: 8 * 60, max: 20 * 60 });
    const end = fc.constantFrom('start' as const, 'end' as const);
    fc.assert(
      fc.property(minute, end, (to, part) => {
        const held = spanHeld(frame, call, part, 0, { ...at(ana.id, '00:00'), minute: to });
        if (!held) throw new Error('nothing is held');
        expect(minutesOf(intervalOf(held.startTime, held.endTime))).toBeGreaterThanOrEqual(15);
        expect(part === 'start' ? held.endTime : held.startTime).toBe(
          part === 'start' ? call.endTime : call.startTime,
        );
      }),
    );
  });
});

describe('what is in the way of blocked time', () => {
  const inTheWayOf = (changes: Parameters<typeof booked>[2], from = '15:00', to = '16:00') =>
    bookingsInTheWay(rangeWith({ bookings: [booked(1, monday('15:15'), changes)] }), span(from, to));

  test('is every booking of the person that blocks, and no other', () => {
    for (const status of bookingStatuses)
      expect([status, inTheWayOf({ status }).length]).toEqual([status, blocks(status) ? 1 : 0]);
    expect(inTheWayOf({ staffId: bea.id })).toEqual([]);
  });

  test('is nothing that only touches it, nor a buffer', () => {
    expect(inTheWayOf({ bufferBeforeMinutes: 30, bufferAfterMinutes: 30 }, '14:00', '15:15')).toEqual([]);
    expect(inTheWayOf({ bufferBeforeMinutes: 30, bufferAfterMinutes: 30 }, '16:00', '17:00')).toEqual([]);
  });
});

test('blocked time lies in its person’s column of the date on which it begins', () => {
  expect(columnSpanOf(day, span('15:00', '16:30'))).toEqual({
    of: { staffId: ana.id },
    date: date('2026-03-02'),
    fromMinute: 15 * 60,
    toMinute: 16 * 60 + 30,
  });
});
