import { expect, test } from 'vitest';
import { placesFreedBy } from '../../../src/renderer/waitlist/freed-places.ts';
import type { Change, Entity, Snapshot } from '../../../src/shared/domain/history.ts';
import { ana, booked, elif, idOf, monday, salon, stored } from '../../shared/domain/world.ts';

const entry = (entity: Entity, before: Snapshot | null, after: Snapshot | null): Change => ({
  ...{
    sequence: 1,
    at: monday('09:00'),
    actor: 'reception',
    action: 'a',
    salonId: salon.id,
    hash: '',
    isErased: false,
  },
  ...{ entity, entityId: idOf(1), before, after },
});
const ten: Snapshot = stored(booked(1, monday('10:00')));
const place = { staffId: ana.id, startTime: monday('10:00'), endTime: monday('10:45'), givenUpBy: elif.id };

test('the history tells which places became free', () => {
  const cancelled = entry('booking', ten, { ...ten, status: 'cancelled' });
  const made = entry('booking', null, ten);
  expect(placesFreedBy([made, cancelled])).toEqual([place]);
});

test('whoever was booked and is not because that was taken back has given nothing up', () => {
  const cancelled = entry('booking', ten, { ...ten, status: 'cancelled' });
  const moved = entry('booking', ten, { ...ten, startTime: monday('12:00'), endTime: monday('12:45') });
  const takenBack = (change: Change): Change => ({ ...change, action: 'history.undo' });
  expect(placesFreedBy([takenBack(cancelled)])).toEqual([{ ...place, givenUpBy: null }]);
  expect(placesFreedBy([takenBack(moved)])).toEqual([place]);
});

test('changes of other records, and what cannot be read, free nothing', () => {
  expect(placesFreedBy([entry('client', { name: 'a' }, { name: 'b' })])).toEqual([]);
  expect(placesFreedBy([entry('booking', {}, {}), entry('booking', ten, {})])).toEqual([]);
});
