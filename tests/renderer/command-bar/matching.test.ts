import { expect, test } from 'vitest';
import { dateMeant, matches, ranked } from '../../../src/renderer/command-bar/matching.ts';
import { localeOf } from '../../../src/shared/locale.ts';
import { formatsOf } from '../../../src/shared/words/formats.ts';
import { wordsOf } from '../../../src/shared/words/words.ts';
import { date } from '../../shared/domain/world.ts';
import { english } from '../english.ts';

/** A Monday. */
const today = date('2026-03-02');
const turkish = { words: wordsOf('tr'), formats: formatsOf(localeOf({ language: 'tr', region: 'TR' })) };

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

test('a date is meant in figures, by its weekday, and as today or tomorrow', () => {
  expect(dateMeant('15/3', english, today)).toBe('2026-03-15');
  expect(dateMeant('tom', english, today)).toBe('2026-03-03');
  expect(dateMeant('today', english, today)).toBe('2026-03-02');
  expect(dateMeant('thu', english, today)).toBe('2026-03-05');
  // The Monday that is today is called today.
  expect(dateMeant('monday', english, today)).toBe('2026-03-09');
  expect(dateMeant('yarın', turkish, today)).toBe('2026-03-03');
  expect(dateMeant('perş', turkish, today)).toBe('2026-03-05');
});

test('less than three letters, and any other word, are no date', () => {
  expect(dateMeant('th', english, today)).toBeUndefined();
  expect(dateMeant('thora', english, today)).toBeUndefined();
});
