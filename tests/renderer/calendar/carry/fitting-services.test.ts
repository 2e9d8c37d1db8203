import { expect, test } from 'vitest';
import { servicesByFit, servicesOf } from '../../../../src/renderer/calendar/carry/fitting-services.ts';
import { ana, cut, wax } from '../../../shared/domain/world.ts';

const colour = { ...cut, name: 'Colour', durationMinutes: 120 };

test('what fits comes first, the longest before the shorter; then what does not, the shortest first', () => {
  const byFit = (minutes: number) => servicesByFit([colour, cut, wax], minutes).map(({ name }) => name);
  expect(byFit(60)).toEqual(['Cut', 'Wax', 'Colour']);
  expect(byFit(45)).toEqual(['Cut', 'Wax', 'Colour']);
  expect(byFit(20)).toEqual(['Wax', 'Cut', 'Colour']);
  expect(byFit(200)).toEqual(['Colour', 'Cut', 'Wax']);
});

test('a person offers all services, or those named; never one that is no longer booked', () => {
  expect(servicesOf(ana, [cut, wax])).toEqual([cut, wax]);
  expect(servicesOf({ ...ana, serviceIds: [wax.id] }, [cut, wax])).toEqual([wax]);
  expect(servicesOf(ana, [{ ...cut, isActive: false }, wax])).toEqual([wax]);
});
