import { expect, test } from 'vitest';
import { addMinutes } from '../../../../src/shared/domain/interval.ts';
import { validateBookingRequest } from '../../../../src/shared/domain/rules/rules.ts';
import { booked, cut, idOf, monday, wax, worldWith } from '../world.ts';
import { asking, codes, sentences } from './asking.ts';

test('names whom and what it collides with, by start', () => {
  const bookings = [booked(2, monday('11:00'), { clientName: null }), booked(1, monday('10:00'))];
  const [violation] = validateBookingRequest(worldWith({ bookings }), asking(monday('10:30')));
  expect(violation).toMatchObject({ conflicts: [{ bookingId: idOf(101) }, { bookingId: idOf(102) }] });
});

test('says when only the time between two bookings is in the way', () => {
  const bookings = [booked(1, monday('10:00'), { serviceId: wax.id, serviceName: 'Wax', clientName: null })];
  expect(sentences(worldWith({ bookings }), asking(monday('10:30')))).toEqual([
    'Ana needs time to prepare or clean up around 10:00–10:30 (Wax); kept free: 10:00–10:45.',
  ]);
});

test.each(['completed', 'cancelled', 'no_show'] as const)(
  'a booking that is %s keeps nothing free',
  (status) => {
    expect(
      codes(worldWith({ bookings: [booked(1, monday('10:00'), { status })] }), asking(monday('10:00'))),
    ).toEqual([]);
  },
);

test('is judged without a service too: what collides without buffers collides with any', () => {
  const world = worldWith({ service: undefined, bookings: [booked(1, monday('10:00'))] });
  expect(codes(world, asking(monday('10:00'), { serviceId: undefined }))).toEqual([
    'service_required',
    'overlap',
  ]);
});

test.each([
  ['the new one', wax, booked(1, monday('10:40')), 'own_buffers'],
  [
    'the other one',
    cut,
    booked(1, monday('09:20'), { bufferAfterMinutes: 15, endTime: monday('09:50') }),
    'its_buffers',
  ],
  ['both', wax, booked(1, monday('10:50'), { bufferBeforeMinutes: 10 }), 'both_buffers'],
  ['neither', wax, booked(1, monday('10:29')), 'times'],
])('says whose buffers are in the way: those of %s', (_, service, other, cause) => {
  const request = asking(monday('10:00'), {
    serviceId: service.id,
    endTime: addMinutes(monday('10:00'), service.durationMinutes),
  });
  const [violation] = validateBookingRequest(worldWith({ service, bookings: [other] }), request);
  expect(violation).toMatchObject({ code: 'overlap', conflicts: [{ cause }] });
});
