import { expect, test } from 'vitest';
import { dateMeant } from '../../../src/renderer/command-bar/date-meant.ts';
import { localeOf } from '../../../src/shared/locale.ts';
import { formatsOf } from '../../../src/shared/words/formats.ts';
import { wordsOf } from '../../../src/shared/words/words.ts';
import { date } from '../../shared/domain/world.ts';
import { english } from '../english.ts';

/** A Monday. */
const today = date('2026-03-02');
const turkish = { words: wordsOf('tr'), formats: formatsOf(localeOf({ language: 'tr', region: 'TR' })) };

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
