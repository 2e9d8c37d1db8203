import { describe, expect, test } from 'vitest';
import { type DueStatus, dueNow, isSaid } from '../../../src/renderer/command-bar/due-now.ts';
import { booked, monday, zone } from '../../shared/domain/world.ts';

const bookings = [
  booked(1, monday('08:00')),
  booked(2, monday('09:45')),
  booked(3, monday('10:20'), { status: 'pending' }),
  booked(4, monday('11:00')),
  booked(5, monday('11:05')),
  booked(6, monday('10:00'), { status: 'arrived' }),
  booked(7, monday('10:00'), { status: 'cancelled' }),
];
const starts = (status: DueStatus) =>
  dueNow(bookings, status, monday('10:00'), zone('Europe/Istanbul')).map(({ startTime }) => startTime);

test('who can be here now is awaited today, an hour ahead at most, the nearest first', () => {
  expect(starts('arrived')).toEqual([monday('09:45'), monday('10:20'), monday('11:00'), monday('08:00')]);
});

test('who did not come is late, not still to come', () => {
  expect(starts('no_show')).toEqual([monday('09:45'), monday('08:00')]);
});

describe('a status', () => {
  test.each(['arrived', 'arri', 'Elif arrived', 'here'])('is meant by %s', (query) => {
    expect(isSaid('Arrived', 'here', query)).toBe(true);
  });

  test.each(['no show', 'no-show', 'noshow elif', 'show'])('is meant by %s', (query) => {
    expect(isSaid('No-show', 'noshow missed', query)).toBe(true);
  });

  test.each(['', 'a', 'arr', 'her', 'hereford', 'elif'])(
    'is not meant by %o: that may begin a name',
    (query) => {
      expect(isSaid('Arrived', 'here', query)).toBe(false);
    },
  );

  test('is told from the other one in Turkish', () => {
    expect(isSaid('Geldi', 'burada', 'gelmedi')).toBe(false);
    expect(isSaid('Gelmedi', 'gelmeyen', 'geldi')).toBe(false);
  });
});
