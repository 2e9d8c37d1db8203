import { expect, test } from 'vitest';
import { stillOpen } from '../../../../src/renderer/calendar/rail/still-open.ts';
import { booked, monday } from '../../../shared/domain/world.ts';

test('what is over and neither complete nor missed nor cancelled is still open, by start', () => {
  const today = [
    booked(1, monday('11:00'), { status: 'arrived' }),
    booked(2, monday('09:00'), { status: 'pending' }),
    booked(3, monday('10:00')),
    booked(4, monday('09:15'), { status: 'completed' }),
    booked(5, monday('09:30'), { status: 'no_show' }),
    booked(6, monday('09:45'), { status: 'cancelled' }),
    booked(7, monday('11:30')),
  ];
  expect(stillOpen(today, [], monday('12:00')).map(({ startTime }) => startTime)).toEqual([
    monday('09:00'),
    monday('10:00'),
    monday('11:00'),
  ]);
});

test('a booking is over at its end, not a minute before', () => {
  const booking = booked(1, monday('09:00'));
  expect(stillOpen([booking], [], monday('09:44'))).toEqual([]);
  expect(stillOpen([booking], [], monday('09:45'))).toEqual([booking]);
});

test('a booking of today that is on the grid too is named once', () => {
  const booking = booked(1, monday('09:00'));
  const earlier = booked(2, monday('08:00'));
  expect(stillOpen([booking], [booking, earlier], monday('12:00'))).toEqual([earlier, booking]);
});
