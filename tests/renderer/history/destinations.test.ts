import { expect, test } from 'vitest';
import { destinationsOf } from '../../../src/renderer/history/destinations.ts';
import { entities } from '../../../src/shared/domain/history.ts';
import { ana, elif } from '../../shared/domain/world.ts';
import { change, recordsOfEachKind, ten } from './recorded.ts';

test('a booking leads to itself, its client and its person', () => {
  expect(destinationsOf(change('booking', null, ten))).toEqual([
    { to: 'booking', bookingId: ten.id },
    { to: 'client', route: { screen: 'clients', clientId: elif.id } },
    { to: 'person', route: { screen: 'settings', section: 'people', chosen: ana.id } },
  ]);
  expect(destinationsOf(change('booking', null, { ...ten, clientId: null })).map(({ to }) => to)).toEqual([
    'booking',
    'person',
  ]);
});

test.each(entities)('%s leads somewhere', (entity) => {
  const [before, after] = recordsOfEachKind[entity];
  expect(destinationsOf(change(entity, before, after)).length).toBeGreaterThan(0);
});

test('what is gone cannot be opened; its person and the closures can', () => {
  expect(destinationsOf(change('client', elif, null))).toEqual([]);
  expect(destinationsOf(change('staff', ana, null))).toEqual([]);
  const [timeOff] = recordsOfEachKind.time_off;
  expect(destinationsOf(change('time_off', timeOff, null)).map(({ to }) => to)).toEqual([
    'schedule',
    'person',
  ]);
});
