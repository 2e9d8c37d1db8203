import { expect, test } from 'vitest';
import {
  isUsualNext,
  offeredStatuses,
  statusActionName,
} from '../../../src/renderer/booking/status-changes.ts';
import { english } from '../english.ts';

test('what usually comes next is first, going back is last', () => {
  const order = offeredStatuses('confirmed', false);
  expect(order[0]).toBe('arrived');
  expect(order.at(-1)).toBe('pending');
  expect(isUsualNext('completed', 'arrived')).toBe(false);
});

test('before its day a booking cannot have arrived, been completed or missed', () => {
  expect(offeredStatuses('confirmed', true)).toEqual(['pending']);
  expect(offeredStatuses('arrived', true)).toEqual(['confirmed']);
  expect(offeredStatuses('pending', true)).toEqual(['confirmed']);
});

test('a step back is named as one, and a cancelled booking is restored', () => {
  expect(statusActionName('confirmed', 'arrived', english.words)).toBe('Arrived');
  expect(statusActionName('completed', 'arrived', english.words)).toBe('Back to arrived');
  expect(statusActionName('arrived', 'confirmed', english.words)).toBe('Back to confirmed');
  expect(statusActionName('cancelled', 'confirmed', english.words)).toBe('Restore');
});
