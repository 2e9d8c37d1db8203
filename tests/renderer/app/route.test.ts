import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NavigationEntry, readEntry } from '../../../src/renderer/app/route.ts';
import type { BookingId, ClientId, SalonId, StaffId } from '../../../src/shared/domain/ids.ts';
import { date } from '../../shared/domain/world.ts';

const id = '0198a000-0000-7000-8000-000000000001';

const firstEntry: NavigationEntry = { route: { screen: 'day' } };

test('an entry survives the browser’s history', () => {
  const entries: readonly NavigationEntry[] = [
    firstEntry,
    { route: { screen: 'day', booking: { id: id as BookingId, date: date('2026-03-02') } } },
    { salonId: id as SalonId, route: { screen: 'clients', clientId: id as ClientId } },
    { route: { screen: 'clients', newClient: 'Elif' } },
    { route: { screen: 'settings', section: 'people', chosen: 'new' } },
    { route: { screen: 'history', filter: {} } },
    {
      route: {
        screen: 'history',
        filter: {
          date: date('2026-03-02'),
          kind: 'clients',
          bookingId: id as BookingId,
          clientId: id as ClientId,
          staffId: id as StaffId,
        },
      },
    },
    {
      route: { screen: 'day' },
      calendar: { view: 'week', date: date('2026-03-09'), person: id as StaffId, on: date('2026-03-02') },
    },
    {
      route: { screen: 'day' },
      calendar: { view: 'day', date: date('2026-03-02'), on: date('2026-03-02'), showsTraces: true },
    },
  ];
  for (const entry of entries) expect(readEntry(structuredClone(entry))).toEqual(entry);
});

test('whatever else a history entry holds, the day is shown', () => {
  expect(readEntry(null)).toEqual(firstEntry);
  expect(readEntry({ route: { screen: 'elsewhere' } })).toEqual(firstEntry);
  expect(readEntry({ salonId: 'not an id', route: { screen: 'clients', clientId: 7 } })).toEqual({
    route: { screen: 'clients' },
  });
  expect(readEntry({ route: { screen: 'day', booking: { id, date: 'soon' } } })).toEqual(firstEntry);
  expect(
    readEntry({ route: { screen: 'history', filter: { kind: 'rumours', date: 'soon', clientId: 7 } } }),
  ).toEqual({
    route: { screen: 'history', filter: {} },
  });
  const unknownView = { view: 'year', date: '2026-03-09', on: '2026-03-02' };
  expect(readEntry({ route: { screen: 'day' }, calendar: unknownView })).toEqual(firstEntry);
  fc.assert(
    fc.property(fc.anything(), (state) => {
      expect(['day', 'clients', 'settings', 'history']).toContain(readEntry(state).route.screen);
    }),
  );
});
