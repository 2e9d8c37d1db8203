import { describe, expect, test } from 'vitest';
import type { BookingStatus } from '../../../src/shared/domain/booking.ts';
import type { ServiceId, StaffId } from '../../../src/shared/domain/ids.ts';
import { lastThatTookPlace, usualOf } from '../../../src/shared/domain/usual.ts';

const booked = (service: string, person: string, status: BookingStatus = 'completed') => ({
  // Only compared.
  serviceId: service as ServiceId,
  staffId: person as StaffId,
  status,
});
const always = () => true;

describe('what a client usually books', () => {
  test('is the service and the person that most of their bookings share', () => {
    const past = [booked('colour', 'ana'), booked('cut', 'bea'), booked('cut', 'ana'), booked('cut', 'bea')];
    expect(usualOf(past, always)).toEqual({ booking: past[1], times: 2, among: 4 });
  });

  test('is what was booked last where nothing was booked more often', () => {
    const past = [booked('colour', 'ana'), booked('cut', 'bea')];
    expect(usualOf(past, always)).toEqual({ booking: past[0], times: 1, among: 2 });
    const twice = [
      booked('colour', 'ana'),
      booked('cut', 'bea'),
      booked('cut', 'bea'),
      booked('colour', 'ana'),
    ];
    expect(usualOf(twice, always)?.booking).toBe(twice[0]);
  });

  test('is told by the ten newest bookings alone', () => {
    const past = [...Array(5).fill(booked('colour', 'ana')), ...Array(6).fill(booked('cut', 'bea'))];
    expect(usualOf(past, always)).toMatchObject({ booking: { serviceId: 'colour' }, times: 5, among: 10 });
  });

  test('is not told by what was cancelled or missed, nor do those take the place of a booking', () => {
    const past = [
      ...Array(10).fill(booked('colour', 'ana', 'no_show')),
      booked('colour', 'ana', 'cancelled'),
      booked('cut', 'bea'),
    ];
    expect(usualOf(past, always)).toMatchObject({ booking: { serviceId: 'cut' }, times: 1, among: 1 });
  });

  test('is only what can still be booked', () => {
    const past = [booked('cut', 'gone'), booked('cut', 'gone'), booked('colour', 'ana')];
    expect(usualOf(past, ({ staffId }) => staffId !== 'gone')?.booking).toBe(past[2]);
    expect(usualOf(past, () => false)).toBeUndefined();
    expect(usualOf([], always)).toBeUndefined();
  });
});

test('the last one that took place is the newest booking that was neither cancelled nor missed', () => {
  const past = [booked('cut', 'ana', 'cancelled'), booked('cut', 'ana', 'no_show'), booked('colour', 'bea')];
  expect(lastThatTookPlace(past)).toBe(past[2]);
  expect(lastThatTookPlace(past.slice(0, 2))).toBeUndefined();
});
