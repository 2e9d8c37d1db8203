import { expect, test } from 'vitest';
import {
  isUsualNext,
  offeredStatuses,
  statusActionName,
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
});

test('what has still to come is not offered, and what is only asked about is', () => {
  expect(offeredStatuses(booked('confirmed'), at('14:59'), istanbul)).not.toContain('no_show');
  expect(offeredStatuses(booked('confirmed'), at('15:00'), istanbul)).toContain('no_show');
  expect(offeredStatuses(booked('confirmed'), at('09:00'), istanbul)).toContain('arrived');
});

test('a step back is named as one, and a cancelled booking is restored', () => {
  expect(statusActionName('confirmed', 'arrived', english.words)).toBe('Arrived');
  expect(statusActionName('completed', 'arrived', english.words)).toBe('Back to arrived');
  expect(statusActionName('arrived', 'confirmed', english.words)).toBe('Back to confirmed');
  expect(statusActionName('cancelled', 'confirmed', english.words)).toBe('Restore');
});
