import { expect, test } from 'vitest';
import { proposeNew } from '../../../../src/renderer/calendar/carry/proposal.ts';
import type { FurtherService } from '../../../../src/renderer/calendar/carry/visit-parts.ts';
import { ana, booked, cut, idOf, monday } from '../../../shared/domain/world.ts';
import { bea, rangeWith } from '../range.ts';

const atOnce: FurtherService = { id: idOf(71), service: cut, staffId: undefined, isAtOnce: true };
const atTen = { staffId: ana.id, startTime: monday('10:00') };

test('a service at the same time is with somebody who has none of the others', () => {
  const { beside } = proposeNew(rangeWith(), atTen, cut, [atOnce]);
  expect(beside).toMatchObject([{ staffId: bea.id, startTime: monday('10:00'), violations: [] }]);
});

test('where nobody can take it, it is told of them what is in the way, not that the first service is', () => {
  const inTheWay = booked(1, monday('10:15'), { staffId: bea.id });
  const { beside } = proposeNew(rangeWith({ bookings: [inTheWay] }), atTen, cut, [atOnce]);
  expect(beside).toMatchObject([{ staffId: bea.id }]);
  expect(JSON.stringify(beside[0]?.violations)).toContain(inTheWay.id);
});
