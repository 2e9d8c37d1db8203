import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  carriedProposal,
  proposalOfDrag,
  proposalOfPoint,
} from '../../../../src/renderer/calendar/carry/drag-proposal.ts';
import { columnOf, columnsOf } from '../../../../src/renderer/calendar/carry/place.ts';
import type { Grip } from '../../../../src/renderer/calendar/carry/pointer-gesture.ts';
import { isWhereItWas, proposeMove, proposeNew } from '../../../../src/renderer/calendar/carry/proposal.ts';
import { columnsOfUnits } from '../../../../src/renderer/calendar/rooms/unit-columns.ts';
import type { NamedBooking } from '../../../../src/shared/domain/booking.ts';
import type { CalendarRange } from '../../../../src/shared/domain/calendar-range.ts';
import {
  ana,
  basin,
  booked,
  cut,
  date,
  firstBasin,
  has,
  monday,
  secondBasin,
  wash,
} from '../../../shared/domain/world.ts';
import { basinDay, bea, frameWith, quietRoom, room, washed } from '../range.ts';

const thatMonday = date('2026-03-02');

/** The units of that Monday, as columns. */
function roomsWith(changes: Partial<CalendarRange> = {}) {
  const range = basinDay(changes);
  return frameWith(range, columnsOfUnits(range));
}
const point = (clock: string, unit = firstBasin) => ({
  of: { resourceId: unit.id },
  date: thatMonday,
  minute: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)),
});
const gripOf = (booking: NamedBooking): Grip => ({ kind: 'card', booking, grabMinutes: 0, isMovable: true });
const codes = (proposal: { violations: readonly { code: string }[] } | undefined) =>
  proposal?.violations.map(({ code }) => code);

test('carried to another unit a booking asks for that one, and keeps its person', () => {
  const booking = washed(1, '10:00', firstBasin, { staffId: bea.id });
  const drag = { grip: gripOf(booking), from: point('10:00'), to: point('10:30', secondBasin) };
  expect(proposalOfDrag(roomsWith({ bookings: [booking] }), drag, undefined)).toMatchObject({
    staffId: bea.id,
    resourceId: secondBasin.id,
    startTime: monday('10:30'),
    violations: [],
    beside: [],
  });
});

test('a unit that is taken refuses although another one is free, and is the one that was asked for', () => {
  const booking = washed(1, '12:00', firstBasin);
  const other = washed(2, '10:00', secondBasin, { staffId: bea.id });
  const rooms = roomsWith({ bookings: [booking, other] });
  const to = (unit: typeof firstBasin) =>
    proposalOfDrag(
      rooms,
      { grip: gripOf(booking), from: point('12:00'), to: point('10:00', unit) },
      undefined,
    );
  expect(codes(to(secondBasin))).toEqual(['resource_taken']);
  expect(codes(to(firstBasin))).toEqual([]);
});

test('a unit of a kind that the booking does not need refuses it', () => {
  const booking = washed(1, '10:00', firstBasin);
  const rooms = roomsWith({
    resourceKinds: [basin, room],
    resources: [firstBasin, quietRoom],
    bookings: [booking],
  });
  const drag = { grip: gripOf(booking), from: point('10:00'), to: point('11:00', quietRoom) };
  expect(codes(proposalOfDrag(rooms, drag, undefined))).toEqual(['resource_unknown']);
  expect(codes(proposalOfPoint(rooms, point('10:30', quietRoom), cut))).toEqual(['resource_unknown']);
});

test('in another unit a booking is not where it was', () => {
  const booking = washed(1, '10:00', firstBasin);
  const { range } = roomsWith({ bookings: [booking] });
  const at = (resourceId: typeof firstBasin.id) =>
    isWhereItWas(proposeMove(range, { staffId: ana.id, startTime: monday('10:00'), resourceId }, booking));
  expect(at(firstBasin.id)).toBe(true);
  expect(at(secondBasin.id)).toBe(false);
});

test('on free ground a service is proposed that needs such a unit, with the first person who can take it there', () => {
  // Bea alone is at work before Ana's break is over.
  expect(proposalOfPoint(roomsWith(), point('13:15'), undefined)).toMatchObject({
    service: wash,
    staffId: bea.id,
    resourceId: firstBasin.id,
    violations: [],
    beside: [],
  });
  expect(proposalOfPoint(roomsWith(), point('11:00'), undefined)?.staffId).toBe(ana.id);
  const bookings = [booked(1, monday('11:00'))];
  expect(proposalOfPoint(roomsWith({ bookings }), point('11:00'), undefined)?.staffId).toBe(bea.id);
});

test('where nobody can, it is proposed with whom least speaks against', () => {
  // Against Ana speaks that she has the basin and is busy in it, against Bea the basin alone.
  const bookings = [washed(1, '10:00', firstBasin)];
  const proposal = proposalOfPoint(roomsWith({ bookings }), point('10:15'), undefined);
  expect(proposal?.staffId).toBe(bea.id);
  expect(codes(proposal)).toEqual(['resource_taken']);
  // Against both as much: the first.
  expect(proposalOfPoint(roomsWith(), point('08:00'), undefined)?.staffId).toBe(ana.id);
});

test('only who offers the service is proposed, at work or not; without anybody nothing is', () => {
  const staff = [
    { ...ana, serviceIds: [] },
    { ...bea, serviceIds: [wash.id] },
  ];
  const early = proposalOfPoint(roomsWith({ staff }), point('09:30'), wash);
  expect(early?.staffId).toBe(bea.id);
  expect(codes(early)).toEqual(['outside_availability']);
  expect(proposalOfPoint(roomsWith({ staff: [] }), point('11:00'), wash)).toBeUndefined();
});

test('the arrow keys carry to the unit beside, and no further than the last', () => {
  const booking = washed(1, '10:00', firstBasin);
  const rooms = roomsWith({ bookings: [booking] });
  const start = proposeMove(rooms.range, booking, booking);
  expect(carriedProposal(rooms, start, 'right')).toMatchObject({
    staffId: ana.id,
    resourceId: secondBasin.id,
    startTime: monday('10:00'),
  });
  expect(carriedProposal(rooms, start, 'down')).toMatchObject({
    resourceId: firstBasin.id,
    startTime: monday('10:15'),
  });
  expect(carriedProposal(rooms, start, 'left')).toBeUndefined();
});

test('what asks for no unit stands in the one that it gets; what needs none stands nowhere', () => {
  const bookings = [washed(1, '10:00', firstBasin)];
  const rooms = roomsWith({ bookings });
  const slot = { staffId: bea.id, startTime: monday('10:00') };
  const inSecond = { of: { resourceId: secondBasin.id }, date: thatMonday };
  expect(columnOf(rooms, proposeNew(rooms.range, slot, wash))).toEqual(inSecond);
  expect(columnOf(rooms, proposeNew(rooms.range, slot, cut))).toBeUndefined();
  const onlyFirst = frameWith(rooms.range, rooms.grounds.slice(0, 1));
  const moved = proposeMove(
    rooms.range,
    { staffId: ana.id, startTime: monday('12:00') },
    washed(2, '11:00', secondBasin),
  );
  expect(columnOf(onlyFirst, moved)).toEqual({ of: { resourceId: firstBasin.id }, date: thatMonday });
});

test('a booking stands in the column of its person or, among units, in those of all that it has', () => {
  const booking = booked(1, monday('10:00'), has(firstBasin, quietRoom));
  const rooms = roomsWith({ bookings: [booking] });
  expect(columnsOf(rooms, booking).map(({ of }) => of)).toEqual([
    { resourceId: firstBasin.id },
    { resourceId: quietRoom.id },
  ]);
  expect(columnsOf({ ...rooms, isOfUnits: false }, booking).map(({ of }) => of)).toEqual([
    { staffId: ana.id },
  ]);
});

test('wherever a booking is carried, it stands in the column under the hand and is judged for that unit', () => {
  const minutes = fc.integer({ min: 0, max: 1439 });
  const unit = fc.constantFrom(firstBasin, secondBasin);
  const others = fc.array(fc.tuple(unit, fc.integer({ min: 32, max: 76 })), { maxLength: 6 });
  fc.assert(
    fc.property(minutes, unit, others, (minute, to, held) => {
      const booking = washed(1, '08:00', firstBasin);
      const bookings = held.map(([of, quarter], index) =>
        washed(
          index + 2,
          `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${(quarter % 4) * 15 || '00'}`,
          of,
          {
            staffId: bea.id,
          },
        ),
      );
      const rooms = roomsWith({ bookings: [booking, ...bookings] });
      const drag = { grip: gripOf(booking), from: point('08:00'), to: { ...point('08:00', to), minute } };
      const proposal = proposalOfDrag(rooms, drag, undefined);
      if (!proposal) throw new Error('nothing was proposed');
      expect(columnOf(rooms, proposal)).toEqual({ of: { resourceId: to.id }, date: thatMonday });
      const isTaken = bookings.some(
        (other) =>
          other.resources[0]?.resourceId === to.id &&
          other.startTime < proposal.endTime &&
          proposal.startTime < other.endTime,
      );
      expect(codes(proposal)?.includes('resource_taken')).toBe(isTaken);
    }),
  );
});
