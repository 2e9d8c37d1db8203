import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPlace, type Place, readPlace } from '../../../src/renderer/app/place.ts';
import type { ClientId, SalonId } from '../../../src/shared/domain/ids.ts';

const id = '0198a000-0000-7000-8000-000000000001';

test('a place survives the browser’s history', () => {
  const places: readonly Place[] = [
    firstPlace,
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
  fc.assert(
    fc.property(fc.anything(), (state) => {
      expect(['day', 'clients', 'settings']).toContain(readPlace(state).route.screen);
    }),
  );
});
