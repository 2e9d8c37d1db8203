import { expect, test } from 'vitest';
import { proposeMove, proposeNew } from '../../../../src/renderer/calendar/carry/proposal.ts';
import { adviceOnProposal } from '../../../../src/renderer/calendar/carry/proposal-advice.ts';
import type { ClientId } from '../../../../src/shared/domain/ids.ts';
import { ana, booked, cut, idOf, monday } from '../../../shared/domain/world.ts';
import { bea, rangeWith } from '../range.ts';

const elif = { clientId: idOf<ClientId>(70), clientName: 'Elif Kaya' };
const colouring = booked(1, monday('10:00'), elif);
const carried = booked(2, monday('15:00'), { ...elif, staffId: bea.id });
const day = rangeWith({ bookings: [colouring, carried] });
const early = monday('08:00');

test('a booking that is carried over another one of its client says which', () => {
  const over = proposeMove(day, { staffId: bea.id, startTime: monday('10:15') }, carried);
  expect(adviceOnProposal(day, over, early)).toEqual([
    {
      code: 'client_booked_elsewhere',
      client: 'Elif Kaya',
      bookings: [{ ...colouring, staffName: ana.name }],
      timeZone: day.salon.timeZone,
    },
  ]);
});

test('beside it nothing is pointed out, where it stands itself neither', () => {
  const beside = proposeMove(day, { staffId: bea.id, startTime: colouring.endTime }, carried);
  expect(adviceOnProposal(day, beside, early)).toEqual([]);
  expect(adviceOnProposal(day, proposeMove(day, carried, carried), early)).toEqual([]);
});

test('a booking of nobody has no client who could be elsewhere', () => {
  const nobody = { clientId: null, clientName: null };
  const nobodys = booked(3, monday('15:00'), { ...nobody, staffId: bea.id });
  const both = rangeWith({ bookings: [booked(4, monday('10:00'), nobody), nobodys] });
  const over = proposeMove(both, { staffId: bea.id, startTime: monday('10:15') }, nobodys);
  expect(adviceOnProposal(both, over, early)).toEqual([]);
});

test('a new booking before now is in the past, one that begins with the step in which it is now is not', () => {
  const asked = proposeNew(day, { staffId: bea.id, startTime: monday('12:00') }, cut);
  expect(adviceOnProposal(day, asked, monday('12:15'))).toEqual([{ code: 'in_the_past' }]);
  expect(adviceOnProposal(day, asked, monday('12:14'))).toEqual([]);
  expect(adviceOnProposal(day, asked, monday('12:00'))).toEqual([]);
});
