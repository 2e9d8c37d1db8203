import { expect, test } from 'vitest';
import {
  columnsOfDay,
  firstDateAtWork,
  firstDateWithSomebody,
} from '../../../../src/renderer/calendar/day/day-columns.ts';
import type { CalendarRange } from '../../../../src/shared/domain/calendar-range.ts';
import type { Closure, TimeOff } from '../../../../src/shared/domain/working-time.ts';
import { ana, at, booked, date, idOf, monday, salon } from '../../../shared/domain/world.ts';
import { bea, mondayRange, rangeWith } from '../range.ts';

const names = (changes: Partial<CalendarRange>, shown?: ReadonlySet<typeof ana.id>) =>
  columnsOfDay(rangeWith(changes), shown).map(({ name }) => name);

const off = { staffId: bea.id, date: date('2026-03-02'), windows: [] };
const beaIsOff = { overrides: [off] };

test('everyone at work has a column, in the order of the people', () => {
  expect(names({})).toEqual(['Ana', 'Bea Lind']);
});

test('someone off all day without bookings has none', () => {
  expect(names(beaIsOff)).toEqual(['Ana']);
});

test('someone off all day who has a booking has one, and a cancelled booking is none', () => {
  const booking = booked(1, monday('10:00'), { staffId: bea.id });
  expect(names({ ...beaIsOff, bookings: [booking] })).toEqual(['Ana', 'Bea Lind']);
  expect(names({ ...beaIsOff, bookings: [{ ...booking, status: 'cancelled' }] })).toEqual(['Ana']);
});

test('someone who takes no bookings any more has a column only for those they still have', () => {
  const former = { ...bea, isActive: false };
  expect(names({ staff: [ana, former] })).toEqual(['Ana']);
  const booking = booked(1, monday('10:00'), { staffId: former.id });
  expect(names({ staff: [ana, former], bookings: [booking] })).toEqual(['Ana', 'Bea Lind']);
});

test('time off and closures that cover the day take the column away', () => {
  const away: TimeOff = {
    id: idOf(50),
    staffId: bea.id,
    version: 1,
    kind: 'away',
    startTime: monday('00:00'),
    endTime: monday('23:59'),
    reason: null,
  };
  expect(names({ timeOff: [away] })).toEqual(['Ana']);
  const closure: Closure = {
    id: idOf(60),
    salonId: salon.id,
    startDate: date('2026-03-01'),
    endDate: date('2026-03-03'),
    reason: null,
  };
  expect(names({ closures: [closure] })).toEqual([]);
});

test('the people that were chosen have columns, at work or not', () => {
  expect(names(beaIsOff, new Set([bea.id]))).toEqual(['Bea Lind']);
});

test('whoever the booking in the hand is with has a column, whoever was chosen', () => {
  expect(columnsOfDay(rangeWith(beaIsOff), new Set([ana.id]), bea.id)).toHaveLength(2);
  expect(columnsOfDay(rangeWith(beaIsOff), undefined, bea.id)).toHaveLength(2);
});

test('the first date at work is one on which someone has hours and the salon is not closed', () => {
  // Everyone works on Mondays alone.
  const later = { from: date('2026-03-03'), to: date('2026-03-20') };
  expect(firstDateAtWork(rangeWith(later))).toBe(date('2026-03-09'));
  const closure: Closure = {
    id: idOf(60),
    salonId: salon.id,
    startDate: date('2026-03-09'),
    endDate: date('2026-03-15'),
    reason: null,
  };
  expect(firstDateAtWork(rangeWith({ ...later, closures: [closure] }))).toBe(date('2026-03-16'));
  const former = mondayRange.staff.map((person) => ({ ...person, isActive: false }));
  expect(firstDateAtWork(rangeWith({ ...later, staff: former }))).toBeUndefined();
});

test('the first date with somebody is one on which somebody works, or is booked although nobody does', () => {
  // Everyone works on Mondays alone.
  const later = { from: date('2026-03-03'), to: date('2026-03-15') };
  expect(firstDateWithSomebody(rangeWith(later))).toBe(date('2026-03-09'));
  const onFriday = booked(1, at('2026-03-06T10:00:00+03:00'));
  expect(firstDateWithSomebody(rangeWith({ ...later, bookings: [onFriday] }))).toBe(date('2026-03-06'));
  const closure: Closure = {
    id: idOf(60),
    salonId: salon.id,
    startDate: date('2026-03-09'),
    endDate: date('2026-03-09'),
    reason: null,
  };
  expect(firstDateWithSomebody(rangeWith({ ...later, closures: [closure] }))).toBeUndefined();
});
