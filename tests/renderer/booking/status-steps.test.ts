import { expect, test } from 'vitest';
import { isUsualStep, offeredSteps, stepName } from '../../../src/renderer/booking/status-steps.ts';
import { english } from '../english.ts';

test('what usually comes next is first, going back is last', () => {
  const order = offeredSteps('confirmed', false);
  expect(order[0]).toBe('arrived');
  expect(order.at(-1)).toBe('pending');
  expect(isUsualStep('completed', 'arrived')).toBe(false);
});

test('before its day a booking cannot have arrived, been completed or missed', () => {
  expect(offeredSteps('confirmed', true)).toEqual(['pending']);
  expect(offeredSteps('arrived', true)).toEqual(['confirmed']);
  expect(offeredSteps('pending', true)).toEqual(['confirmed']);
});

test('a step back is named as one, and a cancelled booking is restored', () => {
  expect(stepName('confirmed', 'arrived', english.words)).toBe('Arrived');
  expect(stepName('completed', 'arrived', english.words)).toBe('Back to arrived');
  expect(stepName('arrived', 'confirmed', english.words)).toBe('Back to confirmed');
  expect(stepName('cancelled', 'confirmed', english.words)).toBe('Restore');
});
