import { expect, test } from 'vitest';
import {
  type Proposal,
  proposeAgain,
  proposeMove,
  withCarried,
} from '../../../../src/renderer/calendar/carry/proposal.ts';
import { carriedOn } from '../../../../src/renderer/calendar/carry/visit-parts.ts';
import { indexed } from '../../../../src/renderer/calendar/range/indexed-range.ts';
import type { VisitId } from '../../../../src/shared/domain/ids.ts';
import { millisecondsPerDay } from '../../../../src/shared/domain/interval.ts';
import { at, booked, date, idOf, monday, weekly } from '../../../shared/domain/world.ts';
import { bea, mondayRange, rangeWith } from '../range.ts';

const visitId = idOf<VisitId>(60);
const first = booked(1, monday('10:00'), { visitId });
const second = booked(2, monday('11:00'), { visitId, staffId: bea.id });
const thatMonday = rangeWith({ bookings: [first, second] });
const tuesday = (clock: string) => at(`2026-03-03T${clock}:00+03:00`);
const thatTuesday = indexed({
  ...mondayRange,
  from: date('2026-03-03'),
  to: date('2026-03-03'),
  windows: [weekly(2, '09:00', '18:00'), { ...weekly(2, '10:00', '12:00'), staffId: bea.id }],
});

const places = ({ startTime, beside }: Proposal) => [startTime, ...beside.map((part) => part.startTime)];

/** The visit as it is carried, a day later, before that day is known. */
function turned(): Proposal {
  const held = proposeMove(thatMonday, first, first);
  const beside = carriedOn(held.beside, millisecondsPerDay);
  return { ...held, startTime: tuesday('10:00'), endTime: tuesday('10:45'), beside };
}

test('a visit that is carried to another date stays whole, and is judged whole there', () => {
  expect(places(turned())).toEqual([tuesday('10:00'), tuesday('11:00')]);
  const judged = proposeAgain(thatTuesday, turned(), []);
  expect(places(judged)).toEqual([tuesday('10:00'), tuesday('11:00')]);
  expect(judged.beside).toMatchObject([{ moving: second, violations: [] }]);
});

test('carried on there, by hand or by keys, it keeps what was carried so far', () => {
  const start = { staffId: first.staffId, startTime: tuesday('10:30') };
  const alone = proposeMove(thatTuesday, start, first);
  expect(alone.beside).toEqual([]);
  const whole = withCarried(thatTuesday, alone, turned());
  expect(places(whole)).toEqual([tuesday('10:30'), tuesday('11:30')]);
  // Bea goes at twelve.
  expect(whole.beside[0]?.violations).toMatchObject([{ code: 'outside_availability' }]);
  const other = booked(3, monday('15:00'));
  const otherOne = proposeMove(thatTuesday, start, other);
  expect(withCarried(thatTuesday, otherOne, turned())).toBe(otherOne);
});

test('on its own date a visit is carried as the desk has it now', () => {
  const cancelled = rangeWith({ bookings: [first, { ...second, status: 'cancelled' }] });
  const held = proposeMove(thatMonday, first, first);
  expect(proposeAgain(cancelled, held, []).beside).toEqual([]);
  expect(withCarried(cancelled, proposeMove(cancelled, first, first), held).beside).toEqual([]);
});
