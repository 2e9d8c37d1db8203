import { expect, test } from 'vitest';
import type { DeskApi } from '../../../src/renderer/api/desk-api.ts';
import { draftWeek } from '../../../src/renderer/schedule/week-draft.ts';
import { type StartForm, startCalls, startProblems } from '../../../src/renderer/start/first-salon.ts';
import type { SalonId, ServiceId, StaffId } from '../../../src/shared/domain/ids.ts';
import type { WallTime } from '../../../src/shared/domain/zoned-time.ts';
import { refused } from '../../../src/shared/result.ts';

const id = <Id extends string>(last: number) => `0198a000-0000-7000-8000-00000000000${last}` as Id;

const form: StartForm = {
  salonId: id<SalonId>(1),
  name: ' Salon Lale ',
  timeZone: 'Europe/Istanbul',
  hours: draftWeek([{ dayOfWeek: 1, startTime: '09:00' as WallTime, endTime: '18:00' as WallTime }]),
  people: [
    { id: id<StaffId>(2), name: 'Ana' },
    { id: id<StaffId>(3), name: ' ' },
  ],
  services: [
    { id: id<ServiceId>(4), name: 'Cut', durationMinutes: 45 },
    { id: id<ServiceId>(5), name: '', durationMinutes: undefined },
  ],
};

test('the salon comes first, then its services, then its people with their hours; empty rows are left out', async () => {
  const calls: unknown[] = [];
  const unanswered = refused({ code: 'unanswered', message: '' } as const);
  const desk: DeskApi = {
    call: async (name, input) => {
      calls.push([name, input]);
      return unanswered;
    },
    onAnnounced: () => () => undefined,
    read: () => unanswered,
    openDemo: async () => ({ ok: true, value: undefined }),
    connection: () => 'connected',
    onConnection: () => () => undefined,
  };
  const steps = startCalls(form) ?? [];
  for (const step of steps) await step.run(desk);
  const monday = { dayOfWeek: 1, startTime: '09:00', endTime: '18:00' };
  expect(calls).toEqual([
    [
      'salons.create',
      { id: id(1), name: 'Salon Lale', timeZone: 'Europe/Istanbul', businessHours: [monday] },
    ],
    ['services.create', { id: id(4), salonId: id(1), name: 'Cut', durationMinutes: 45, color: 'teal' }],
    ['staff.create', { id: id(2), salonId: id(1), name: 'Ana', color: 'teal' }],
    ['availability.replace', { staffId: id(2), windows: [{ ...monday, isActive: true }] }],
  ]);
  expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
});

test('everything that is missing is told at once, in the order of the screen', () => {
  const empty: StartForm = { ...form, name: '', timeZone: 'Nowhere/Else', people: [], services: [] };
  expect(startProblems(empty)).toEqual([
    'name_missing',
    'time_zone_missing',
    'people_missing',
    'services_missing',
  ]);
  expect(startCalls(empty)).toBeUndefined();
});

test('a service without a length, and hours that overlap, are not sent', () => {
  const hours = draftWeek([
    { dayOfWeek: 1, startTime: '09:00' as WallTime, endTime: '18:00' as WallTime },
    { dayOfWeek: 1, startTime: '17:00' as WallTime, endTime: '19:00' as WallTime },
  ]);
  const services = [{ id: id<ServiceId>(4), name: 'Cut', durationMinutes: 0 }];
  expect(startProblems({ ...form, hours, services })).toEqual(['hours_unfinished', 'duration_missing']);
});

test('a salon without opening hours is always open, and may be created so', () => {
  expect(startProblems({ ...form, hours: [] })).toEqual([]);
});
