import { expect, test } from 'vitest';
import { canServe } from '../../../../src/shared/domain/rules/parties.ts';
import { validateBookingRequest } from '../../../../src/shared/domain/rules/rules.ts';
import type { Service } from '../../../../src/shared/domain/service.ts';
import type { Staff } from '../../../../src/shared/domain/staff.ts';
import { ana, cut, elif, idOf, monday, wax, worldWith } from '../world.ts';

test.each<[string, Staff, Service, boolean]>([
  ['someone who offers everything', ana, cut, true],
  ['someone who offers it', { ...ana, serviceIds: [wax.id, cut.id] }, cut, true],
  ['someone who offers something else', { ...ana, serviceIds: [wax.id] }, cut, false],
  ['someone who has left', { ...ana, isActive: false }, cut, false],
  ['a service that is gone', ana, { ...cut, isActive: false }, false],
  ['someone of another salon', ana, { ...cut, salonId: idOf(2) }, false],
])('whom a service can be booked with is told as the rules judge it: %s', (_, staff, service, can) => {
  const request = {
    staffId: staff.id,
    serviceId: service.id,
    clientId: elif.id,
    startTime: monday('10:00'),
    endTime: monday('10:45'),
    booking: undefined,
  };
  expect(canServe(staff, service)).toBe(can);
  expect(validateBookingRequest(worldWith({ staff, service }), request).length === 0).toBe(can);
});
