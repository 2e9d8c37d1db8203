import { expect, test } from 'vitest';
import { readSentence } from '../../../../src/renderer/command-bar/sentence/read-sentence.ts';
import { waitMeant } from '../../../../src/renderer/command-bar/sentence/wait-meant.ts';
import { date, salon } from '../../../shared/domain/world.ts';
import { english } from '../../english.ts';
import { known } from './salon.ts';

/** Monday 2 March 2026, 10:00 on the wall of the salon. */
const now = { today: date('2026-03-02'), minute: 600 };

test.each([
  ['zeynep cut', {}],
  ['zeynep cut thu', { from: '2026-03-05', until: '2026-03-05' }],
  ['zeynep cut tomorrow ana', { from: '2026-03-03', until: '2026-03-03' }],
  ['zeynep cut 12/3/2026', { from: '2026-03-12', until: '2026-03-12' }],
  ['zeynep cut next week', { from: '2026-03-09', until: '2026-03-15' }],
  ['zeynep boya haftaya', { from: '2026-03-09', until: '2026-03-15' }],
  ['zeynep cut next week fri', { from: '2026-03-13', until: '2026-03-13' }],
  ['zeynep cut thu 15:00', { from: '2026-03-05', until: '2026-03-05', startTime: '15:00' }],
  ['zeynep cut 15:00', { startTime: '15:00' }],
])('somebody waits as far as it is said: %s', (typed, expected) => {
  const reading = readSentence(typed, known, { ...now, formats: english.formats });
  expect(waitMeant(reading, now, salon, 1)).toEqual(expected);
});

test('a week begins on the day on which it begins for the salon', () => {
  const week = { date: { kind: 'date', date: date('2026-03-11'), isWeek: true }, time: undefined } as const;
  expect(waitMeant(week, now, salon, 0)).toEqual({ from: '2026-03-08', until: '2026-03-14' });
});
