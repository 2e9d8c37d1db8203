import { expect, test } from 'vitest';
import { booked, date, elif, idOf, monday, stored, worldWith } from '../world.ts';
import { asking, codes } from './asking.ts';

test('the client belongs to the salon', () => {
  expect(codes(worldWith({ client: { ...elif, salonId: idOf(2) } }), asking(monday('09:00')))).toEqual([
    'client_unknown',
  ]);
  expect(codes(worldWith({ client: undefined }), asking(monday('09:00')))).toEqual(['client_unknown']);
  expect(codes(worldWith({ client: undefined }), asking(monday('09:00'), { clientId: undefined }))).toEqual(
    [],
  );
});

test('whoever was erased is booked for no more, and what is booked for them already may stay and move', () => {
  const world = worldWith({ client: { ...elif, erasedOn: date('2026-03-02') } });
  expect(codes(world, asking(monday('09:00')))).toEqual(['client_unknown']);
  const theirs = stored(booked(1, monday('09:00'), { clientId: elif.id }));
  expect(codes(world, asking(monday('10:00'), { booking: theirs }))).toEqual([]);
  expect(codes(world, asking(monday('10:00'), { booking: { ...theirs, clientId: null } }))).toEqual([
    'client_unknown',
  ]);
});
