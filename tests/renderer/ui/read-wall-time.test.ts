import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWallTime } from '../../../src/renderer/ui/read-wall-time.ts';
import { wallTimeOfMinutes } from '../../../src/shared/domain/zoned-time.ts';

test('a time may be typed as it comes to hand', () => {
  const typed = {
    '9': '09:00',
    '930': '09:30',
    '9:30': '09:30',
    '9.30': '09:30',
    ' 21h ': '21:00',
    '24': '24:00',
  };
  for (const [text, time] of Object.entries(typed)) expect(readWallTime(text), text).toBe(time);
});

test('halves of the day are understood', () => {
  const typed = { '9:30 pm': '21:30', '12am': '00:00', '12 p.m.': '12:00', '7a': '07:00' };
  for (const [text, time] of Object.entries(typed)) expect(readWallTime(text), text).toBe(time);
});

test('what is no time is not guessed', () => {
  for (const text of ['', 'noon', '25', '9:5', '9:75', '24:30', '13pm', '0am', '1234567', '-9']) {
    expect(readWallTime(text), text).toBeUndefined();
  }
});

test('every time of the day reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
      const time = wallTimeOfMinutes(minutes);
      expect(readWallTime(time)).toBe(time);
      expect(readWallTime(time.replace(':', ''))).toBe(time);
    }),
  );
});
