import { expect, test } from 'vitest';
import { nextComers } from '../../../../src/renderer/calendar/rail/next-comers.ts';
import { booked, monday } from '../../../shared/domain/world.ts';

test('who is expected within two hours, and who is up to half an hour late, by start', () => {
  const bookings = [
    booked(1, monday('11:00')),
    booked(2, monday('09:45')),
    booked(3, monday('09:30')),
    booked(4, monday('12:00')),
    booked(5, monday('10:30'), { status: 'arrived' }),
    booked(6, monday('10:15'), { status: 'pending' }),
  ];
  expect(nextComers(bookings, monday('10:00')).map(({ startTime }) => startTime)).toEqual([
    monday('09:45'),
    monday('10:15'),
    monday('11:00'),
  ]);
});
