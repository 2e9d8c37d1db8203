import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceCodes, adviceOn, type KnownClient } from '../../../src/shared/domain/advice.ts';
import { bookingStatuses, type NamedBooking } from '../../../src/shared/domain/booking.ts';
import { addMinutes, type Instant, instant } from '../../../src/shared/domain/interval.ts';
import { booked, elif, gloss, monday, salon, wax } from './world.ts';

const longAgo = monday('00:00');

function known(bookings: readonly NamedBooking[] = [], noShowCount = 0): KnownClient {
  return {
    name: elif.name,
    noShowCount,
    bookings: bookings.map((booking) => ({ ...booking, staffName: 'Bea' })),
    timeZone: salon.timeZone,
  };
}

const time = (start: string, end: string, own: readonly NamedBooking[] = []) => ({
  startTime: monday(start),
  endTime: monday(end),
  own: own.map(({ id }) => id),
});

/** The last digits of the ids of the bookings that are pointed out. */
function elsewhere(...asked: Parameters<typeof adviceOn>): readonly string[] {
  return adviceOn(...asked).flatMap((one) =>
    one.code === 'client_booked_elsewhere' ? one.bookings.map(({ id }) => id.slice(-3)) : [],
  );
}

const codes = (...asked: Parameters<typeof adviceOn>) => adviceOn(...asked).map(({ code }) => code);

test('everything that is pointed out is so at once, in the order of the codes', () => {
  const client = known([booked(1, monday('10:30'))], 2);
  expect(adviceOn(time('10:00', '10:45'), client, monday('10:01'))).toEqual([
    {
      code: 'client_booked_elsewhere',
      client: 'Elif Kaya',
      bookings: [{ ...booked(1, monday('10:30')), staffName: 'Bea' }],
      timeZone: salon.timeZone,
    },
    { code: 'in_the_past' },
    { code: 'client_no_shows', client: 'Elif Kaya', count: 2 },
  ]);
  expect(codes(time('10:00', '10:45'), client, monday('10:01'))).toEqual(adviceCodes);
});

describe('a client is booked elsewhere', () => {
  test('by a booking that overlaps the time, and not by one that touches it', () => {
    const before = booked(1, monday('09:15'));
    const after = booked(2, monday('10:45'));
    expect(elsewhere(time('10:00', '10:45'), known([before, after]), longAgo)).toEqual([]);
    expect(elsewhere(time('09:59', '10:45'), known([before, after]), longAgo)).toEqual(['101']);
    expect(elsewhere(time('10:00', '10:46'), known([before, after]), longAgo)).toEqual(['102']);
    expect(elsewhere(time('09:59', '10:46'), known([before, after]), longAgo)).toEqual(['101', '102']);
  });

  test.each([
    ['pending', ['101']],
    ['confirmed', ['101']],
    ['arrived', ['101']],
    ['completed', []],
    ['cancelled', []],
    ['no_show', []],
  ] as const)('while that one blocks: %s', (status, said) => {
    const client = known([booked(1, monday('10:00'), { status })]);
    expect(elsewhere(time('10:00', '10:45'), client, longAgo)).toEqual(said);
  });

  test('for its own time only: its buffers are the person’s', () => {
    const client = known([booked(1, monday('10:00'), { serviceId: wax.id, bufferBeforeMinutes: 30 })]);
    expect(elsewhere(time('10:30', '10:45'), client, longAgo)).toEqual([]);
    expect(elsewhere(time('09:30', '10:00'), client, longAgo)).toEqual([]);
    expect(elsewhere(time('10:29', '10:45'), client, longAgo)).toEqual(['101']);
  });

  test('for the whole of it, its processing included: the client sits there', () => {
    const client = known([booked(1, monday('10:00'), { serviceId: gloss.id })]);
    expect(elsewhere(time('10:20', '10:35'), client, longAgo)).toEqual(['101']);
  });

  test('by no booking that stands for the request already', () => {
    const [one, other] = [booked(1, monday('10:00')), booked(2, monday('10:15'))];
    const client = known([one, other]);
    expect(elsewhere(time('10:00', '10:45', [one]), client, longAgo)).toEqual(['102']);
    expect(elsewhere(time('10:00', '10:45', [other, one]), client, longAgo)).toEqual([]);
  });

  test('at no time that is not known, empty or reversed', () => {
    const client = known([booked(1, monday('10:00'))]);
    const asked = time('10:00', '10:45');
    for (const unknown of [
      { ...asked, endTime: undefined },
      { ...asked, startTime: undefined },
      { ...asked, endTime: asked.startTime },
      { ...asked, startTime: asked.endTime, endTime: asked.startTime },
    ])
      expect(elsewhere(unknown, client, longAgo)).toEqual([]);
  });
});

describe('a time is in the past', () => {
  test('from the minute after it has begun, not at that very minute', () => {
    const asked = time('10:00', '10:45');
    expect(codes(asked, known(), monday('09:59'))).toEqual([]);
    expect(codes(asked, known(), monday('10:00'))).toEqual([]);
    expect(codes(asked, known(), instant(monday('10:00') + 1))).toEqual(['in_the_past']);
    expect(codes(asked, known(), monday('12:00'))).toEqual(['in_the_past']);
  });

  test('whoever it is for, and without knowing when it ends', () => {
    const begun = { startTime: monday('09:00'), endTime: undefined, own: [] };
    expect(codes(begun, undefined, monday('10:00'))).toEqual(['in_the_past']);
    expect(codes({ ...begun, startTime: undefined }, undefined, monday('10:00'))).toEqual([]);
  });
});

test('that a client did not come is told with how often, from the first time on and without any time', () => {
  const never = { startTime: undefined, endTime: undefined, own: [] };
  expect(adviceOn(never, known([], 0), longAgo)).toEqual([]);
  for (const count of [1, 7])
    expect(adviceOn(never, known([], count), longAgo)).toEqual([
      { code: 'client_no_shows', client: 'Elif Kaya', count },
    ]);
});

test('of nobody nothing is known', () => {
  expect(adviceOn(time('10:00', '10:45'), undefined, longAgo)).toEqual([]);
});

describe('whatever a client has booked', () => {
  const anyTime = fc.integer({ min: 0, max: 24 * 4 }).map((quarter) => addMinutes(longAgo, quarter * 15));
  const anyBooking = fc
    .record({ number: fc.nat(50), start: anyTime, status: fc.constantFrom(...bookingStatuses) })
    .map(({ number, start, status }) => booked(number, start, { status }));
  const anyAsked = fc.record({ start: anyTime, minutes: fc.integer({ min: 1, max: 180 }), now: anyTime });
  const timeOf = ({ start, minutes }: { start: Instant; minutes: number }) => ({
    startTime: start,
    endTime: addMinutes(start, minutes),
    own: [],
  });

  test('a booking that does not overlap, or does not block, changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyBooking, { maxLength: 8 }), anyAsked, (bookings, asked) => {
        const one = timeOf(asked);
        const told = adviceOn(one, known(bookings), asked.now);
        const counting = bookings.filter(
          ({ startTime, endTime, status }) =>
            ['pending', 'confirmed', 'arrived'].includes(status) &&
            startTime < one.endTime &&
            one.startTime < endTime,
        );
        expect(told).toEqual(adviceOn(one, known(counting), asked.now));
        expect(told.some(({ code }) => code === 'client_booked_elsewhere')).toBe(counting.length > 0);
      }),
    );
  });
});
