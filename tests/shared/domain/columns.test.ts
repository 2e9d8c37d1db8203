import { expect, test } from 'vitest';
import { contextFrom } from '../../../src/shared/domain/booking-context.ts';
import { type BookingRequest, scopeOf } from '../../../src/shared/domain/booking-request.ts';
import { columnsOf, heldBy, sortedByHeld } from '../../../src/shared/domain/columns.ts';
import { addMinutes, intervalOf } from '../../../src/shared/domain/interval.ts';
import { validateBookingRequest } from '../../../src/shared/domain/rules/rules.ts';
import {
  ana,
  booked,
  cut,
  deskWorld,
  elif,
  firstBasin,
  has,
  idOf,
  monday,
  secondBasin,
  stored,
} from './world.ts';

const request = (changes: Partial<BookingRequest> = {}): BookingRequest => ({
  staffId: ana.id,
  serviceId: cut.id,
  clientId: elif.id,
  startTime: monday('10:00'),
  endTime: monday('10:45'),
  resourceIds: [],
  booking: undefined,
  ...changes,
});

const ids = (bookings: readonly { readonly id: string }[]) => bookings.map(({ id }) => id.slice(-3));

test('a request is judged beside the bookings of its person, of any status, and nobody else’s', () => {
  const bookings = [
    booked(1, monday('09:00')),
    booked(2, monday('18:00'), { status: 'cancelled' }),
    booked(3, monday('10:00'), { staffId: idOf(11) }),
  ];
  const world = deskWorld({ bookings });
  const { bookings: found, ...grounds } = columnsOf(world).contextFor(request());
  expect(ids(found)).toEqual(['101', '102']);
  expect({ ...grounds, bookings: [] }).toEqual(contextFrom(world, scopeOf(request())));
  expect(columnsOf(world).contextFor(request({ staffId: undefined })).bookings).toEqual([]);
});

test('a booking whose long block reaches a request is in its way, however far off it stands', () => {
  const far = booked(1, addMinutes(monday('10:45'), 2 * 1380 - 1), { bufferBeforeMinutes: 1380 });
  const soaking = { ...cut, bufferAfterMinutes: 1380 };
  const world = { ...deskWorld({ bookings: [far] }), services: new Map([[cut.id, soaking]]) };
  const context = columnsOf(world).contextFor(request());
  expect(validateBookingRequest(context, request()).map(({ code }) => code)).toEqual(['overlap']);
});

test('what is lifted out stands nowhere until it is put down; then the next is judged beside it', () => {
  const first = booked(1, monday('09:00'));
  const second = booked(2, monday('12:00'));
  const world = deskWorld({ bookings: [first, second] });
  const columns = columnsOf(world, new Set([first.id]));
  expect(ids(columns.contextFor(request()).bookings)).toEqual(['102']);
  columns.put({ ...stored(first), startTime: monday('10:00'), endTime: monday('10:45') });
  const context = columns.contextFor(request());
  expect(context.bookings.at(-1)).toMatchObject({ startTime: monday('10:00'), clientName: 'Elif Kaya' });
  expect(validateBookingRequest(context, request()).map(({ code }) => code)).toEqual(['overlap']);
  expect([...world.bookings.values()]).toEqual([first, second]);
});

test('a booking is put into the column of the person that it is with now, even where nobody stood before', () => {
  const columns = columnsOf(deskWorld());
  columns.put({ ...stored(booked(1, monday('10:00'))), staffId: ana.id });
  expect(ids(columns.contextFor(request()).bookings)).toEqual(['101']);
});

test('a booking holds its person and each of its units, and is found by any of them, once', () => {
  const washed = booked(1, monday('10:00'), { ...has(firstBasin) });
  const plain = booked(2, monday('11:00'));
  const elsewhere = booked(3, monday('12:00'), { staffId: idOf(11), ...has(secondBasin) });
  expect(heldBy(washed)).toEqual([ana.id, firstBasin.id]);
  expect(heldBy(plain)).toEqual([ana.id]);
  const whole = intervalOf(monday('00:00'), monday('23:00'));
  const { bookingsOf } = sortedByHeld([washed, plain, elsewhere]);
  expect(ids(bookingsOf([ana.id], whole, undefined))).toEqual(['101', '102']);
  expect(ids(bookingsOf([firstBasin.id], whole, undefined))).toEqual(['101']);
  expect(ids(bookingsOf([ana.id, firstBasin.id, secondBasin.id], whole, undefined))).toEqual([
    '101',
    '102',
    '103',
  ]);
  expect(bookingsOf([idOf(99)], whole, undefined)).toEqual([]);
  expect(bookingsOf([idOf(99), idOf(98)], whole, undefined)).toEqual([]);
  expect(bookingsOf([], whole, undefined)).toEqual([]);
});
