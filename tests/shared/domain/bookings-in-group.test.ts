import { expect, test } from 'vitest';
import type { SeriesId, VisitId } from '../../../src/shared/domain/ids.ts';
import { bookingsInGroup } from '../../../src/shared/domain/several-bookings.ts';
import { booked, deskWorld, idOf, monday } from './world.ts';

const visitId = idOf<VisitId>(800);
const seriesId = idOf<SeriesId>(900);

test('the bookings of a visit or a series are by start, then id, whatever their status and however they are known', () => {
  const bookings = [
    booked(5, monday('14:00'), { visitId }),
    booked(2, monday('09:00'), { visitId, status: 'cancelled' }),
    booked(4, monday('10:00'), { visitId, seriesId }),
    booked(3, monday('10:00'), { visitId }),
    booked(1, monday('08:00'), { seriesId }),
    booked(6, monday('07:00')),
  ];
  const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id.slice(-3));
  for (const known of [bookings, [...bookings].reverse()]) {
    const world = deskWorld({ bookings: known });
    expect(idsOf(bookingsInGroup(world, { visitId }))).toEqual(['102', '103', '104', '105']);
    expect(idsOf(bookingsInGroup(world, { seriesId }))).toEqual(['101', '104']);
    expect(bookingsInGroup(world, { visitId: idOf(801) })).toEqual([]);
  }
});
