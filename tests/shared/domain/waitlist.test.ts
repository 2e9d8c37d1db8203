import { expect, test } from 'vitest';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import { isExpired, stillWaiting, suits, wants } from '../../../src/shared/domain/waitlist.ts';
import { waits } from './waitlist.ts';
import { ana, cut, date, elif, idOf, monday, salon, time, wax } from './world.ts';

const ten = intervalOf(monday('10:00'), monday('10:45'));
const isSuited = (changes: Parameters<typeof waits>[1]) => suits(waits(1, changes), ten, salon.timeZone);

test('both dates suit, and none before or after them', () => {
  expect(isSuited({ from: date('2026-03-02'), until: date('2026-03-02') })).toBe(true);
  expect(isSuited({ from: date('2026-03-03') })).toBe(false);
  expect(isSuited({ until: date('2026-03-01') })).toBe(false);
});

test('only the days of the week suit that are named', () => {
  expect(isSuited({ daysOfWeek: [1] })).toBe(true);
  expect(isSuited({ daysOfWeek: [0, 2, 3, 4, 5, 6] })).toBe(false);
});

test('the whole visit lies within the times of day; it may begin and end with them', () => {
  expect(isSuited({ startTime: time('10:00'), endTime: time('10:45') })).toBe(true);
  expect(isSuited({ startTime: time('10:01') })).toBe(false);
  expect(isSuited({ endTime: time('10:44') })).toBe(false);
});

test('times are those on the wall of the salon, up to the midnight that ends the day', () => {
  const late = intervalOf(monday('23:00'), monday('23:59'));
  expect(suits(waits(1, { from: date('2026-03-02'), until: date('2026-03-02') }), late, salon.timeZone)).toBe(
    true,
  );
});

test('who names nobody would come to anybody', () => {
  expect(wants(waits(1), ana.id)).toBe(true);
  expect(wants(waits(1, { staffIds: [ana.id] }), ana.id)).toBe(true);
  expect(wants(waits(1, { staffIds: [idOf(11)] }), ana.id)).toBe(false);
});

test('whoever is booked still waits where the booking is of one of the services that they wait for; of several entries the oldest is meant', () => {
  const both = waits(1, { serviceIds: [wax.id, cut.id] });
  const list = [waits(0, { clientId: idOf(12) }), both, waits(2)];
  expect(stillWaiting(list, elif.id, [cut.id])).toBe(both);
  expect(stillWaiting(list, elif.id, [idOf(999), wax.id])).toBe(both);
  expect(stillWaiting(list, elif.id, [idOf(999)])).toBeUndefined();
  expect(stillWaiting(list, idOf(13), [cut.id])).toBeUndefined();
});

test('an entry is over once its last date has passed, not on it', () => {
  const entry = waits(1, { until: date('2026-03-02') });
  expect(isExpired(entry, date('2026-03-02'))).toBe(false);
  expect(isExpired(entry, date('2026-03-03'))).toBe(true);
});
