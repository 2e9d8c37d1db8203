import { expect, test } from 'vitest';
import { isUsualStep, stepName, stepRank } from '../../../src/renderer/booking/status-steps.ts';
import { nextStatuses } from '../../../src/shared/domain/booking.ts';

test('what usually comes next is first, going back is last', () => {
  const order = nextStatuses('confirmed').toSorted(
    (a, b) => stepRank('confirmed', a) - stepRank('confirmed', b),
  );
  expect(order[0]).toBe('arrived');
  expect(order.at(-1)).toBe('pending');
  expect(isUsualStep('completed', 'arrived')).toBe(false);
});

test('a step back is named as one, and a cancelled booking is restored', () => {
  expect(stepName('confirmed', 'arrived')).toBe('Arrived');
  expect(stepName('completed', 'arrived')).toBe('Back to arrived');
  expect(stepName('arrived', 'confirmed')).toBe('Back to confirmed');
  expect(stepName('cancelled', 'confirmed')).toBe('Restore');
});
