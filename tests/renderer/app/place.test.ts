import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPlace, type Place, readPlace } from '../../../src/renderer/app/place.ts';
import type { BookingId, ClientId, SalonId } from '../../../src/shared/domain/ids.ts';
import { date } from '../../shared/domain/world.ts';

const id = '0198a000-0000-7000-8000-000000000001';

test('a place survives the browser’s history', () => {
  const places: readonly Place[] = [
    firstPlace,
    { route: { screen: 'day', booking: { id: id as BookingId, date: date('2026-03-02') } } },
    { salonId: id as SalonId, route: { screen: 'clients', clientId: id as ClientId } },
    { route: { screen: 'clients', newName: 'Elif' } },
    { route: { screen: 'settings', section: 'people', chosen: 'new' } },
  ];
  for (const place of places) expect(readPlace(structuredClone(place))).toEqual(place);
});

test('whatever else a history entry holds, the day is shown', () => {
  expect(readPlace(null)).toEqual(firstPlace);
  expect(readPlace({ route: { screen: 'elsewhere' } })).toEqual(firstPlace);
  expect(readPlace({ salonId: 'not an id', route: { screen: 'clients', clientId: 7 } })).toEqual({
    route: { screen: 'clients' },
  });
  expect(readPlace({ route: { screen: 'day', booking: { id, date: 'soon' } } })).toEqual(firstPlace);
  fc.assert(
    fc.property(fc.anything(), (state) => {
      expect(['day', 'clients', 'settings']).toContain(readPlace(state).route.screen);
    }),
  );
});
