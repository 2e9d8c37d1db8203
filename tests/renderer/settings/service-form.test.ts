import { expect, test } from 'vitest';
import {
  minutesAfterProcessing,
  type ServiceForm,
  serviceForm,
  serviceProblems,
  serviceSettings,
} from '../../../src/renderer/settings/service-form.ts';

const cut = {
  name: 'Cut',
  durationMinutes: 45,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  processing: null,
  needs: [],
  priceCents: 1999,
  color: 'teal',
  isActive: true,
};

test('an empty price is agreed on the spot, an empty buffer is none', () => {
  const form: ServiceForm = { ...serviceForm(cut), priceCents: null, bufferAfterMinutes: undefined };
  expect(serviceSettings(form)).toMatchObject({ priceCents: null, bufferAfterMinutes: 0 });
});

test('a service needs a name, a length, and a day that holds it', () => {
  const form = serviceForm(cut);
  expect(serviceProblems({ ...form, name: ' ' })).toEqual(['name_missing']);
  expect(serviceProblems({ ...form, durationMinutes: undefined })).toEqual(['duration_missing']);
  expect(serviceProblems({ ...form, durationMinutes: 1440 })).toEqual(['block_too_long']);
  expect(serviceProblems({ ...form, durationMinutes: 1430 })).toEqual([]);
  expect(serviceSettings({ ...form, durationMinutes: 0 })).toBeUndefined();
});

test('processing begins after the service does and ends before it; without the switch it counts for nothing', () => {
  const form = {
    ...serviceForm(cut),
    hasProcessing: true,
    processingAfterMinutes: 15,
    processingMinutes: 20,
  };
  expect(serviceSettings(form)?.processing).toEqual({ afterMinutes: 15, minutes: 20 });
  expect(minutesAfterProcessing(form)).toBe(10);
  expect(serviceProblems({ ...form, processingMinutes: 30 })).toEqual(['processing_unfit']);
  expect(serviceProblems({ ...form, processingAfterMinutes: undefined })).toEqual(['processing_unfit']);
  expect(minutesAfterProcessing({ ...form, processingMinutes: 30 })).toBeUndefined();
  expect(serviceSettings({ ...form, hasProcessing: false })?.processing).toBeNull();
  expect(serviceForm({ ...cut, processing: { afterMinutes: 15, minutes: 20 } })).toEqual(form);
});
