import { describe, expect, test } from 'vitest';
import { addMinutes } from '../../../../src/shared/domain/interval.ts';
import { validateBookingRequest } from '../../../../src/shared/domain/rules/rules.ts';
import { booked, cut, gloss, idOf, monday, wax, worldWith } from '../world.ts';
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

// Of an hour that begins at ten, Ana is free from a quarter past to a quarter to eleven.
const glossing = booked(1, monday('10:00'), { serviceId: gloss.id, serviceName: 'Gloss' });
const trim = { ...cut, name: 'Trim', durationMinutes: 30 };

describe('inside the processing of another booking', () => {
  const asked = (start: string, service = trim) =>
    asking(monday(start), { endTime: addMinutes(monday(start), service.durationMinutes) });

  test('there is room for what just fits', () => {
    expect(codes(worldWith({ service: trim, bookings: [glossing] }), asked('10:15'))).toEqual([]);
  });

  test.each([
    ['before', '10:14', 'Ana is booked 10:00–10:15 (Gloss, Elif K.).', '10:00', '10:15', 'times'],
    ['after', '10:16', 'Ana is back at Elif K. at 10:45.', '10:45', '11:00', 'back'],
  ])('a minute %s it the busy part is named', (_, start, sentence, from, to, cause) => {
    const world = worldWith({ service: trim, bookings: [glossing] });
    expect(sentences(world, asked(start))).toEqual([sentence]);
    const part = { start: monday(from), end: monday(to) };
    const [violation] = validateBookingRequest(world, asked(start));
    expect(violation).toMatchObject({ conflicts: [{ part, hold: part, cause }] });
  });

  test('what reaches over all of it meets the whole booking', () => {
    const [violation] = validateBookingRequest(worldWith({ bookings: [glossing] }), asked('10:10', cut));
    const whole = { start: monday('10:00'), end: monday('11:00') };
    expect(violation).toMatchObject({ conflicts: [{ part: whole, hold: whole, cause: 'times' }] });
  });

  test('two with processing interlock where each is busy while the other waits', () => {
    const perm = { ...gloss, durationMinutes: 45, processing: { afterMinutes: 15, minutes: 15 } };
    const bookings = [booked(1, monday('10:00'), { ...perm, id: idOf(101), endTime: monday('10:45') })];
    const interlocked = worldWith({ service: perm, bookings });
    expect(codes(interlocked, asked('10:15', perm))).toEqual([]);
    expect(codes(interlocked, asked('10:10', perm))).toEqual(['overlap']);
  });
});
