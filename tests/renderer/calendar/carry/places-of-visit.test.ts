import { expect, test } from 'vitest';
import { questionOfVisit, slotsAsked } from '../../../../src/renderer/calendar/carry/places-of-visit.ts';
import { proposeMove, proposeNew } from '../../../../src/renderer/calendar/carry/proposal.ts';
import type { FurtherService } from '../../../../src/renderer/calendar/carry/visit-parts.ts';
import type { VisitId } from '../../../../src/shared/domain/ids.ts';
import type { Instant } from '../../../../src/shared/domain/interval.ts';
import { ana, booked, cut, idOf, monday, salon, wax } from '../../../shared/domain/world.ts';
import { bea, rangeWith } from '../range.ts';

const visitId = idOf<VisitId>(60);
const first = booked(1, monday('10:00'), { visitId });
const second = booked(2, monday('11:00'), { visitId, staffId: bea.id });
const from = monday('08:00');

const fit = { unsellableMinutes: 0, before: null, after: null };
const slotOf = (staffId: typeof ana.id, startTime: Instant) => ({
  staffId,
  serviceId: cut.id,
  startTime,
  endTime: startTime,
});
const place = (one: string, other: string) => ({
  slots: [slotOf(ana.id, monday(one)), slotOf(bea.id, monday(other))],
  fit,
});

const further = (index: number, changes: Partial<FurtherService> = {}): FurtherService => ({
  ...{ id: idOf(70 + index), service: cut, staffId: undefined, isAtOnce: false },
  ...changes,
});

test('a visit that is moved is looked for with its people, in the order of its parts, whichever is carried', () => {
  const range = rangeWith({ bookings: [first, second] });
  const carried = proposeMove(range, { staffId: bea.id, startTime: monday('12:00') }, second);
  expect(questionOfVisit(salon, carried, [], from, undefined)).toMatchObject({
    parts: [
      { serviceId: cut.id, staffIds: [ana.id] },
      { serviceId: cut.id, staffIds: [bea.id] },
    ],
    isAtOnce: false,
    without: [first.id, second.id],
  });
});

test('where it could be is told of the part that is carried, and only where a choice would put the others just there', () => {
  const range = rangeWith({ bookings: [first, second] });
  const carried = proposeMove(range, { staffId: bea.id, startTime: monday('12:00') }, second);
  const found = [place('14:00', '14:45'), place('15:00', '16:00')];
  expect(slotsAsked(carried, found)).toEqual([{ ...slotOf(bea.id, monday('16:00')), others: [ana.id] }]);
});

test('the five nearest places are offered, the nearest first, before and after', () => {
  const more = [further(1, { staffId: bea.id, isAtOnce: true })];
  const proposal = proposeNew(rangeWith(), { staffId: ana.id, startTime: monday('12:00') }, cut, more);
  const found = ['08:00', '09:00', '11:00', '13:30', '15:00', '16:00'].map((time) => place(time, time));
  expect(slotsAsked(proposal, found).map(({ startTime }) => startTime)).toEqual(
    ['11:00', '13:30', '09:00', '15:00', '08:00'].map((time) => monday(time)),
  );
});

test('a new visit is looked for with whoever was asked for', () => {
  const more = [further(1, { staffId: bea.id }), further(2, { service: wax })];
  const proposal = proposeNew(rangeWith(), { staffId: ana.id, startTime: monday('10:00') }, cut, more);
  expect(questionOfVisit(salon, proposal, more, from, undefined)?.parts).toEqual([
    { serviceId: cut.id },
    { serviceId: cut.id, staffIds: [bea.id] },
    { serviceId: wax.id },
  ]);
});

test('services of which some are at once and others after them have no places that the desk could be asked for', () => {
  const more = [further(1, { isAtOnce: true, staffId: bea.id }), further(2)];
  const proposal = proposeNew(rangeWith(), { staffId: ana.id, startTime: monday('10:00') }, cut, more);
  expect(questionOfVisit(salon, proposal, more, from, undefined)).toBeUndefined();
});
