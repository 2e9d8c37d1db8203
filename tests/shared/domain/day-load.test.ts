import { expect, test } from 'vitest';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import type { CalendarRange } from '../../../src/shared/domain/calendar-range.ts';
import { bookedShare, loadsOf } from '../../../src/shared/domain/day-load.ts';
import { ana, at, booked, cut, date, gloss, idOf, monday, salon, weekly } from './world.ts';

const thatMonday = date('2026-03-02');
const tuesday = date('2026-03-03');

/** Ana on two dates: Monday from 9 to 17, with a break from 12 to 13. */
const rangeWith = (changes: Partial<CalendarRange>): CalendarRange => ({
  from: thatMonday,
  to: tuesday,
  salon,
  staff: [ana],
  services: [cut, gloss],
  resourceKinds: [],
  resources: [],
  windows: [weekly(1, '09:00', '12:00'), weekly(1, '13:00', '17:00')],
  schedules: [],
  overrides: [],
  timeOff: [],
  closures: [],
  bookings: [],
  ...changes,
});

const loads = (changes: Partial<CalendarRange>) => [...loadsOf(rangeWith(changes))];
const withBookings = (...bookings: readonly NamedBooking[]) => loads({ bookings })[0]?.people;

test('a date has who works on it, with the minutes of their hours, and nobody else', () => {
  expect(loads({})).toEqual([
    {
      date: thatMonday,
      closure: null,
      people: [{ staffId: ana.id, workingMinutes: 420, bookedMinutes: 0, bookingCount: 0 }],
    },
    { date: tuesday, closure: null, people: [] },
  ]);
});

test('a booking counts with the minutes in which its person is with the client; cancelled and missed ones do not', () => {
  const bookings = [
    booked(1, monday('09:00'), { bufferAfterMinutes: 15 }),
    booked(2, monday('10:00'), { serviceId: gloss.id, processing: gloss.processing }),
    booked(3, monday('13:00'), { status: 'completed' }),
    booked(4, monday('14:00'), { status: 'cancelled' }),
    booked(5, monday('15:00'), { status: 'no_show' }),
  ];
  expect(withBookings(...bookings)).toEqual([
    { staffId: ana.id, workingMinutes: 420, bookedMinutes: 45 + 30 + 45, bookingCount: 3 },
  ]);
});

test('a booking that goes on after midnight has its minutes on the dates on which they are', () => {
  const late = booked(1, monday('23:30'), { endTime: at('2026-03-03T00:15:00+03:00') });
  expect(loads({ bookings: [late] }).map(({ people }) => people)).toEqual([
    [{ staffId: ana.id, workingMinutes: 420, bookedMinutes: 30, bookingCount: 1 }],
    [{ staffId: ana.id, workingMinutes: 0, bookedMinutes: 15, bookingCount: 1 }],
  ]);
  const untilMidnight = booked(2, monday('23:15'), { endTime: at('2026-03-03T00:00:00+03:00') });
  expect(loads({ bookings: [untilMidnight] })[1]?.people).toEqual([]);
});

test('a booking of a whole day around a date of 23 hours has its minutes on all three dates', () => {
  const berlin = { ...salon, timeZone: 'Europe/Berlin' as typeof salon.timeZone };
  const long = booked(1, at('2026-03-28T23:30:00+01:00'), { endTime: at('2026-03-30T00:30:00+02:00') });
  const range = { salon: berlin, from: date('2026-03-28'), to: date('2026-03-30'), bookings: [long] };
  expect(loads(range).map(({ people }) => people[0]?.bookedMinutes)).toEqual([30, 23 * 60, 30]);
});

test('a closure takes the whole of its dates, and is told with its reason', () => {
  const closure = { id: idOf<never>(60), salonId: salon.id, startDate: thatMonday, endDate: thatMonday };
  expect(loads({ closures: [{ ...closure, reason: 'Holiday' }] })[0]).toEqual({
    date: thatMonday,
    closure: { reason: 'Holiday' },
    people: [],
  });
});

test('absences take their minutes', () => {
  const away = {
    ...{ id: idOf<never>(61), staffId: ana.id, version: 1, kind: 'away' as const, reason: null },
    ...{ startTime: monday('09:00'), endTime: monday('11:00') },
  };
  expect(loads({ timeOff: [away] })[0]?.people).toMatchObject([{ workingMinutes: 300 }]);
});

test('somebody whom no hours limit is at work, for no number of minutes, and has no share', () => {
  const open = { ...salon, daysWithoutHours: 'open' as const };
  const [day] = loads({ salon: open, windows: [], bookings: [booked(1, monday('09:00'))] });
  expect(day?.people).toEqual([
    { staffId: ana.id, workingMinutes: null, bookedMinutes: 45, bookingCount: 1 },
  ]);
  expect(bookedShare(day?.people ?? [])).toBeUndefined();
});

test('the share of several people is of all their minutes; without any there is none', () => {
  const load = (workingMinutes: number, bookedMinutes: number) => ({
    ...{ workingMinutes, bookedMinutes },
    bookingCount: 1,
  });
  expect(bookedShare([load(300, 150), load(100, 50)])).toBe(0.5);
  expect(bookedShare([load(60, 90)])).toBe(1.5);
  expect(bookedShare([load(0, 45)])).toBeUndefined();
  expect(bookedShare([])).toBeUndefined();
});
