import { describe, expect, test } from 'vitest';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import { requestForNew } from '../../../src/shared/domain/booking-request.ts';
import { addMinutes } from '../../../src/shared/domain/interval.ts';
import {
  bookingsInGroup,
  decideCancellations,
  decideCreations,
  decideMoves,
  type MoveOne,
  standing,
  storedIn,
} from '../../../src/shared/domain/several-bookings.ts';
import { ana, booked, cut, deskWorld, idOf, monday, stored, wax } from './world.ts';

const at = (clock: string): string => `2026-03-02T${clock}:00+03:00`;

const create = (index: number, clock: string, end: string, changes: Record<string, string> = {}) => ({
  id: idOf<NamedBooking['id']>(100 + index),
  request: requestForNew({
    staffId: ana.id,
    serviceId: cut.id,
    startTime: at(clock),
    endTime: at(end),
    ...changes,
  }),
  status: 'confirmed' as const,
  notes: null,
  visitId: idOf<NonNullable<NamedBooking['visitId']>>(60),
  seriesId: null,
});

const told = (outcome: ReturnType<typeof decideCreations> | ReturnType<typeof decideMoves>) => {
  if (!outcome.ok) return outcome.error;
  const { changes, rejections } = outcome.value;
  return {
    saved: changes.map(({ key, after }) => [key.slice(-3), after?.startTime, after?.version]),
    rejected: rejections.map(({ index, violations }) => [index, ...violations.map(({ code }) => code)]),
  };
};

describe('several new bookings', () => {
  test('are judged one after the other: two of one call never collide', () => {
    const world = deskWorld({ bookings: [booked(9, monday('12:00'))] });
    const decided = decideCreations(world, [
      create(1, '09:00', '09:45'),
      create(2, '09:30', '10:15'),
      create(3, '09:45', '10:30'),
      create(4, '12:30', '13:15'),
    ]);
    expect(told(decided)).toEqual({
      saved: [
        ['101', monday('09:00'), 1],
        ['103', monday('09:45'), 1],
      ],
      rejected: [
        [1, 'overlap'],
        [3, 'overlap'],
      ],
    });
    if (!decided.ok) throw new Error(decided.error.code);
    expect([...decided.value.world.bookings.keys()].map((id) => id.slice(-3))).toEqual(['109', '101', '103']);
    expect(decided.value.changes.every(({ before, after }) => !before && after?.visitId === idOf(60))).toBe(
      true,
    );
    expect(decided.value.rejections.every(({ bookingId }) => bookingId === null)).toBe(true);
  });

  test('with an id that is there already are refused as a whole', () => {
    const world = deskWorld({ bookings: [booked(1, monday('12:00'))] });
    expect(decideCreations(world, [create(2, '09:00', '09:45'), create(1, '10:00', '10:45')])).toEqual({
      ok: false,
      error: { code: 'refused', id: idOf(101), refusal: { code: 'duplicate_id' } },
    });
  });
});

describe('several moves', () => {
  const first = booked(1, monday('09:00'));
  const second = booked(2, monday('10:00'));
  const third = booked(3, monday('11:00'));
  const world = deskWorld({ bookings: [first, second, third] });
  const move = (booking: NamedBooking, clock: string, version = 1): MoveOne => ({
    id: booking.id,
    version,
    startTime: at(clock),
  });

  test('are judged by where all of them end: two trade slots', () => {
    expect(told(decideMoves(world, [move(first, '10:00'), move(second, '09:00')]))).toEqual({
      saved: [
        ['101', monday('10:00'), 2],
        ['102', monday('09:00'), 2],
      ],
      rejected: [],
    });
  });

  test('may not end in each other’s way, nor in that of one that stays', () => {
    expect(told(decideMoves(world, [move(first, '14:00'), move(second, '14:30')]))).toMatchObject({
      rejected: [[1, 'overlap']],
    });
    const ontoThird = decideMoves(world, [move(first, '11:15')]);
    expect(told(ontoThird)).toEqual({ saved: [], rejected: [[0, 'overlap']] });
    expect(ontoThird.ok && ontoThird.value.rejections[0]?.bookingId).toBe(first.id);
  });

  test('to where a booking stands already change nothing, and it keeps its place there', () => {
    expect(told(decideMoves(world, [move(first, '09:00'), move(second, '09:15')]))).toEqual({
      saved: [],
      rejected: [[1, 'overlap']],
    });
  });

  test('take the terms of a new service, and its length', () => {
    const decided = decideMoves(world, [{ id: third.id, version: 1, serviceId: wax.id }]);
    expect(decided.ok && decided.value.changes[0]?.after).toMatchObject({
      durationMinutes: 30,
      bufferAfterMinutes: 15,
      endTime: monday('11:30'),
    });
    const unknown = decideMoves(world, [{ id: third.id, version: 1, serviceId: 'none' }]);
    expect(told(unknown)).toMatchObject({ rejected: [[0, 'service_unknown']] });
  });

  test('to a service that takes longer are refused when that is not free', () => {
    const colour = { ...cut, id: idOf<typeof cut.id>(22), durationMinutes: 90, bufferAfterMinutes: 1200 };
    const there = { ...world, services: new Map([cut, colour].map((service) => [service.id, service])) };
    const late = booked(4, addMinutes(monday('12:30'), 1190));
    const others = { ...there, bookings: new Map([third, late].map((booking) => [booking.id, booking])) };
    expect(told(decideMoves(others, [{ id: third.id, version: 1, serviceId: colour.id }]))).toEqual({
      saved: [],
      rejected: [[0, 'overlap']],
    });
  });

  test('enter the history without names', () => {
    const decided = decideMoves(world, [move(first, '14:00')]);
    expect(decided.ok && decided.value.changes).toEqual([
      {
        entity: 'booking',
        key: first.id,
        salonId: first.salonId,
        before: stored(first),
        after: { ...stored(first), version: 2, startTime: monday('14:00'), endTime: monday('14:45') },
      },
    ]);
  });

  test('of a booking that is not there, or was changed since, are refused as a whole', () => {
    expect(decideMoves(world, [move(first, '14:00'), move(booked(9, monday('09:00')), '15:00')])).toEqual({
      ok: false,
      error: { code: 'refused', id: idOf(109), refusal: { code: 'not_found' } },
    });
    expect(decideMoves(world, [move(first, '14:00', 4)])).toMatchObject({
      ok: false,
      error: { code: 'refused', refusal: { code: 'stale_version', current: { version: 1 } } },
    });
  });
});

describe('several cancellations', () => {
  const first = booked(1, monday('09:00'));
  const over = booked(2, monday('10:00'), { status: 'completed' });
  const world = deskWorld({ bookings: [first, over] });

  test('cancel each', () => {
    const decided = decideCancellations(world, [{ id: first.id, version: 1 }], 'Ill');
    expect(decided).toMatchObject({
      ok: true,
      value: [
        {
          before: { status: 'confirmed' },
          after: { status: 'cancelled', cancellationReason: 'Ill', version: 2 },
        },
      ],
    });
  });

  test.each([
    ['one is over', over.id, 1, { code: 'illegal_transition', from: 'completed', to: 'cancelled' }],
    ['one was changed since', first.id, 2, { code: 'stale_version' }],
    ['one is not there', idOf<typeof first.id>(999), 1, { code: 'not_found' }],
  ] as const)('cancel none when %s', (_name, id, version, refusal) => {
    expect(
      decideCancellations(
        world,
        [
          { id: first.id, version: 1 },
          { id, version },
        ],
        null,
      ),
    ).toMatchObject({
      ok: false,
      error: { code: 'refused', id, refusal },
    });
  });
});

test('what still stands of several are those that block', () => {
  const bookings = (['pending', 'cancelled', 'arrived', 'no_show', 'confirmed', 'completed'] as const).map(
    (status, index) => booked(index, monday('09:00'), { status }),
  );
  expect(standing(bookings).map(({ status }) => status)).toEqual(['pending', 'arrived', 'confirmed']);
});

test('the bookings of one visit or series are those that bear its id, by start, then by id', () => {
  const visitId = idOf<NonNullable<NamedBooking['visitId']>>(60);
  const seriesId = idOf<NonNullable<NamedBooking['seriesId']>>(70);
  const bookings = [
    booked(5, monday('12:00'), { visitId }),
    booked(4, monday('09:00'), { visitId, seriesId }),
    booked(1, monday('09:30'), { seriesId }),
    booked(3, monday('10:00'), { visitId }),
    booked(2, monday('10:00'), { visitId }),
    booked(6, monday('10:00')),
  ];
  const told = (group: Parameters<typeof bookingsInGroup>[1]) =>
    bookingsInGroup(deskWorld({ bookings }), group).map(({ id }) => id.slice(-3));
  expect(told({ visitId })).toEqual(['104', '102', '103', '105']);
  expect(told({ seriesId })).toEqual(['104', '101']);
});

test('a booking enters decisions without names', () => {
  const booking = booked(1, monday('09:00'));
  expect(storedIn(deskWorld({ bookings: [booking] }), booking.id)).toEqual(stored(booking));
  expect(storedIn(deskWorld(), booking.id)).toBeUndefined();
});
