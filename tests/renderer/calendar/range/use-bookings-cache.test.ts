import { expect, test } from 'vitest';
import { withBooking } from '../../../../src/renderer/calendar/range/use-bookings-cache.ts';
import { booked, monday } from '../../../shared/domain/world.ts';

const first = booked(1, monday('09:00'));
const second = booked(2, monday('11:00'));

test('a booking takes its place among the others, by start', () => {
  expect(withBooking([second], first, true)).toEqual([first, second]);
});

test('a booking that changed replaces what was known of it', () => {
  const moved = { ...first, startTime: monday('12:00'), endTime: monday('12:45'), version: 2 };
  expect(withBooking([first, second], moved, true)).toEqual([second, moved]);
});

test('a booking that no longer belongs leaves', () => {
  expect(withBooking([first, second], first, false)).toEqual([second]);
});
