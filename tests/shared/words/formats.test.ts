import { expect, test } from 'vitest';
import { type Instant, instant } from '../../../src/shared/domain/interval.ts';
import type { CalendarDate, TimeZone, WallTime } from '../../../src/shared/domain/zoned-time.ts';
import type { Locale } from '../../../src/shared/locale.ts';
import { type Formats, formatsOf } from '../../../src/shared/words/formats.ts';

const istanbul = 'Europe/Istanbul' as TimeZone;
const date = '2026-03-02' as CalendarDate;
const at = (iso: string): Instant => instant(Date.parse(iso));
const inLocale = (locale: string): Formats => formatsOf(locale as Locale);
const british = inLocale('en-GB');
const american = inLocale('en-US');
const turkish = inLocale('tr-TR');

test('a date keeps its day, whatever time zone the PC is in', () => {
  // Runtimes differ in the comma, not in the words.
  expect(british.date(date, 'long')).toMatch(/^Monday,? 2 March 2026$/);
  expect(turkish.date(date, 'short')).toBe('2 Mar Pzt');
  expect(turkish.date(date, 'spoken')).toBe('2 Mart Pazartesi');
});

test('an instant is shown on the salon’s clock', () => {
  expect(british.dateTime(at('2026-03-02T22:30:00Z'), istanbul, 'full')).toMatch(/^Tue,? 3 Mar 2026, 01:30$/);
});

test('a clock counts to twelve or to twenty-four as the locale does, or as it says', () => {
  const time = '09:05' as WallTime;
  expect(british.wallTime(time)).toBe('09:05');
  expect(turkish.wallTime(time)).toBe('09:05');
  expect(american.wallTime(time)).toMatch(/^9:05\sAM$/);
  expect(inLocale('en-US-u-hc-h23').wallTime(time)).toBe('09:05');
  expect(inLocale('tr-TR-u-hc-h12').wallTime(time)).toMatch(/^ÖÖ\s9:05$/);
  expect(american.isTwelveHours).toBe(true);
  expect(british.isTwelveHours).toBe(false);
});

test('what ends at midnight ends at 24:00 of its own day', () => {
  const evening = at('2026-03-02T20:00:00Z');
  expect(british.times(evening, at('2026-03-02T21:00:00Z'), istanbul)).toBe('23:00–24:00');
  expect(british.times(evening, at('2026-03-02T21:30:00Z'), istanbul)).toBe('23:00–00:30');
  expect(american.times(evening, at('2026-03-02T21:00:00Z'), istanbul)).toMatch(/^11:00\sPM–12:00\sAM$/);
  expect(american.times(evening, at('2026-03-02T21:30:00Z'), istanbul)).toMatch(/^11:00\sPM–12:30\sAM$/);
});

test('a stretch of a twelve-hour clock says once what both ends share', () => {
  expect(american.wallTimes('10:15' as WallTime, '11:00' as WallTime)).toMatch(/^10:15–11:00\sAM$/);
  expect(american.wallTimes('10:15' as WallTime, '13:00' as WallTime)).toMatch(/^10:15\sAM–1:00\sPM$/);
});

test('a week begins where the locale begins it, or says so, and has every day once', () => {
  expect(british.weekdays).toEqual([1, 2, 3, 4, 5, 6, 0]);
  expect(american.weekdays).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(inLocale('en-US-u-fw-sat').firstDayOfWeek).toBe(6);
});

test('days of the week are named as Date.getDay counts them', () => {
  expect(british.weekday(0)).toBe('Sunday');
  expect(british.weekday(6, 'short')).toBe('Sat');
  expect(turkish.weekday(1)).toBe('Pazartesi');
});

test('minutes are said as people say them', () => {
  expect([0, 30, 60, 90].map(american.minutes)).toEqual(['0 min', '30 min', '1 hr', '1 hr 30 min']);
  expect(turkish.minutes(90)).toMatch(/^1 sa\.? 30 dk\.?$/);
});

test('a count takes the form that its language has for it, and the number is written as the locale writes it', () => {
  const forms = { one: '# booking', other: '# bookings' };
  expect([0, 1, 2, 1234].map((count) => british.plural(count, forms))).toEqual([
    '0 bookings',
    '1 booking',
    '2 bookings',
    '1,234 bookings',
  ]);
  // Turkish needs no second form.
  expect(turkish.plural(1234, { other: '# randevu' })).toBe('1.234 randevu');
});

test('numbers, shares and lists are written as the locale writes them', () => {
  expect(turkish.number(1234.5)).toBe('1.234,5');
  expect(turkish.percent(0.45)).toBe('%45');
  expect(british.percent(0.45)).toBe('45%');
  expect(turkish.list(['Ana', 'Bea', 'Elif'])).toBe('Ana, Bea ve Elif');
});
