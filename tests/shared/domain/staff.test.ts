import { expect, test } from 'vitest';
import { bookableServices, peopleOffering } from '../../../src/shared/domain/staff.ts';
import { bea } from './small-team.ts';
import { ana, cut, wax } from './world.ts';

const onlyWax = { ...ana, serviceIds: [wax.id] };

test('who takes bookings of a service is in work and offers it', () => {
  expect(peopleOffering([onlyWax, { ...bea, serviceIds: null }], cut.id)).toEqual([
    { ...bea, serviceIds: null },
  ]);
  expect(peopleOffering([{ ...ana, serviceIds: null, isActive: false }], cut.id)).toEqual([]);
});

test('a service can be booked when it is in use and somebody who takes bookings offers it', () => {
  expect(bookableServices([cut, wax], [onlyWax])).toEqual([wax]);
  expect(bookableServices([cut, { ...wax, isActive: false }], [onlyWax])).toEqual([]);
  expect(bookableServices([wax], [{ ...onlyWax, isActive: false }])).toEqual([]);
});
