import { expect, test } from 'vitest';
import {
  blocks,
  bookingStatuses,
  canChangeStatus,
  nextStatuses,
} from '../../../src/shared/domain/booking.ts';

test('just the statuses of a client who is still to be served keep their time free', () => {
  expect(bookingStatuses.filter(blocks)).toEqual(['pending', 'confirmed', 'arrived']);
});

test('a booking steps along the written steps and no others', () => {
  const steps = bookingStatuses.flatMap((from) =>
    bookingStatuses.filter((to) => canChangeStatus(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(steps).toEqual([
    'pending → confirmed',
    'pending → arrived',
    'pending → cancelled',
    'pending → no_show',
    'confirmed → pending',
    'confirmed → arrived',
    'confirmed → completed',
    'confirmed → cancelled',
    'confirmed → no_show',
    'arrived → confirmed',
    'arrived → completed',
    'arrived → cancelled',
    'completed → arrived',
    'cancelled → pending',
    'cancelled → confirmed',
    'no_show → confirmed',
    'no_show → arrived',
  ]);
});

test('no status is a dead end, and none follows itself', () => {
  for (const status of bookingStatuses) {
    expect(nextStatuses(status).length).toBeGreaterThan(0);
    expect(nextStatuses(status)).not.toContain(status);
  }
});
