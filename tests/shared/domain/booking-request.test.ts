import { describe, expect, test } from 'vitest';
import {
  requestForNew,
  requestToKeep,
  requestToMove,
  scopeOf,
} from '../../../src/shared/domain/booking-request.ts';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import { ana, booked, cut, elif, firstBasin, idOf, monday, stored, wax } from './world.ts';

const typed = {
  staffId: ana.id,
  serviceId: cut.id,
  clientId: elif.id,
  startTime: '2026-03-02T10:00:00+03:00',
  endTime: '2026-03-02T10:45:00+03:00',
};
const existing = stored(booked(1, monday('10:00')));

describe('what was typed for a new booking', () => {
  test('is read as references and instants', () => {
    expect(requestForNew(typed)).toEqual({
      staffId: ana.id,
      serviceId: cut.id,
      clientId: elif.id,
      startTime: monday('10:00'),
      endTime: monday('10:45'),
      resourceIds: [],
      booking: undefined,
    });
  });

  test.each([undefined, null, '', ' \t'])('names nothing when it is %j', (blank) => {
    const request = requestForNew({
      staffId: blank,
      serviceId: blank,
      clientId: blank,
      startTime: blank,
      endTime: blank,
    });
    const { resourceIds, ...rest } = request;
    expect(Object.values(rest)).toEqual(Array(6).fill(undefined));
    expect(resourceIds).toEqual([]);
  });

  test('names somebody unknown when it is no id, and no time when it is no whole minute', () => {
    const slips = {
      staffId: 'Ana',
      serviceId: 'Cut',
      clientId: 'Elif',
      startTime: '10:00',
      endTime: 'later',
      resourceIds: ['Basin 1', firstBasin.id.toUpperCase()],
    };
    expect(requestForNew(slips)).toEqual({
      staffId: 'unknown',
      serviceId: 'unknown',
      clientId: 'unknown',
      startTime: undefined,
      endTime: undefined,
      resourceIds: ['unknown', firstBasin.id],
      booking: undefined,
    });
  });
});

test('to keep a booking is to ask for all that it is', () => {
  expect(requestToKeep(existing)).toEqual({ ...requestForNew(typed), booking: existing });
  expect(requestToKeep({ ...existing, clientId: null }).clientId).toBeUndefined();
});

describe('a move', () => {
  test('of which nothing was typed keeps everything', () => {
    expect(requestToMove(existing, {}, cut)).toEqual(requestToKeep(existing));
  });

  test.each([
    [{ staffId: idOf<typeof ana.id>(11) }, { staffId: idOf(11) }],
    [{ clientId: idOf<typeof elif.id>(31) }, { clientId: idOf(31) }],
    [{ clientId: null }, { clientId: undefined }],
    [{ staffId: null }, { staffId: undefined }],
    [{ serviceId: null }, { serviceId: undefined }],
    [{ serviceId: 'Wax' }, { serviceId: 'unknown' }],
    [{ startTime: '2026-03-02T11:00:00+03:00' }, { startTime: monday('11:00'), endTime: monday('11:45') }],
    [{ endTime: '2026-03-02T11:00:00+03:00' }, { endTime: monday('11:00') }],
    [{ endTime: 'later' }, { endTime: undefined }],
    [{ startTime: 'never' }, { startTime: undefined, endTime: undefined }],
    [{ startTime: null }, { startTime: undefined, endTime: undefined }],
  ])('of which %j was typed changes that', (change, changed) => {
    expect(requestToMove(existing, change, cut)).toEqual({ ...requestToKeep(existing), ...changed });
  });

  test('to another service ends when that one takes; as long as nobody knows it, when it did', () => {
    const change = { serviceId: wax.id };
    expect(requestToMove(existing, change, wax).endTime).toBe(monday('10:30'));
    expect(requestToMove(existing, change, undefined).endTime).toBe(monday('10:45'));
  });
});

describe('to judge a request, the desk looks', () => {
  test('at whom and what it names, and at its time', () => {
    expect(scopeOf(requestForNew(typed))).toEqual({
      staffId: ana.id,
      serviceId: cut.id,
      clientId: elif.id,
      interval: intervalOf(monday('10:00'), monday('10:45')),
    });
  });

  test('at nothing that is unknown or not named', () => {
    const nothing = { staffId: undefined, serviceId: undefined, clientId: undefined, interval: undefined };
    expect(scopeOf(requestForNew({}))).toEqual(nothing);
    expect(scopeOf(requestForNew({ staffId: 'Ana', serviceId: 'Cut', clientId: 'Elif' }))).toEqual(nothing);
  });

  test.each([
    ['no start', { startTime: null }],
    ['no end', { endTime: null }],
    ['an end before its start', { endTime: '2026-03-02T09:00:00+03:00' }],
    ['an end at its start', { endTime: typed.startTime }],
  ])('at no time when it has %s', (_, change) => {
    expect(scopeOf(requestForNew({ ...typed, ...change })).interval).toBeUndefined();
  });
});
