import { expect, test } from 'vitest';
import { tooSoonFor } from '../../../src/renderer/booking/too-soon.ts';
import type { BookingStatus } from '../../../src/shared/domain/booking.ts';
import { instant } from '../../../src/shared/domain/interval.ts';
import { zone } from '../../shared/domain/world.ts';

/** What is said at a time, on the day or another, when a booking of that Monday at 15:00 is given another status. */
const said = (from: BookingStatus, to: BookingStatus, clock: string, date = '2026-03-02') =>
  tooSoonFor(
    { status: from, startTime: instant(Date.parse('2026-03-02T15:00:00+03:00')) },
    to,
    instant(Date.parse(`${date}T${clock}:00+03:00`)),
    zone('Europe/Istanbul'),
  );

test('before its day nobody arrives, is seen out or missed', () => {
  for (const to of ['arrived', 'completed', 'no_show'] as const)
    expect(said('confirmed', to, '23:59', '2026-03-01')).toBe('before_its_day');
});

test('nobody is missed before the start', () => {
  expect(said('confirmed', 'no_show', '14:59')).toBe('before_its_start');
  expect(said('confirmed', 'no_show', '15:00')).toBeUndefined();
});

test('whoever is here more than an hour before their time is asked about', () => {
  for (const to of ['arrived', 'completed'] as const) {
    expect(said('confirmed', to, '13:59')).toBe('long_before_its_start');
    expect(said('pending', to, '13:59')).toBe('long_before_its_start');
    expect(said('confirmed', to, '14:00')).toBeUndefined();
  }
});

test('whoever is here already is asked about no more, and what the day does not bring never is', () => {
  expect(said('arrived', 'completed', '09:00')).toBeUndefined();
  expect(said('completed', 'arrived', '09:00')).toBeUndefined();
  expect(said('confirmed', 'pending', '09:00')).toBeUndefined();
  expect(said('pending', 'confirmed', '09:00')).toBeUndefined();
});
