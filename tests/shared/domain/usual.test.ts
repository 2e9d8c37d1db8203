import { describe, expect, test } from 'vitest';
import type { BookingStatus } from '../../../src/shared/domain/booking.ts';
import type { ServiceId, StaffId } from '../../../src/shared/domain/ids.ts';
import { lastVisitOf, usualOf } from '../../../src/shared/domain/usual.ts';

const visit = (service: string, person: string, status: BookingStatus = 'completed') => ({
  // Only compared.
  serviceId: service as ServiceId,
  staffId: person as StaffId,
  status,
});
const always = () => true;

describe('what a client usually books', () => {
  test('is the service and the person that most of their visits share', () => {
    const past = [visit('colour', 'ana'), visit('cut', 'bea'), visit('cut', 'ana'), visit('cut', 'bea')];
    expect(usualOf(past, always)).toEqual({ visit: past[1], times: 2, among: 4 });
  });

  test('is what was booked last where nothing was booked more often', () => {
    const past = [visit('colour', 'ana'), visit('cut', 'bea')];
    expect(usualOf(past, always)).toEqual({ visit: past[0], times: 1, among: 2 });
    const twice = [visit('colour', 'ana'), visit('cut', 'bea'), visit('cut', 'bea'), visit('colour', 'ana')];
    expect(usualOf(twice, always)?.visit).toBe(twice[0]);
  });

  test('is told by the ten newest visits alone', () => {
    const past = [...Array(5).fill(visit('colour', 'ana')), ...Array(6).fill(visit('cut', 'bea'))];
    expect(usualOf(past, always)).toMatchObject({ visit: { serviceId: 'colour' }, times: 5, among: 10 });
  });

  test('is not told by what was cancelled or missed, nor do those take the place of a visit', () => {
    const past = [
      ...Array(10).fill(visit('colour', 'ana', 'no_show')),
      visit('colour', 'ana', 'cancelled'),
      visit('cut', 'bea'),
    ];
    expect(usualOf(past, always)).toMatchObject({ visit: { serviceId: 'cut' }, times: 1, among: 1 });
  });

  test('is only what can still be booked', () => {
    const past = [visit('cut', 'gone'), visit('cut', 'gone'), visit('colour', 'ana')];
    expect(usualOf(past, ({ staffId }) => staffId !== 'gone')?.visit).toBe(past[2]);
    expect(usualOf(past, () => false)).toBeUndefined();
    expect(usualOf([], always)).toBeUndefined();
  });
});

test('the last visit is the newest booking that was neither cancelled nor missed', () => {
  const past = [visit('cut', 'ana', 'cancelled'), visit('cut', 'ana', 'no_show'), visit('colour', 'bea')];
  expect(lastVisitOf(past)).toBe(past[2]);
  expect(lastVisitOf(past.slice(0, 2))).toBeUndefined();
});
