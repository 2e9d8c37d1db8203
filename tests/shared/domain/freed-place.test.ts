import { expect, test } from 'vitest';
import { freedBy } from '../../../src/shared/domain/freed-place.ts';
import { ana, booked, elif, idOf, monday, stored } from './world.ts';

const ten = stored(booked(1, monday('10:00')));
const place = (from: string, to: string) => ({
  staffId: ana.id,
  givenUpBy: elif.id,
  startTime: monday(from),
  endTime: monday(to),
});

test('a booking that is cancelled, missed or over frees its place with its buffers', () => {
  const buffered = { ...ten, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 };
  for (const status of ['cancelled', 'no_show', 'completed'] as const)
    expect(freedBy(buffered, { ...buffered, status })).toEqual([place('09:55', '10:55')]);
});

test('a booking that moves away frees its place; one that moves a little frees what it leaves', () => {
  const at = (from: string, to: string) => ({ ...ten, startTime: monday(from), endTime: monday(to) });
  expect(freedBy(ten, at('14:00', '14:45'))).toEqual([place('10:00', '10:45')]);
  expect(freedBy(ten, at('10:30', '11:15'))).toEqual([place('10:00', '10:30')]);
  expect(freedBy(ten, at('09:30', '10:15'))).toEqual([place('10:15', '10:45')]);
});

test('a booking that gets shorter frees its end, and one inside the old time both of its ends', () => {
  expect(freedBy(ten, { ...ten, endTime: monday('10:15') })).toEqual([place('10:15', '10:45')]);
  const inside = { ...ten, startTime: monday('10:15'), endTime: monday('10:30') };
  expect(freedBy(ten, inside)).toEqual([place('10:00', '10:15'), place('10:30', '10:45')]);
});

test('a booking given to somebody else frees the time of whoever had it', () => {
  expect(freedBy(ten, { ...ten, staffId: idOf(11) })).toEqual([place('10:00', '10:45')]);
});

test('whoever a booking was for has given its place up, also where it is for somebody else by now; a booking for nobody has no such client', () => {
  const cancelled = { ...ten, status: 'cancelled' } as const;
  expect(freedBy(ten, { ...cancelled, clientId: idOf(12) })).toMatchObject([{ givenUpBy: elif.id }]);
  expect(freedBy({ ...ten, clientId: null }, cancelled)).toMatchObject([{ givenUpBy: null }]);
});

test('a new booking, one that only changes its notes or its status, and one that was cancelled already free nothing', () => {
  expect(freedBy(undefined, ten)).toEqual([]);
  expect(freedBy(ten, ten)).toEqual([]);
  expect(freedBy(ten, { ...ten, status: 'arrived' })).toEqual([]);
  expect(freedBy({ ...ten, status: 'cancelled' }, ten)).toEqual([]);
});
