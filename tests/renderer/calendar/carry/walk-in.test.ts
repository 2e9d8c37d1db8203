import { expect, test } from 'vitest';
import { walkInProposal } from '../../../../src/renderer/calendar/carry/walk-in.ts';
import { ana, booked, cut, monday, wax } from '../../../shared/domain/world.ts';
import { bea, rangeWith } from '../range.ts';

test('a walk-in begins at the last full five minutes, with the first person who is free', () => {
  const day = rangeWith({ bookings: [booked(1, monday('10:00'))] });
  expect(walkInProposal(day, monday('10:07'), cut)).toMatchObject({
    staffId: bea.id,
    startTime: monday('10:05'),
    endTime: monday('10:50'),
    violations: [],
  });
  expect(walkInProposal(day, monday('10:45'), cut)).toMatchObject({ staffId: ana.id, violations: [] });
});

test('a walk-in is of the picked service, else of one that fits what is usual', () => {
  expect(walkInProposal(rangeWith(), monday('10:00'), wax)?.service).toEqual(wax);
  expect(walkInProposal(rangeWith(), monday('10:00'), undefined)?.service).toEqual(cut);
});

test('where nobody is free a walk-in says what speaks against it', () => {
  const closed = rangeWith({
    staff: [{ ...ana, endsOn: null, startsOn: null }],
    bookings: [booked(1, monday('10:00'))],
  });
  expect(walkInProposal(closed, monday('10:07'), cut)?.violations).toMatchObject([{ code: 'overlap' }]);
  expect(walkInProposal(rangeWith({ staff: [] }), monday('10:07'), cut)).toBeUndefined();
});
