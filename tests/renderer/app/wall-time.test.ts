import { expect, test } from 'vitest';
import {
  firstDayOfWeek,
  formatDate,
  formatDateTime,
  formatMinutes,
  formatTimes,
  weekdayName,
  weekFrom,
} from '../../../src/renderer/app/wall-time.ts';
import { type Instant, instant } from '../../../src/shared/domain/interval.ts';
import type { CalendarDate, TimeZone } from '../../../src/shared/domain/zoned-time.ts';

const istanbul = 'Europe/Istanbul' as TimeZone;
const date = '2026-03-02' as CalendarDate;
const at = (iso: string): Instant => instant(Date.parse(iso));

test('a date keeps its day, whatever time zone the PC is in', () => {
  // Runtimes differ in the comma, not in the words.
  expect(formatDate(date, 'long', 'en-GB')).toMatch(/^Monday,? 2 March 2026$/);
  expect(formatDate(date, 'short', 'de')).toMatch(/^Mo\.?, 2\. März$/);
});

test('an instant is shown on the salon’s clock', () => {
  expect(formatDateTime(at('2026-03-02T22:30:00Z'), istanbul, 'full', 'en-GB')).toMatch(
    /^Tue,? 3 Mar 2026, 01:30$/,
  );
});

test('what ends at midnight ends at 24:00 of its own day', () => {
  expect(formatTimes(at('2026-03-02T20:00:00Z'), at('2026-03-02T21:00:00Z'), istanbul)).toBe('23:00–24:00');
  expect(formatTimes(at('2026-03-02T20:00:00Z'), at('2026-03-02T21:30:00Z'), istanbul)).toBe('23:00–00:30');
});

test('a week begins where the locale begins it, and has every day once', () => {
  expect(firstDayOfWeek('en-GB')).toBe(1);
  expect(firstDayOfWeek('en-US')).toBe(0);
  expect(weekFrom(1)).toEqual([1, 2, 3, 4, 5, 6, 0]);
});

test('days of the week are named as Date.getDay counts them', () => {
  expect(weekdayName(0, 'long', 'en')).toBe('Sunday');
  expect(weekdayName(6, 'short', 'en')).toBe('Sat');
});

test('minutes are said as people say them', () => {
  expect([0, 30, 60, 90].map((minutes) => formatMinutes(minutes, 'en-US'))).toEqual([
    '0 min',
    '30 min',
    '1 hr',
    '1 hr 30 min',
  ]);
});
