import { expect, test } from 'vitest';
import type { Service } from '../../../../src/shared/domain/service.ts';
import { canServe, type Staff } from '../../../../src/shared/domain/staff.ts';
import { ana, cut, idOf, monday, wax, worldWith } from '../world.ts';
import { asking, codes, mondays } from './asking.ts';

test.each<[string, Staff, Service, boolean]>([
  ['someone who offers everything', ana, cut, true],
  ['someone who offers it', { ...ana, serviceIds: [wax.id, cut.id] }, cut, true],
  ['someone who offers something else', { ...ana, serviceIds: [wax.id] }, cut, false],
  ['someone who has left', { ...ana, isActive: false }, cut, false],
  ['a service that is gone', ana, { ...cut, isActive: false }, false],
  ['someone of another salon', ana, { ...cut, salonId: idOf(2) }, false],
])('whom a service can be booked with is told as the rules judge it: %s', (_, staff, service, can) => {
  const request = asking(monday('10:00'), { staffId: staff.id, serviceId: service.id });
  expect(canServe(staff, service)).toBe(can);
  expect(codes(worldWith({ staff, service }), request).length === 0).toBe(can);
});

test('a person who does not exist is unknown, and nothing is guessed about their time', () => {
  const world = worldWith({ staff: undefined, plan: mondays });
  expect(codes(world, asking(monday('03:00'), { staffId: idOf(99), endTime: monday('03:10') }))).toEqual([
    'staff_unknown',
  ]);
});

test('someone who has left takes no bookings, and their time is judged all the same', () => {
  const world = worldWith({ staff: { ...ana, isActive: false }, plan: mondays });
  expect(codes(world, asking(monday('08:00')))).toEqual(['staff_inactive', 'outside_availability']);
});

test('a service must exist, be offered by the salon still, and by the person', () => {
  expect(codes(worldWith({ service: undefined }), asking(monday('09:00')))).toEqual(['service_unknown']);
  expect(codes(worldWith({ service: { ...cut, isActive: false } }), asking(monday('09:00')))).toEqual([
    'service_inactive',
  ]);
  expect(codes(worldWith({ staff: { ...ana, serviceIds: [wax.id] } }), asking(monday('09:00')))).toEqual([
    'service_not_offered',
  ]);
});

test('someone who offers no service at all is asked for none', () => {
  expect(codes(worldWith({ staff: { ...ana, serviceIds: [] } }), asking(monday('09:00')))).toEqual([
    'service_not_offered',
  ]);
});

test('person and service belong to one salon', () => {
  expect(codes(worldWith({ service: { ...cut, salonId: idOf(2) } }), asking(monday('09:00')))).toEqual([
    'staff_other_salon',
  ]);
});
