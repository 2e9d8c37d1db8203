import { expect, test } from 'vitest';
import {
  isUsualNext,
  offeredStatuses,
  statusActionName,
  tooSoonFor,
} from '../../../src/renderer/booking/status-changes.ts';
import type { BookingStatus } from '../../../src/shared/domain/booking.ts';
import { type Instant, instant } from '../../../src/shared/domain/interval.ts';
import { zone } from '../../shared/domain/world.ts';
import { english } from '../english.ts';

const istanbul = zone('Europe/Istanbul');
const at = (clock: string, date = '2026-03-02'): Instant => instant(Date.parse(`${date}T${clock}:00+03:00`));
/** A booking of that Monday at 15:00. */
const booked = (status: BookingStatus) => ({ status, startTime: at('15:00') });

test('what usually comes next is first, going back is last', () => {
  const order = offeredStatuses(booked('confirmed'), at('15:00'), istanbul);
  expect(order[0]).toBe('arrived');
  expect(order.at(-1)).toBe('pending');
  expect(isUsualNext('completed', 'arrived')).toBe(false);
});

test('before its day a booking cannot have arrived, been completed or missed', () => {
  const offered = (status: BookingStatus) =>
    offeredStatuses(booked(status), at('23:59', '2026-03-01'), istanbul);
  expect(offered('confirmed')).toEqual(['pending']);
  expect(offered('arrived')).toEqual(['confirmed']);
  expect(offered('pending')).toEqual(['confirmed']);
  expect(tooSoonFor(booked('confirmed'), 'no_show', at('23:59', '2026-03-01'), istanbul)).toBe(
    'before_its_day',
  );
});

test('nobody is missed before the start, and offered to be from then on', () => {
  expect(tooSoonFor(booked('confirmed'), 'no_show', at('14:59'), istanbul)).toBe('before_its_start');
  expect(offeredStatuses(booked('confirmed'), at('14:59'), istanbul)).not.toContain('no_show');
  expect(tooSoonFor(booked('confirmed'), 'no_show', at('15:00'), istanbul)).toBeUndefined();
  expect(offeredStatuses(booked('confirmed'), at('15:00'), istanbul)).toContain('no_show');
});

test('whoever is here more than an hour before their time is asked about, and offered all the same', () => {
  for (const to of ['arrived', 'completed'] as const) {
    expect(tooSoonFor(booked('confirmed'), to, at('13:59'), istanbul)).toBe('long_before_its_start');
    expect(tooSoonFor(booked('confirmed'), to, at('14:00'), istanbul)).toBeUndefined();
    expect(offeredStatuses(booked('confirmed'), at('09:00'), istanbul)).toContain(to);
  }
});

test('whoever is here already is asked about no more, and what the day does not bring never is', () => {
  expect(tooSoonFor(booked('arrived'), 'completed', at('09:00'), istanbul)).toBeUndefined();
  expect(tooSoonFor(booked('completed'), 'arrived', at('09:00'), istanbul)).toBeUndefined();
  expect(tooSoonFor(booked('confirmed'), 'pending', at('09:00'), istanbul)).toBeUndefined();
  expect(tooSoonFor(booked('pending'), 'confirmed', at('09:00'), istanbul)).toBeUndefined();
});

test('a step back is named as one, and a cancelled booking is restored', () => {
  expect(statusActionName('confirmed', 'arrived', english.words)).toBe('Arrived');
  expect(statusActionName('completed', 'arrived', english.words)).toBe('Back to arrived');
  expect(statusActionName('arrived', 'confirmed', english.words)).toBe('Back to confirmed');
  expect(statusActionName('cancelled', 'confirmed', english.words)).toBe('Restore');
});
