import { expect, test } from 'vitest';
import { matches, ranked } from '../../../src/renderer/ui/matching.ts';

test('every word that is typed begins a word of what is found, whatever the accents', () => {
  expect(matches('Settings: Rooms and devices', 'ro set')).toBe(true);
  expect(matches('Müşteri geldi', 'musteri')).toBe(true);
  expect(matches('Settings: Rooms and devices', 'oms')).toBe(false);
});

test('what is typed with a hyphen or a colon finds what is written with one', () => {
  expect(matches('Walk-in: now, with whoever is free', 'walk-in')).toBe(true);
  expect(matches('Settings: Rooms and devices', 'settings: rooms')).toBe(true);
  expect(matches('Walk-in: now, with whoever is free', 'walk-out')).toBe(false);
});

test('what begins with what is typed comes first', () => {
  const items = [{ label: 'Find the next free time' }, { label: 'The day' }, { label: 'Next week' }];
  expect(ranked(items, 'next').map(({ label }) => label)).toEqual(['Next week', 'Find the next free time']);
});

test('what is found by another word comes where it stands among the others', () => {
  const items = [
    { label: 'Block time', also: 'supplier call break' },
    { label: 'Calendar' },
    { label: 'Away or ill: Bea', also: 'sick leave' },
  ];
  const found = (query: string) => ranked(items, query).map(({ label }) => label);
  expect(found('supplier')).toEqual(['Block time']);
  expect(found('cal')).toEqual(['Calendar', 'Block time']);
  expect(found('sick bea')).toEqual(['Away or ill: Bea']);
  expect(found('sick ana')).toEqual([]);
});
