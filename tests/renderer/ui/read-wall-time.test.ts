import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWallTime } from '../../../src/renderer/ui/read-wall-time.ts';
import { wallTimeOfMinutes } from '../../../src/shared/domain/zoned-time.ts';
import { clocks, languages, localeOf, regions } from '../../../src/shared/locale.ts';
import { formatsOf } from '../../../src/shared/words/formats.ts';
import { english } from '../english.ts';

const read = (text: string) => readWallTime(text, english.formats);
const everyDesk = languages.flatMap((language) =>
  regions.flatMap((region) => clocks.map((clock) => formatsOf(localeOf({ language, region, clock })))),
);

test('a time may be typed as it comes to hand', () => {
  const typed = {
    '9': '09:00',
    '930': '09:30',
    '9:30': '09:30',
    '9.30': '09:30',
    ' 21h ': '21:00',
    '24': '24:00',
  };
  for (const [text, time] of Object.entries(typed)) expect(read(text), text).toBe(time);
});

test('halves of the day are understood', () => {
  const typed = { '9:30 pm': '21:30', '12am': '00:00', '12 p.m.': '12:00', '7a': '07:00', '9.30PM': '21:30' };
  for (const [text, time] of Object.entries(typed)) expect(read(text), text).toBe(time);
});

test('what is no time is not guessed', () => {
  for (const text of [
    '',
    'noon',
    '25',
    '9:5',
    '9:75',
    '24:30',
    '13pm',
    '0am',
    '1234567',
    '-9',
    '9 o',
    'am 9 pm',
  ]) {
    expect(read(text), text).toBeUndefined();
  }
});

test('every time of the day reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
      const time = wallTimeOfMinutes(minutes);
      expect(read(time)).toBe(time);
      expect(read(time.replace(':', ''))).toBe(time);
    }),
  );
});

test('what a desk writes, it reads, on either clock', () => {
  for (const formats of everyDesk)
    for (let minutes = 0; minutes < 24 * 60; minutes += 5) {
      const time = wallTimeOfMinutes(minutes);
      const written = formats.wallTime(time);
      expect(readWallTime(written, formats), `${written} in ${formats.locale}`).toBe(time);
    }
});

test('a time typed without its half of the day is one of 24 hours, also where the desk writes twelve', () => {
  const american = formatsOf(localeOf({ language: 'en', region: 'US' }));
  expect(readWallTime('930', american)).toBe('09:30');
  expect(readWallTime('14', american)).toBe('14:00');
});
