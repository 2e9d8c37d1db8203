import { describe, expect, test } from 'vitest';
import { addMinutes, intervalOf } from '../../../../src/shared/domain/interval.ts';
import { assignedTo, resources } from '../../../../src/shared/domain/rules/resources.ts';
import { validateBookingRequest } from '../../../../src/shared/domain/rules/rules.ts';
import type { BookingTerms } from '../../../../src/shared/domain/service.ts';
import {
  basin,
  booked,
  firstBasin,
  has,
  idOf,
  monday,
  salon,
  secondBasin,
  stored,
  wash,
  worldWith,
} from '../world.ts';
import { asking, codes, sentences } from './asking.ts';

const bea = idOf<ReturnType<typeof booked>['staffId']>(11);
const both = { kinds: [basin], resources: [firstBasin, secondBasin] };
const room = { ...basin, id: idOf<typeof basin.id>(80), name: 'Room' };
const redRoom = { ...firstBasin, id: idOf<typeof firstBasin.id>(81), kindId: room.id, name: 'Red room' };
/** A wash behind a door: it needs a room and a basin. */
const privateWash = { ...wash, needs: [room.id, basin.id] };
/** Somebody else’s wash of half an hour. */
const washing = (index: number, clock: string, unit = firstBasin) =>
  booked(index, monday(clock), { serviceId: wash.id, serviceName: 'Wash', staffId: bea, ...has(unit) });
const world = (changes: Parameters<typeof worldWith>[0] = {}) =>
  worldWith({ service: wash, ...both, ...changes });
const asked = (clock = '10:00', changes: Parameters<typeof asking>[1] = {}) =>
  asking(monday(clock), { serviceId: wash.id, endTime: addMinutes(monday(clock), 30), ...changes });
const unitOf = (context: ReturnType<typeof world>, request = asked()) =>
  assignedTo(context, request, wash).map(({ resourceId }) => resourceId);

describe('a unit of each kind that is needed is assigned', () => {
  test('the first free one by position', () => {
    expect(unitOf(world())).toEqual([firstBasin.id]);
    expect(unitOf(world({ bookings: [washing(1, '10:00')] }))).toEqual([secondBasin.id]);
    expect(unitOf(world({ resources: [{ ...firstBasin, isActive: false }, secondBasin] }))).toEqual([
      secondBasin.id,
    ]);
  });

  test('the one that was named, where one was', () => {
    const named = asked('10:00', { resourceIds: [secondBasin.id] });
    expect(unitOf(world(), named)).toEqual([secondBasin.id]);
  });

  test('the one that the booking has, as long as it is free; another one where it is not', () => {
    const booking = stored(booked(5, monday('12:00'), { serviceId: wash.id, ...has(secondBasin) }));
    const moved = asked('10:00', { booking });
    expect(unitOf(world(), moved)).toEqual([secondBasin.id]);
    expect(unitOf(world({ bookings: [washing(1, '10:00', secondBasin)] }), moved)).toEqual([firstBasin.id]);
    // It is not in its own way.
    const itself = { ...booking, startTime: monday('10:00'), endTime: monday('10:30') };
    const bookings = [{ ...washing(5, '10:00', secondBasin), ...itself }];
    expect(unitOf(world({ bookings }), moved)).toEqual([secondBasin.id]);
  });

  test('another one where the one that the booking has is out of use by now', () => {
    const booking = stored(booked(5, monday('12:00'), { serviceId: wash.id, ...has(secondBasin) }));
    const resources = [firstBasin, { ...secondBasin, isActive: false }];
    expect(unitOf(world({ resources }), asked('10:00', { booking }))).toEqual([firstBasin.id]);
  });

  test('one of each kind, where a service needs several', () => {
    const context = world({
      service: privateWash,
      kinds: [room, basin],
      resources: [redRoom, firstBasin, secondBasin],
      bookings: [washing(1, '10:00')],
    });
    expect(assignedTo(context, asked(), privateWash)).toEqual([
      { kindId: room.id, resourceId: redRoom.id },
      { kindId: basin.id, resourceId: secondBasin.id },
    ]);
  });
});

describe('without a free unit the rule is broken', () => {
  test('and says who has each of them, and until when', () => {
    const bookings = [washing(2, '10:15', secondBasin), washing(1, '09:45')];
    expect(sentences(world({ bookings }), asked())).toEqual([
      'No Basin is free: Basin 1 09:45–10:15 (Elif K.) and Basin 2 10:15–10:45 (Elif K.).',
    ]);
    const [violation] = validateBookingRequest(world({ bookings }), asked());
    expect(violation).toMatchObject({
      code: 'resource_taken',
      field: 'resourceIds',
      units: [
        { resourceId: firstBasin.id, holders: [{ bookingId: idOf(101), staffId: bea }] },
        { resourceId: secondBasin.id, holders: [{ bookingId: idOf(102) }] },
      ],
    });
  });

  test('and names those who have one of them by when they begin, whoever was booked first', () => {
    const bookings = [washing(1, '10:15'), washing(2, '09:45')];
    expect(sentences(world({ resources: [firstBasin], bookings }), asked())).toEqual([
      'No Basin is free: Basin 1 09:45–10:15 (Elif K.) and 10:15–10:45 (Elif K.).',
    ]);
  });

  test('and names all of them in their order to a booking that has the last of them', () => {
    const booking = stored(booked(5, monday('12:00'), { serviceId: wash.id, ...has(secondBasin) }));
    const bookings = [washing(1, '10:00', secondBasin), washing(2, '09:45')];
    expect(sentences(world({ bookings }), asked('10:00', { booking }))).toEqual([
      'No Basin is free: Basin 1 09:45–10:15 (Elif K.) and Basin 2 10:00–10:30 (Elif K.).',
    ]);
  });

  test('and names the very kind of which none is free, where a service needs several', () => {
    const context = { service: privateWash, kinds: [room, basin], resources: [redRoom, firstBasin] };
    expect(sentences(world({ ...context, bookings: [washing(1, '10:00')] }), asked())).toEqual([
      'No Basin is free: Basin 1 10:00–10:30 (Elif K.).',
    ]);
    expect(sentences(world({ ...context, bookings: [washing(1, '10:00', redRoom)] }), asked())).toEqual([
      'No Room is free: Red room 10:00–10:30 (Elif K.).',
    ]);
  });

  test.each([
    ['right before', '09:30', []],
    ['a minute into it', '09:31', ['resource_taken']],
    ['a minute before its end', '10:29', ['resource_taken']],
    ['right after', '10:30', []],
  ])('of one that is taken %s', (_, clock, expected) => {
    expect(codes(world({ resources: [firstBasin], bookings: [washing(1, clock)] }), asked())).toEqual(
      expected,
    );
  });

  test('for the whole block of both, buffers and processing included', () => {
    const processing = { afterMinutes: 10, minutes: 30 };
    const long = { ...washing(1, '09:00'), endTime: monday('10:00'), durationMinutes: 60, processing };
    const one = { resources: [firstBasin] };
    expect(codes(world({ ...one, bookings: [long] }), asked('09:15'))).toEqual(['resource_taken']);
    expect(codes(world({ ...one, bookings: [{ ...long, bufferAfterMinutes: 5 }] }), asked())).toEqual([
      'resource_taken',
    ]);
    const prepared = { ...wash, bufferBeforeMinutes: 5 };
    expect(codes(world({ ...one, service: prepared, bookings: [long] }), asked())).toEqual([
      'resource_taken',
    ]);
  });

  test.each(['completed', 'cancelled', 'no_show'] as const)('not by a booking that is %s', (status) => {
    const bookings = [{ ...washing(1, '10:00'), status }];
    expect(codes(world({ resources: [firstBasin], bookings }), asked())).toEqual([]);
  });

  test('where none is in use, or the one that was named is not', () => {
    const broken = { ...firstBasin, isActive: false };
    expect(sentences(world({ resources: [broken] }), asked())).toEqual(['No Basin is in use.']);
    const named = asked('10:00', { resourceIds: [broken.id] });
    expect(sentences(world({ resources: [broken, secondBasin] }), named)).toEqual(['Basin 1 is out of use.']);
  });

  test('where the one that was named is taken, although another one is free', () => {
    const named = asked('10:00', { resourceIds: [firstBasin.id] });
    expect(sentences(world({ bookings: [washing(1, '09:45')] }), named)).toEqual([
      'Basin 1 is taken 09:45–10:15 (Elif K.).',
    ]);
  });
});

test('what was named and is not needed is unknown', () => {
  const other = { ...secondBasin, kindId: idOf<typeof basin.id>(75) };
  for (const resourceIds of [['unknown' as const], [other.id], [firstBasin.id, other.id]])
    expect(codes(world({ resources: [firstBasin] }), asked('10:00', { resourceIds }))).toEqual([
      'resource_unknown',
    ]);
  expect(
    codes(worldWith({ kinds: [], resources: [] }), asking(monday('10:00'), { resourceIds: [firstBasin.id] })),
  ).toEqual(['resource_unknown']);
});

test('is left out where no service or no time is known, and judged where nobody is named', () => {
  const bookings = [washing(1, '10:00')];
  const one = { resources: [firstBasin], bookings };
  expect(codes(world({ ...one, service: undefined }), asked('10:00', { serviceId: undefined }))).toEqual([
    'service_required',
  ]);
  expect(codes(world(one), asked('10:00', { startTime: undefined }))).toEqual(['time_invalid']);
  expect(codes(world({ ...one, staff: undefined }), asked('10:00', { staffId: undefined }))).toEqual([
    'staff_required',
    'resource_taken',
  ]);
});

test('a booking keeps needing what it has, whatever its service needs by now', () => {
  const booking = stored(booked(5, monday('12:00'), { serviceId: wash.id, ...has(firstBasin) }));
  const service = { ...wash, needs: [] };
  const bookings = [washing(1, '10:00')];
  const moved = asked('10:00', { booking });
  expect(codes(world({ service, resources: [firstBasin], bookings }), moved)).toEqual(['resource_taken']);
});

describe('of the time of everybody a kind takes the starts at which no unit in use is free', () => {
  const other = { ...basin, id: idOf<typeof basin.id>(90) };
  const mirror = { ...firstBasin, id: idOf<typeof firstBasin.id>(91), kindId: other.id };
  const held = (unit: typeof firstBasin, ...clocks: readonly [from: string, to: string][]) => ({
    resource: unit,
    holds: clocks.map(([from, to]) => ({ hold: intervalOf(monday(from), monday(to)) })),
  });
  const takenBy = (terms: BookingTerms, ...units: ReturnType<typeof held>[]) => {
    const limit = resources.limitOfSalon?.({ salon, closures: [], units });
    if (limit?.kind !== 'taken') throw new Error('no such limit');
    return limit.startsFor(terms);
  };
  const needing = { ...wash, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 };

  test('with the buffers around it: from what ends in the hold to what begins at its end', () => {
    expect(takenBy(needing, held(firstBasin, ['10:00', '11:00']))).toEqual([
      { after: monday('09:20'), before: monday('11:05') },
    ]);
  });

  test('only where all of them are taken; one out of use, or of another kind, counts for nothing', () => {
    const first = held(firstBasin, ['10:00', '11:00'], ['10:30', '12:00']);
    const second = held(secondBasin, ['11:00', '13:00']);
    expect(takenBy(wash, first, second)).toEqual([{ after: monday('10:30'), before: monday('12:00') }]);
    expect(takenBy(wash, first, held(secondBasin))).toEqual([]);
    const unused = held({ ...secondBasin, isActive: false });
    expect(takenBy(wash, first, unused)).toEqual(takenBy(wash, first));
    expect(takenBy(wash, first, held(mirror))).toEqual(takenBy(wash, first));
    expect(takenBy({ ...wash, needs: [] }, first)).toEqual([]);
  });

  test('all of them where no unit of it is in use', () => {
    const [limit] = takenBy(wash, held({ ...firstBasin, isActive: false }));
    for (const clock of ['00:00', '10:00', '23:45']) {
      expect(limit?.after).toBeLessThan(monday(clock));
      expect(limit?.before).toBeGreaterThan(monday(clock));
    }
  });

  test('what a unit in use can break is told by the rule, so that a change of it shows what it strands', () => {
    expect(resources.reads).toEqual({ resource: ['isActive'] });
  });

  test('a unit that is asked for and is of another salon is unknown', () => {
    const foreign = { ...firstBasin, salonId: idOf<typeof firstBasin.salonId>(99) };
    const request = asked('10:00', { resourceIds: [foreign.id] });
    const [violation] = validateBookingRequest(world({ resources: [foreign] }), request);
    expect(violation).toMatchObject({ code: 'resource_unknown', field: 'resourceIds' });
  });

  test('who passed no rule gets no unit: that is a programmer’s mistake', () => {
    expect(() => unitOf(world({ resources: [] }))).toThrow('without a unit');
    expect(() => unitOf(world(), { ...asked(), startTime: undefined })).toThrow('without a time');
  });
});
