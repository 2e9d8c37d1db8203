import { expect, test } from 'vitest';
import type { ToCallAbout } from '../../../../src/renderer/app/use-print.ts';
import { callsAbout } from '../../../../src/renderer/calendar/print/calls.ts';
import type { ClientId } from '../../../../src/shared/domain/ids.ts';
import { booked, elif, idOf, monday } from '../../../shared/domain/world.ts';

const jonas: ClientId = idOf(77);

const cancelled = (index: number, clock: string, clientId: ClientId | null): ToCallAbout => ({
  booking: booked(index, monday(clock), { clientId, clientName: clientId && 'Somebody' }),
  movedTo: undefined,
});

test('a client is called once about all of their bookings, whoever is expected first before the others', () => {
  const calls = callsAbout([
    cancelled(1, '16:00', elif.id),
    cancelled(2, '09:00', null),
    cancelled(3, '10:00', jonas),
    cancelled(4, '09:30', elif.id),
  ]);
  expect(calls.map(({ clientId }) => clientId)).toEqual([elif.id, jonas, null]);
  expect(calls[0]?.about.map(({ booking }) => booking.startTime)).toEqual([monday('09:30'), monday('16:00')]);
});
