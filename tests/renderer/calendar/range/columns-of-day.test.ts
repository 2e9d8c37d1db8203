import { expect, test } from 'vitest';
import {
  bookingsOnGrid,
  columnsOfDay,
  nextDateAtWork,
} from '../../../../src/renderer/calendar/range/columns-of-day.ts';
import type { DayRecords } from '../../../../src/renderer/calendar/range/day-context.ts';
import type { Closure, TimeOff } from '../../../../src/shared/domain/working-time.ts';
import { ana, booked, date, idOf, monday, salon } from '../../../shared/domain/world.ts';
import { bea, dayWith } from '../day.ts';

const names = (changes: Partial<DayRecords>, shown?: ReadonlySet<typeof ana.id>) =>
  columnsOfDay(dayWith(changes), shown).map(({ staff }) => staff.name);

const off = { staffId: bea.id, date: date('2026-03-02'), windows: [] };
const beaIsOff = {
  plans: new Map([
    [ana.id, { windows: [], overrides: [] }],
    [bea.id, { windows: [], overrides: [off] }],
  ]),
};

test('everyone at work has a column, in the order of the people', () => {
  expect(names({ staff: [bea, ana] })).toEqual(['Ana', 'Bea Lind']);
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
    startTime: monday('00:00'),
    endTime: monday('23:59'),
    reason: null,
  };
  expect(names({ timeOff: new Map([[bea.id, [away]]]) })).toEqual(['Ana']);
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

test('the booked share is of what can be worked, and a no-show has not taken it', () => {
  const bookings = [
    booked(1, monday('09:00')),
    booked(2, monday('10:00')),
    booked(3, monday('11:00'), { status: 'no_show' }),
    booked(4, monday('12:00'), { status: 'cancelled' }),
  ];
  const [column] = columnsOfDay(dayWith({ bookings }), undefined);
  expect(column?.bookedShare).toBeCloseTo(90 / 480);
  expect(column?.bookingCount).toBe(3);
});

test('someone whom nothing limits has no booked share', () => {
  const [column] = columnsOfDay(dayWith(beaIsOff), undefined);
  expect(column?.bookedShare).toBeUndefined();
});

test('only bookings that touch the day are on its grid, by start', () => {
  const bookings = [
    booked(1, monday('12:00')),
    booked(2, monday('09:00')),
    booked(3, monday('00:00'), { startTime: monday('00:00'), endTime: monday('00:45') }),
  ];
  const day = dayWith({ bookings, date: date('2026-03-02') });
  expect(bookingsOnGrid(day, ana.id).map(({ startTime }) => startTime)).toEqual([
    monday('00:00'),
    monday('09:00'),
    monday('12:00'),
  ]);
  expect(bookingsOnGrid(dayWith({ bookings, date: date('2026-03-03') }), ana.id)).toEqual([]);
});

test('the next date at work is the first on which someone has hours and the salon is not closed', () => {
  // Everyone works on Mondays alone.
  expect(nextDateAtWork(dayWith())).toBe(date('2026-03-09'));
  const closure: Closure = {
    id: idOf(60),
    salonId: salon.id,
    startDate: date('2026-03-09'),
    endDate: date('2026-03-15'),
    reason: null,
  };
  expect(nextDateAtWork(dayWith({ closures: [closure] }))).toBe(date('2026-03-16'));
  expect(nextDateAtWork(dayWith({ staff: [{ ...ana, isActive: false }] }))).toBeUndefined();
});
