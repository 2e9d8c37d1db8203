import { expect, test } from 'vitest';
import { cacheHandling } from '../../../src/renderer/api/cached-answers.ts';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import type { CalendarRange } from '../../../src/shared/domain/calendar-range.ts';
import { booked, idOf, monday } from '../../shared/domain/world.ts';
import { mondayRange } from '../calendar/range.ts';

const withBooking = (range: CalendarRange, booking: NamedBooking): CalendarRange | undefined =>
  cacheHandling['calendar.range']?.withBooking?.(range, booking);

const first = booked(1, monday('09:00'));
const second = booked(2, monday('11:00'));
const holding = (...bookings: (typeof first)[]) => ({ ...mondayRange, bookings });

test('a booking stands among the others, by start', () => {
  expect(withBooking(holding(second), first)?.bookings).toEqual([first, second]);
});

test('a booking that changed replaces what was held of it', () => {
  const moved = { ...first, startTime: monday('12:00'), endTime: monday('12:45'), version: 2 };
  expect(withBooking(holding(first, second), moved)?.bookings).toEqual([second, moved]);
});

test('a booking that left the dates leaves the range', () => {
  const weekLater = monday('09:00') + 7 * 86_400_000;
  const gone = booked(1, weekLater as typeof first.startTime, { version: 2 });
  expect(withBooking(holding(first, second), gone)?.bookings).toEqual([second]);
});

test('what is held and newer stays: answers may come in another order than they were given', () => {
  const newer = { ...first, version: 3 };
  const range = holding(newer);
  expect(withBooking(range, { ...first, version: 2 })).toBe(range);
});

test('a booking of elsewhere changes nothing', () => {
  const range = holding(first);
  expect(withBooking(range, { ...second, salonId: idOf(2) })).toBe(range);
  expect(withBooking(range, booked(3, (monday('09:00') + 7 * 86_400_000) as typeof first.startTime))).toBe(
    range,
  );
});
