import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualRepetition } from '../../../../src/renderer/calendar/carry/usual-repetition.ts';
import {
  readRepetition,
  repetitionMeant,
} from '../../../../src/renderer/command-bar/sentence/read-repetition.ts';
import { readSentence } from '../../../../src/renderer/command-bar/sentence/read-sentence.ts';
import { maxSeriesDates } from '../../../../src/shared/domain/series.ts';
import { date } from '../../../shared/domain/world.ts';
import { english } from '../../english.ts';
import { known } from './salon.ts';

const wall = { today: date('2026-03-02'), minute: 600, formats: english.formats };
const meant = (sentence: string) => repetitionMeant(readSentence(sentence, known, wall));

describe('how a booking repeats', () => {
  test.each([
    ['every 4 weeks', 4],
    ['every week', 1],
    ['each week', 1],
    ['every two weeks', 2],
    ['every other week', 2],
    ['weekly', 1],
    ['every month', 4],
    ['every 2 months', 8],
    ['monthly', 4],
    ['4 haftada bir', 4],
    ['haftada bir', 1],
    ['iki haftada bir', 2],
    ['her hafta', 1],
    ['her ay', 4],
    ['ayda bir', 4],
    ['every 90 weeks', 52],
  ])('is read as weeks apart: %s', (text, everyWeeks) => {
    expect(readRepetition(text)).toEqual({ everyWeeks });
  });

  test.each([
    ['6 times', 6],
    ['six times', 6],
    ['6x', 6],
    ['x6', 6],
    ['6 kez', 6],
    ['alti kez', 6],
    ['6 defa', 6],
    ['on kere', 10],
    ['999 times', maxSeriesDates],
  ])('is read as how often: %s', (text, count) => {
    expect(readRepetition(text)).toEqual({ count });
  });

  test.each(['', 'every', 'every 0 weeks', '4 weeks', 'in 4 weeks', '0 times', 'times', 'haftaya', 'hafta'])(
    'is not read out of %o',
    (text) => {
      expect(readRepetition(text)).toBeUndefined();
    },
  );
});

describe('a sentence', () => {
  test.each([
    ['zeynep cut thu 15 ana every 4 weeks 6 times', 4, 6],
    ['every 3 weeks zeynep cut 5 times thu 15', 3, 5],
    ['zeynep boya per 15 ana 4 haftada bir 6 kez', 4, 6],
    ['zeynep cut thu 15 every 2 weeks', 2, usualRepetition.count],
    ['zeynep cut thu 15 8 times', usualRepetition.everyWeeks, 8],
    // Only half understood, and still never booked once.
    ['zeynep cut thu 15 every', usualRepetition.everyWeeks, usualRepetition.count],
    ['zeynep cut thu 15 every other fortnight', usualRepetition.everyWeeks, usualRepetition.count],
    ['zeynep cut thu 15 ana 4 weeks apart', usualRepetition.everyWeeks, usualRepetition.count],
    ['zeynep boya per 15 her', usualRepetition.everyWeeks, usualRepetition.count],
  ])('repeats: %s', (sentence, everyWeeks, count) => {
    expect(meant(sentence)).toEqual({ everyWeeks, count });
  });

  test.each([
    'zeynep cut thu 15',
    'zeynep cut in 4 weeks 15',
    'zeynep cut 15 haftaya',
    'nadia cut thu 15',
    'nadia weeks cut thu 15',
    'zeynep cut thu 15 1 times',
    'zeynep cut thu 15 once',
  ])('is of one booking: %s', (sentence) => {
    expect(meant(sentence)).toBeUndefined();
  });
});

test('whatever the numbers and wherever they stand, both are read, and the booking beside them is the same', () => {
  const weeks = fc.integer({ min: 1, max: 52 });
  const times = fc.integer({ min: 2, max: maxSeriesDates });
  const parts = ['zeynep', 'cut', 'thu', '15:00', 'ana'];
  fc.assert(
    fc.property(
      weeks,
      times,
      fc.boolean(),
      fc.boolean(),
      fc.nat(5),
      (every, count, isTurkish, isLast, at) => {
        const said = isTurkish
          ? [`${every} haftada bir`, `${count} kez`]
          : [`every ${every} weeks`, `${count} times`];
        const words = parts.toSpliced(at, 0, ...(isLast ? said.toReversed() : said));
        const plain = readSentence(parts.join(' '), known, wall);
        expect(readSentence(words.join(' '), known, wall)).toEqual({ ...plain, everyWeeks: every, count });
      },
    ),
  );
});
