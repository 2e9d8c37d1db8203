import { expect, test } from 'vitest';
import { isMeant, moveMeant } from '../../../../src/renderer/command-bar/sentence/move-meant.ts';
import { readSentence } from '../../../../src/renderer/command-bar/sentence/read-sentence.ts';
import { wallTimeOfMinutes } from '../../../../src/shared/domain/zoned-time.ts';
import { date } from '../../../shared/domain/world.ts';
import { english } from '../../english.ts';
import { known } from './salon.ts';

/** Monday 2 March 2026, 10:00 on the wall of the salon. */
const now = { today: date('2026-03-02'), minute: 600 };
const open = {
  businessHours: ([1, 2, 3, 4, 5, 6] as const).map((dayOfWeek) => ({
    dayOfWeek,
    startTime: wallTimeOfMinutes(9 * 60),
    endTime: wallTimeOfMinutes(20 * 60),
  })),
};

/** A booking on the Thursday of that week. */
const own = date('2026-03-05');

test.each([
  ['zeynep', '2026-03-05', undefined],
  ['zeynep 15', '2026-03-05', '15:00'],
  ['zeynep 3', '2026-03-05', '15:00'],
  ['zeynep fri', '2026-03-06', undefined],
  ['zeynep to fri 15:30', '2026-03-06', '15:30'],
  ['zeynep thu', '2026-03-05', undefined],
  ['zeynep next week', '2026-03-12', undefined],
  ['zeynep next week 15', '2026-03-12', '15:00'],
  ['zeynep next week fri', '2026-03-13', undefined],
  ['zeynep tomorrow at 9:30', '2026-03-03', '09:30'],
  ['zeynep haftaya', '2026-03-12', undefined],
  ['zeynep gelecek hafta', '2026-03-12', undefined],
  ['zeynep önümüzdeki hafta 14:30', '2026-03-12', '14:30'],
  ['zeynep gelecek hafta cuma', '2026-03-13', undefined],
])('a booking of Thursday is meant to go there: %s', (typed, on, time) => {
  const reading = readSentence(typed, known, { ...now, formats: english.formats });
  const meant = moveMeant(reading, own, now, open, 1);
  expect([meant.date, meant.minute === undefined ? undefined : wallTimeOfMinutes(meant.minute)]).toEqual([
    on,
    time,
  ]);
});

test('the week that is meant has the day of the booking, also where weeks begin on Sunday', () => {
  const sunday = date('2026-03-08');
  const week = { date: { kind: 'date', date: date('2026-03-09'), isWeek: true }, time: undefined } as const;
  expect(moveMeant(week, sunday, now, open, 1).date).toBe('2026-03-15');
  expect(moveMeant(week, sunday, now, open, 0).date).toBe('2026-03-08');
});

test('a booking is meant by its day and its time, as far as they are said', () => {
  const own = { date: date('2026-03-04'), minute: 15 * 60 };
  const on = (day: string, isWeek?: true) => ({
    kind: 'date' as const,
    date: date(day),
    ...(isWeek && { isWeek }),
  });
  const three = { minute: 3 * 60, isEitherHalf: true };
  const meant = (reading: Parameters<typeof isMeant>[0]) => isMeant(reading, own, 1);
  expect(meant({ date: undefined, time: undefined })).toBe(true);
  expect(meant({ date: on('2026-03-04'), time: three })).toBe(true);
  expect(meant({ date: on('2026-03-05'), time: undefined })).toBe(false);
  expect(meant({ date: on('2026-03-02', true), time: undefined })).toBe(true);
  expect(meant({ date: on('2026-03-09', true), time: undefined })).toBe(false);
  expect(meant({ date: { kind: 'weekday', weekday: 3 }, time: undefined })).toBe(true);
  expect(meant({ date: { kind: 'weekday', weekday: 4 }, time: undefined })).toBe(false);
  expect(meant({ date: undefined, time: { minute: 3 * 60, isEitherHalf: false } })).toBe(false);
});
