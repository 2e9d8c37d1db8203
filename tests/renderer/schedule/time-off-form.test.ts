import { expect, test } from 'vitest';
import {
  describeTimeOff,
  emptyTimeOffForm,
  readDates,
  readTimeOff,
  wrongFieldOf,
} from '../../../src/renderer/schedule/time-off-form.ts';
import type { TimeZone } from '../../../src/shared/domain/zoned-time.ts';
import { english } from '../english.ts';

const berlin = 'Europe/Berlin' as TimeZone;
/** In words, without the comma that some runtimes put behind the weekday. */
function described(away: Parameters<typeof describeTimeOff>[0]): string {
  return describeTimeOff(away, berlin, english.formats).replace(/(Mon|Tue|Fri|Sun),/g, '$1');
}

const form = { ...emptyTimeOffForm, firstDay: '2026-03-02', lastDay: '2026-03-06' };

test('whole days last from the first midnight to the one that ends the last day', () => {
  const read = readTimeOff(form, berlin);
  expect(read).toEqual({
    ok: true,
    value: { startTime: Date.parse('2026-03-01T23:00:00Z'), endTime: Date.parse('2026-03-06T23:00:00Z') },
  });
  if (read.ok) expect(described(read.value)).toBe('Mon 2 Mar 2026 – Fri 6 Mar 2026');
});

test('an empty last day is the first', () => {
  const read = readTimeOff({ ...form, lastDay: '' }, berlin);
  if (!read.ok) throw new Error(read.error);
  expect(described(read.value)).toBe('Mon 2 Mar 2026');
});

test('a day on which the clock changes is a whole day all the same', () => {
  const read = readTimeOff({ ...form, firstDay: '2026-03-29', lastDay: '' }, berlin);
  if (!read.ok) throw new Error(read.error);
  expect(read.value.endTime - read.value.startTime).toBe(23 * 3_600_000);
  expect(described(read.value)).toBe('Sun 29 Mar 2026');
});

test('hours are on the salon’s clock', () => {
  const read = readTimeOff(
    { ...form, lastDay: '', isWholeDays: false, fromTime: '14:00', toTime: '16:30' },
    berlin,
  );
  if (!read.ok) throw new Error(read.error);
  expect(described(read.value)).toBe('Mon 2 Mar 2026, 14:00–16:30');
});

test('hours over several days name both days', () => {
  const read = readTimeOff(
    { ...form, lastDay: '2026-03-03', isWholeDays: false, fromTime: '14:00', toTime: '09:00' },
    berlin,
  );
  if (!read.ok) throw new Error(read.error);
  expect(described(read.value)).toBe('Mon 2 Mar 2026, 14:00 – Tue 3 Mar 2026, 09:00');
});

test('what cannot be meant is told and not sent', () => {
  const hours = { ...form, lastDay: '', isWholeDays: false };
  expect(readTimeOff({ ...form, firstDay: '' }, berlin)).toEqual({ ok: false, error: 'from_missing' });
  expect(readTimeOff({ ...form, lastDay: '2026-03-01' }, berlin)).toEqual({
    ok: false,
    error: 'to_before_from',
  });
  expect(readTimeOff({ ...hours, toTime: 'later' }, berlin)).toEqual({ ok: false, error: 'time_unreadable' });
  expect(readTimeOff({ ...hours, fromTime: '09:00', toTime: '09:00' }, berlin)).toEqual({
    ok: false,
    error: 'end_before_start',
  });
  expect(readDates('2026-02-30', '')).toEqual({ ok: false, error: 'date_unreadable' });
});

test('a last day that cannot be read is not taken for an empty one', () => {
  expect(readDates('2026-03-02', '6 Mar')).toEqual({ ok: false, error: 'date_unreadable' });
});

test('a problem is about the field that is wrong', () => {
  expect(wrongFieldOf({ ...form, firstDay: 'soon' }, 'date_unreadable')).toBe('firstDay');
  expect(wrongFieldOf(form, 'date_unreadable')).toBe('lastDay');
  expect(wrongFieldOf({ ...form, fromTime: 'nine' }, 'time_unreadable')).toBe('fromTime');
  expect(wrongFieldOf(form, 'time_unreadable')).toBe('toTime');
  expect(wrongFieldOf({ ...form, firstDay: '' }, 'from_missing')).toBe('firstDay');
  expect(wrongFieldOf(form, 'to_before_from')).toBe('lastDay');
  expect(wrongFieldOf(form, 'end_before_start')).toBe('toTime');
});
