import { expect, test } from 'vitest';
import { servicesByFit, servicesOf } from '../../../../src/renderer/calendar/carry/fitting-services.ts';
import { ana, basin, cut, firstBasin, wash, wax } from '../../../shared/domain/world.ts';
import { bea, rangeWith } from '../range.ts';

const colour = { ...cut, name: 'Colour', durationMinutes: 120 };

test('what fits comes first, the longest before the shorter; then what does not, the shortest first', () => {
  const byFit = (minutes: number) => servicesByFit([colour, cut, wax], minutes).map(({ name }) => name);
  expect(byFit(60)).toEqual(['Cut', 'Wax', 'Colour']);
  expect(byFit(45)).toEqual(['Cut', 'Wax', 'Colour']);
  expect(byFit(20)).toEqual(['Wax', 'Cut', 'Colour']);
  expect(byFit(200)).toEqual(['Colour', 'Cut', 'Wax']);
});

test('a person offers all services, or those named; never one that is no longer booked', () => {
  const of = { staffId: ana.id };
  expect(servicesOf(rangeWith(), of)).toEqual([cut, wax]);
  expect(servicesOf(rangeWith({ staff: [{ ...ana, serviceIds: [wax.id] }] }), of)).toEqual([wax]);
  expect(servicesOf(rangeWith({ services: [{ ...cut, isActive: false }, wax] }), of)).toEqual([wax]);
});

test('a unit has the services that need one of its kind, as far as somebody offers them', () => {
  const of = { resourceId: firstBasin.id };
  const salon = { resourceKinds: [basin], resources: [firstBasin], services: [cut, wash] };
  expect(servicesOf(rangeWith(salon), of)).toEqual([wash]);
  expect(servicesOf(rangeWith({ ...salon, staff: [bea] }), of)).toEqual([]);
  expect(servicesOf(rangeWith({ ...salon, staff: [{ ...ana, isActive: false }] }), of)).toEqual([]);
});
