import { expect, test } from 'vitest';
import { salonForm, salonSettings } from '../../../src/renderer/settings/salon-form.ts';
import { timeZoneNames } from '../../../src/renderer/settings/time-zones.ts';
import type { SalonId } from '../../../src/shared/domain/ids.ts';
import type { Salon } from '../../../src/shared/domain/salon.ts';
import type { TimeZone, WallTime } from '../../../src/shared/domain/zoned-time.ts';

const salon: Salon = {
  id: '0198a000-0000-7000-8000-000000000001' as SalonId,
  version: 3,
  name: 'Salon Lale',
  timeZone: 'Europe/Istanbul' as TimeZone,
  businessHours: [{ dayOfWeek: 2, startTime: '09:00' as WallTime, endTime: '20:00' as WallTime }],
  slotMinutes: 15,
  daysWithoutHours: 'closed',
};

test('a salon that nobody edits is sent as it is', () => {
  const { name, timeZone, businessHours, slotMinutes, daysWithoutHours } = salon;
  expect(salonSettings(salonForm(salon))).toEqual({
    name,
    timeZone,
    businessHours,
    slotMinutes,
    daysWithoutHours,
  });
});

test('an unfinished salon is not sent', () => {
  const form = salonForm(salon);
  expect(salonSettings({ ...form, name: ' ' })).toBeUndefined();
  expect(salonSettings({ ...form, timeZone: undefined })).toBeUndefined();
  expect(
    salonSettings({ ...form, hours: form.hours.map((window) => ({ ...window, end: '8' })) }),
  ).toBeUndefined();
});

test('the zone that is in use can be chosen, whether or not this runtime lists it', () => {
  expect(timeZoneNames(['UTC', undefined])).toContain('UTC');
  expect(timeZoneNames([])).toContain('Europe/Istanbul');
});
