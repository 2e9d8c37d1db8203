import { expect, test } from 'vitest';
import {
  carriedProposal,
  proposalOfDrag,
  proposalOfPoint,
  proposalOfPuttingDown,
} from '../../../../src/renderer/calendar/carry/drag-proposal.ts';
import type { Drag, Grip } from '../../../../src/renderer/calendar/carry/pointer-gesture.ts';
import { proposeMove } from '../../../../src/renderer/calendar/carry/proposal.ts';
import { columnsOfDay } from '../../../../src/renderer/calendar/day/day-columns.ts';
import { columnsOfWeek } from '../../../../src/renderer/calendar/week/week-columns.ts';
import type { NamedBooking } from '../../../../src/shared/domain/booking.ts';
import type { CalendarDate } from '../../../../src/shared/domain/zoned-time.ts';
import { ana, at, booked, cut, date, monday, wax, weekly } from '../../../shared/domain/world.ts';
import { bea, frameWith, rangeWith, weekWith } from '../range.ts';

const thatMonday = date('2026-03-02');

/** The day of both people, with these bookings. */
function dayWith(...bookings: NamedBooking[]) {
  const range = rangeWith({ bookings });
  return frameWith(range, columnsOfDay(range, undefined));
}
const ground = { kind: 'ground' } as const;
const point = (clock: string, staff = ana, on: CalendarDate = thatMonday) => ({
  of: { staffId: staff.id },
  date: on,
  minute: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)),
});
const dragged = (from: string, to: string): Drag => ({ grip: ground, from: point(from), to: point(to) });

test('with a service picked the ghost follows the hand and has the service’s length at once', () => {
  const proposal = proposalOfDrag(
    dayWith(),
    { grip: ground, from: point('09:02'), to: point('10:17', bea) },
    cut,
  );
  expect(proposal).toMatchObject({
    staffId: bea.id,
    startTime: monday('10:15'),
    endTime: monday('11:00'),
    violations: [],
    beside: [],
  });
});

test('without one the length that was dragged chooses the service, downwards and upwards alike', () => {
  const day = dayWith();
  expect(proposalOfDrag(day, dragged('10:00', '10:20'), undefined)?.service).toBe(wax);
  expect(proposalOfDrag(day, dragged('10:00', '10:59'), undefined)?.service).toBe(cut);
  expect(proposalOfDrag(day, dragged('10:59', '10:01'), undefined)).toMatchObject({
    service: cut,
    startTime: monday('10:00'),
  });
});

test('a length that no service fits proposes the shortest', () => {
  expect(proposalOfDrag(dayWith(), dragged('10:00', '10:05'), undefined)?.service).toBe(wax);
});

test('only what the person offers is proposed', () => {
  const drag: Drag = { grip: ground, from: point('10:00', bea), to: point('10:20', bea) };
  expect(proposalOfDrag(dayWith(), drag, undefined)?.service).toBe(cut);
});

test('a press without a drag asks for the usual length', () => {
  expect(proposalOfPoint(dayWith(), point('10:07'), undefined)).toMatchObject({
    service: cut,
    startTime: monday('10:00'),
  });
});

test('where the usual service does not fit, what a press asks for is the best fit that does', () => {
  // Ana is free from ten for half an hour.
  const bookings = [booked(1, monday('09:15')), booked(2, monday('10:30'))];
  const trim = { ...wax, bufferAfterMinutes: 0 };
  const range = rangeWith({ bookings, services: [cut, trim] });
  const day = frameWith(range, columnsOfDay(range, undefined));
  expect(proposalOfPoint(day, point('10:07'), undefined)).toMatchObject({ service: trim, violations: [] });
  // What was picked is what is asked for.
  expect(proposalOfPoint(day, point('10:07'), cut)?.service).toBe(cut);
});

test('where nothing fits, a press asks for the usual service, which tells why not', () => {
  const day = dayWith(booked(1, monday('09:15')), booked(2, monday('10:15')));
  const proposal = proposalOfPoint(day, point('10:07'), undefined);
  expect(proposal?.service).toBe(cut);
  expect(proposal?.violations).not.toEqual([]);
});

test('a card is carried by where it was taken, and keeps the length it was booked with', () => {
  const booking = booked(1, monday('10:00'), { durationMinutes: 60, endTime: monday('11:00') });
  const day = dayWith(booking);
  const grip = { kind: 'card', booking, grabMinutes: 20, isMovable: true } as const;
  expect(proposalOfDrag(day, { grip, from: point('10:20'), to: point('11:40') }, undefined)).toMatchObject({
    moving: booking,
    startTime: monday('11:15'),
    endTime: monday('12:15'),
    violations: [],
    beside: [],
  });
});

test('a booking of another date is carried as it was taken, one of these dates as it is now', () => {
  const taken = booked(1, monday('10:00'));
  const grip: Grip = { kind: 'card', booking: taken, grabMinutes: 0, isMovable: true };
  const drag = { grip, from: point('10:00'), to: point('11:00') };
  expect(proposalOfDrag(dayWith(), drag, undefined)?.moving).toBe(taken);
  const changed = { ...taken, version: 2 };
  expect(proposalOfDrag(dayWith(changed), drag, undefined)?.moving).toBe(changed);
});

test('in a week a card is carried from date to date', () => {
  const booking = booked(1, monday('10:00'));
  const range = weekWith({ bookings: [booking], windows: [{ ...weekly(2, '09:00', '18:00') }] });
  const week = frameWith(range, columnsOfWeek(range, ana));
  const grip: Grip = { kind: 'card', booking, grabMinutes: 0, isMovable: true };
  const to = point('11:00', ana, date('2026-03-03'));
  expect(proposalOfDrag(week, { grip, from: point('10:00'), to }, undefined)).toMatchObject({
    startTime: at('2026-03-03T11:00:00+03:00'),
    violations: [],
    beside: [],
  });
  const start = proposeMove(range, booking, booking);
  expect(carriedProposal(week, start, 'right')?.startTime).toBe(at('2026-03-03T10:00:00+03:00'));
  expect(carriedProposal(week, start, 'left')).toBeUndefined();
});

test('a click puts what is carried down at the step under it', () => {
  const booking = booked(1, monday('10:00'));
  expect(proposalOfPuttingDown(dayWith(booking), point('11:20'), booking).startTime).toBe(monday('11:15'));
});

test('nothing is drawn past the end of the grid', () => {
  expect(proposalOfPoint(dayWith(), point('19:55'), cut)?.startTime).toBe(monday('19:15'));
});

test('the arrow keys carry by steps and by columns, and no further than the grid', () => {
  const booking = booked(1, monday('10:00'));
  const day = dayWith(booking);
  const start = proposeMove(day.range, booking, booking);
  const down = carriedProposal(day, start, 'down');
  expect(down?.startTime).toBe(monday('10:15'));
  expect(carriedProposal(day, start, 'up')?.startTime).toBe(monday('09:45'));
  expect(carriedProposal(day, start, 'right')?.staffId).toBe(bea.id);
  expect(carriedProposal(day, start, 'left')).toBeUndefined();
});
