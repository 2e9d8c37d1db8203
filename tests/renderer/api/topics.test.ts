import { expect, test } from 'vitest';
import { isOutOfDate, mayWait, topicsWrittenBy } from '../../../src/renderer/api/topics.ts';
import { methodNames, methodOf, topics } from '../../../src/shared/contract/contract.ts';

test('every query but those about the desk itself is out of date once everything has changed', () => {
  for (const name of methodNames) {
    const isKept = methodOf(name).kind === 'query' && !/^(desk|jobs)\./.test(name);
    expect(isOutOfDate(name, topics), name).toBe(isKept);
  }
});

test('a day of bookings is asked anew when a client is renamed, for their name stands on the cards', () => {
  expect(isOutOfDate('bookings.list', ['clients'])).toBe(true);
});

test('a list of services is not asked anew because of a booking', () => {
  expect(isOutOfDate('services.list', ['bookings'])).toBe(false);
});

test('a command makes the list of its own records out of date', () => {
  expect(isOutOfDate('bookings.list', topicsWrittenBy('bookings.move'))).toBe(true);
  expect(isOutOfDate('availability.list', topicsWrittenBy('availability.replace'))).toBe(true);
  expect(isOutOfDate('closures.list', topicsWrittenBy('closures.create'))).toBe(true);
  expect(isOutOfDate('clients.search', topicsWrittenBy('clients.create'))).toBe(true);
});

test('what is stranded is asked anew at once after a change of schedules, and a moment after one of bookings', () => {
  expect(mayWait('bookings.stranded', ['bookings'])).toBe(true);
  expect(mayWait('bookings.stranded', ['bookings', 'clients'])).toBe(true);
  expect(mayWait('bookings.stranded', ['bookings', 'schedules'])).toBe(false);
  expect(mayWait('bookings.list', ['bookings'])).toBe(false);
});
