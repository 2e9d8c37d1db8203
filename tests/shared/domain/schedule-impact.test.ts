import { expect, test } from 'vitest';
import { strandedByPlan } from '../../../src/shared/domain/schedule-impact.ts';
import { booked, monday, salon, weekly } from './world.ts';

const mornings = { windows: [weekly(1, '09:00', '12:00')], overrides: [] };

test('what no window holds any more is stranded, unless it keeps no time anyway', () => {
  const bookings = [
    booked(1, monday('09:00')),
    booked(2, monday('11:30')),
    booked(3, monday('15:00')),
    booked(4, monday('15:00'), { status: 'cancelled' }),
  ];
  expect(strandedByPlan(salon, mornings, bookings).map(({ id }) => id.slice(-3))).toEqual(['102', '103']);
});

test('nobody is stranded by a plan without windows: it limits nothing', () => {
  expect(strandedByPlan(salon, { windows: [], overrides: [] }, [booked(1, monday('03:00'))])).toEqual([]);
});
