import { describe, expect, test } from 'vitest';
import { contextFrom, type Records } from '../../../src/shared/domain/booking-context.ts';
import { type BookingRequest, scopeOf } from '../../../src/shared/domain/booking-request.ts';
import type { Closure, TimeOff } from '../../../src/shared/domain/working-time.ts';
import {
  ana,
  basin,
  booked,
  cut,
  date,
  deskWorld,
  elif,
  firstBasin,
  has,
  idOf,
  monday,
  salon,
  secondBasin,
  stored,
  wash,
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

const contextOf = (records: Records, asked: BookingRequest) => contextFrom(records, scopeOf(asked));

const away = (index: number, from: string, to: string): TimeOff => ({
  id: idOf(50 + index),
  staffId: ana.id,
  version: 1,
  kind: 'away',
  startTime: monday(from),
  endTime: monday(to),
  reason: null,
});
const closed = (index: number, day: string): Closure => ({
  id: idOf(60 + index),
  salonId: salon.id,
  startDate: date(day),
  endDate: date(day),
  reason: null,
});

describe('what the rules need to judge a request', () => {
  test('is what it names: who, what, for whom, and what limits that person and that salon about that time', () => {
    const records = {
      ...deskWorld(),
      timeOffOf: () => [away(1, '10:30', '11:00'), away(2, '10:45', '11:00')],
      closuresOf: () => [closed(1, '2026-03-02'), closed(2, '2026-03-05')],
    };
    expect(contextOf(records, request())).toEqual({
      salon,
      staff: ana,
      service: cut,
      client: elif,
      plan: { windows: [], schedules: [], overrides: [] },
      timeOff: [away(1, '10:30', '11:00')],
      closures: [closed(1, '2026-03-02')],
      kinds: [],
      resources: [],
      bookings: [],
    });
  });

  test('is nothing for what is not named, unknown, or not there', () => {
    const nobody = request({ staffId: 'unknown', serviceId: undefined, clientId: 'unknown' });
    expect(contextOf(deskWorld(), nobody)).toEqual({
      salon: undefined,
      staff: undefined,
      service: undefined,
      client: undefined,
      plan: { windows: [], schedules: [], overrides: [] },
      timeOff: [],
      closures: [],
      kinds: [],
      resources: [],
      bookings: [],
    });
    expect(contextOf(deskWorld(), request({ staffId: idOf(999) })).staff).toBeUndefined();
  });

  test('has the salon of the service where nobody is named', () => {
    expect(contextOf(deskWorld(), request({ staffId: undefined })).salon).toEqual(salon);
  });

  test('has the bookings that could be in the way of the person, where there is a person and a time', () => {
    const asked: unknown[][] = [];
    const found = [booked(1, monday('10:00'))];
    const bookingsOf = (...question: unknown[]) => {
      asked.push(question);
      return found;
    };
    const withBookings = (changes: Partial<BookingRequest>) =>
      contextFrom(deskWorld(), scopeOf(request(changes)), bookingsOf).bookings;
    expect(withBookings({})).toEqual(found);
    expect(withBookings({ staffId: undefined })).toEqual([]);
    expect(withBookings({ startTime: undefined })).toEqual([]);
    expect(asked).toEqual([[[ana.id], { start: monday('10:00'), end: monday('10:45') }, cut]]);
  });

  test('has the units of every kind that is needed, and asks for their bookings as well', () => {
    const world = deskWorld({ resources: [firstBasin, secondBasin] });
    const asked: unknown[] = [];
    const contextFor = (changes: Partial<BookingRequest>) =>
      contextFrom(world, scopeOf(request(changes)), (held) => {
        asked.push(held);
        return [];
      });
    const units = { kinds: [basin], resources: [firstBasin, secondBasin] };
    expect(contextFor({ serviceId: wash.id })).toMatchObject(units);
    // A booking that keeps its service needs what it has, whatever the service needs by now.
    const washing = stored(booked(1, monday('10:00'), { serviceId: cut.id, ...has(firstBasin) }));
    expect(contextFor({ booking: washing })).toMatchObject(units);
    expect(contextFor({ serviceId: wash.id, booking: stored(booked(1, monday('10:00'))) })).toMatchObject(
      units,
    );
    expect(contextFor({ serviceId: wash.id, staffId: undefined })).toMatchObject(units);
    const both = [firstBasin.id, secondBasin.id];
    expect(asked).toEqual([[ana.id, ...both], [ana.id, ...both], [ana.id, ...both], both]);
  });
});
