import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexed, isStranded, judge } from '../../../../src/renderer/calendar/range/indexed-range.ts';
import { contextFrom } from '../../../../src/shared/domain/booking-context.ts';
import { requestToKeep, scopeOf } from '../../../../src/shared/domain/booking-request.ts';
import { addMinutes } from '../../../../src/shared/domain/interval.ts';
import { validateBookingRequest } from '../../../../src/shared/domain/rules/rules.ts';
import type { TimeOff } from '../../../../src/shared/domain/working-time.ts';
import { ana, booked, cut, elif, idOf, monday, wax } from '../../../shared/domain/world.ts';
import { bea, blockedCall, rangeWith } from '../range.ts';

const codes = (violations: readonly { readonly code: string }[]) => violations.map(({ code }) => code);

const newBooking = { serviceId: cut.id, clientId: undefined, resourceIds: [], booking: undefined };

test('a free slot inside working hours breaks no rule', () => {
  const request = { ...newBooking, staffId: ana.id, startTime: monday('10:00'), endTime: monday('10:45') };
  expect(judge(rangeWith(), request)).toEqual([]);
});

test('each person is judged by their own windows, time off and bookings', () => {
  const range = rangeWith({
    bookings: [booked(1, monday('10:00'))],
    timeOff: [
      {
        id: idOf(50),
        staffId: bea.id,
        version: 1,
        kind: 'away',
        startTime: monday('15:00'),
        endTime: monday('16:00'),
        reason: null,
      },
    ],
  });
  const at = (clock: string, staffId: typeof ana.id) =>
    codes(
      judge(range, {
        ...newBooking,
        staffId,
        startTime: monday(clock),
        endTime: addMinutes(monday(clock), 45),
      }),
    );
  expect(at('10:15', ana.id)).toEqual(['overlap']);
  expect(at('10:15', bea.id)).toEqual([]);
  expect(at('15:15', bea.id)).toEqual(['staff_time_off']);
  expect(at('15:15', ana.id)).toEqual([]);
  expect(at('12:30', ana.id)).toEqual(['outside_availability']);
});

test('the client of a booking that moves is not held against it: the screen does not hold the client list', () => {
  const booking = booked(1, monday('10:00'), { clientId: elif.id });
  const request = {
    ...requestToKeep(booking),
    startTime: monday('11:00'),
    endTime: monday('11:45'),
  };
  expect(judge(rangeWith({ bookings: [booking] }), request)).toEqual([]);
});

test('a booking that the hours no longer hold is stranded; one that they hold is not in its own way', () => {
  const inside = booked(1, monday('10:00'));
  const outside = booked(2, monday('13:15'));
  const range = rangeWith({ bookings: [inside, outside] });
  expect(isStranded(range, inside)).toBe(false);
  expect(isStranded(range, outside)).toBe(true);
});

test('another booking leaves the records the same object; new time off makes new ones', () => {
  const booking = booked(1, monday('10:00'));
  const range = rangeWith({ bookings: [booking] });
  expect(isStranded(range, booking)).toBe(false);
  const away: TimeOff = { ...blockedCall('10:00', '12:00'), kind: 'away' };
  expect(indexed({ ...range, bookings: [] }).records).toBe(range.records);
  const another = indexed({ ...range, timeOff: [away] });
  expect(another.records).not.toBe(range.records);
  expect(isStranded(another, booking)).toBe(true);
  expect(isStranded(indexed({ ...range }), booking)).toBe(false);
});

test('a judgement of the range is the engine’s judgement of what the range holds', () => {
  const anyMinute = fc.integer({ min: 0, max: 24 * 60 - 90 });
  fc.assert(
    fc.property(
      anyMinute,
      fc.array(anyMinute, { maxLength: 6 }),
      fc.constantFrom(ana, bea),
      fc.constantFrom(cut, wax),
      (minute, others, staff, service) => {
        const midnight = monday('00:00');
        const bookings = others.map((other, index) =>
          booked(index, addMinutes(midnight, other), { staffId: index % 2 === 0 ? ana.id : bea.id }),
        );
        const range = rangeWith({ bookings });
        const startTime = addMinutes(midnight, minute);
        const request = {
          staffId: staff.id,
          serviceId: service.id,
          clientId: undefined,
          startTime,
          endTime: addMinutes(startTime, service.durationMinutes),
          resourceIds: [],
          booking: undefined,
        };
        const everything = {
          ...contextFrom(range.records, scopeOf(request)),
          bookings: bookings.filter(({ staffId }) => staffId === staff.id),
        };
        expect(judge(range, request)).toEqual(validateBookingRequest(everything, request));
      },
    ),
  );
});
