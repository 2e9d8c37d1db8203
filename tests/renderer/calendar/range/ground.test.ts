import { expect, test } from 'vitest';
import { groundOf, withTraces } from '../../../../src/renderer/calendar/range/ground.ts';
import { ana, booked, date, monday, salon } from '../../../shared/domain/world.ts';
import { rangeWith, weekWith } from '../range.ts';

const thatMonday = date('2026-03-02');

test('the booked share is of what can be worked, and a no-show has not taken it', () => {
  const bookings = [
    booked(1, monday('09:00')),
    booked(2, monday('10:00')),
    booked(3, monday('11:00'), { status: 'no_show' }),
    booked(4, monday('12:00'), { status: 'cancelled' }),
  ];
  const ground = groundOf(rangeWith({ bookings }), ana, thatMonday);
  expect(ground.bookedShare).toBeCloseTo(90 / 480);
  expect(ground.bookings).toHaveLength(3);
});

test('what did not take place is on the ground only as traces, where they are shown', () => {
  const [kept, missed, cancelled] = [
    booked(1, monday('09:00')),
    booked(2, monday('10:00'), { status: 'no_show' }),
    booked(3, monday('11:00'), { status: 'cancelled' }),
  ] as const;
  const range = rangeWith({ bookings: [kept, missed, cancelled] });
  const ground = groundOf(range, ana, thatMonday);
  expect(ground).toMatchObject({ bookings: [kept, missed], traces: [] });
  const traced = withTraces(range, ground);
  expect(traced).toEqual({ ...ground, bookings: [kept], traces: [missed, cancelled] });
});

test('someone whom nothing limits has no booked share', () => {
  const open = { ...salon, daysWithoutHours: 'open' as const };
  const ground = groundOf(rangeWith({ salon: open, windows: [] }), ana, thatMonday);
  expect(ground.windows).toBe('open');
  expect(ground.bookedShare).toBeUndefined();
});

test('a column has the bookings that touch its date, by start, whatever else the range holds', () => {
  const bookings = [
    booked(3, monday('00:00'), { startTime: monday('00:00'), endTime: monday('00:45') }),
    booked(2, monday('09:00')),
    booked(1, monday('12:00')),
  ];
  const range = weekWith({ bookings });
  expect(groundOf(range, ana, thatMonday).bookings).toEqual(bookings);
  expect(groundOf(range, ana, date('2026-03-03')).bookings).toEqual([]);
});
