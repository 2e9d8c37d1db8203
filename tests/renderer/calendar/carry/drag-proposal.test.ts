import { expect, test } from 'vitest';
import {
  carriedProposal,
  proposalOfDrag,
  proposalOfPoint,
} from '../../../../src/renderer/calendar/carry/drag-proposal.ts';
import type { Drag, Grip } from '../../../../src/renderer/calendar/carry/pointer-gesture.ts';
import { proposeMove } from '../../../../src/renderer/calendar/carry/proposal.ts';
import { columnsOfDay } from '../../../../src/renderer/calendar/range/columns-of-day.ts';
import { ana, booked, cut, idOf, monday, wax } from '../../../shared/domain/world.ts';
import { bea, dayWith } from '../day.ts';

const hours = { opensMinute: 8 * 60, closesMinute: 20 * 60 };
const ground = { kind: 'ground' } as const;
const point = (clock: string, staff = ana) => ({
  staffId: staff.id,
  minute: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)),
});
const dragged = (from: string, to: string): Drag => ({ grip: ground, from: point(from), to: point(to) });

test('with a service picked the ghost follows the hand and has the service’s length at once', () => {
  const proposal = proposalOfDrag(
    dayWith(),
    hours,
    { grip: ground, from: point('09:02'), to: point('10:17', bea) },
    cut,
  );
  expect(proposal).toMatchObject({
    staffId: bea.id,
    startTime: monday('10:15'),
    endTime: monday('11:00'),
    violations: [],
  });
});

test('without one the length that was dragged chooses the service, downwards and upwards alike', () => {
  const day = dayWith();
  expect(proposalOfDrag(day, hours, dragged('10:00', '10:20'), undefined)?.service).toBe(wax);
  expect(proposalOfDrag(day, hours, dragged('10:00', '10:59'), undefined)?.service).toBe(cut);
  expect(proposalOfDrag(day, hours, dragged('10:59', '10:01'), undefined)).toMatchObject({
    service: cut,
    startTime: monday('10:00'),
  });
});

test('a length that no service fits proposes the shortest', () => {
  expect(proposalOfDrag(dayWith(), hours, dragged('10:00', '10:05'), undefined)?.service).toBe(wax);
});

test('only what the person offers is proposed', () => {
  const drag: Drag = { grip: ground, from: point('10:00', bea), to: point('10:20', bea) };
  expect(proposalOfDrag(dayWith(), hours, drag, undefined)?.service).toBe(cut);
});

test('a press without a drag asks for the usual length', () => {
  expect(proposalOfPoint(dayWith(), hours, point('10:07'), undefined)).toMatchObject({
    service: cut,
    startTime: monday('10:00'),
  });
});

test('a card is carried by where it was taken, and keeps the length it was booked with', () => {
  const booking = booked(1, monday('10:00'), { durationMinutes: 60, endTime: monday('11:00') });
  const day = dayWith({ bookings: [booking] });
  const grip = { kind: 'card', bookingId: booking.id, grabMinutes: 20, isMovable: true } as const;
  expect(
    proposalOfDrag(day, hours, { grip, from: point('10:20'), to: point('11:40') }, undefined),
  ).toMatchObject({
    moving: booking,
    startTime: monday('11:15'),
    endTime: monday('12:15'),
    violations: [],
  });
});

test('a card of a booking that is gone is carried nowhere', () => {
  const grip: Grip = { kind: 'card', bookingId: idOf(999), grabMinutes: 0, isMovable: true };
  expect(
    proposalOfDrag(dayWith(), hours, { grip, from: point('10:00'), to: point('11:00') }, undefined),
  ).toBeUndefined();
});

test('nothing is drawn past the end of the grid', () => {
  expect(proposalOfPoint(dayWith(), hours, point('19:55'), cut).startTime).toBe(monday('19:15'));
});

test('the arrow keys carry by steps and by columns, and no further than the grid', () => {
  const booking = booked(1, monday('10:00'));
  const day = dayWith({ bookings: [booking] });
  const columns = columnsOfDay(day, undefined);
  const start = proposeMove(day, booking, booking);
  const down = carriedProposal(day, hours, columns, start, 'down');
  expect(down?.startTime).toBe(monday('10:15'));
  expect(carriedProposal(day, hours, columns, start, 'up')?.startTime).toBe(monday('09:45'));
  expect(carriedProposal(day, hours, columns, start, 'right')?.staffId).toBe(bea.id);
  expect(carriedProposal(day, hours, columns, start, 'left')).toBeUndefined();
});
