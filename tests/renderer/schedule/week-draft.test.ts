import { expect, test } from 'vitest';
import {
  addWindow,
  changeWindow,
  copyDay,
  type DraftWindow,
  draftWeek,
  joinWindows,
  removeWindow,
  touchingWindows,
  weekProblems,
  weekToSave,
  windowsOfDay,
} from '../../../src/renderer/schedule/week-draft.ts';
import type { DayOfWeek, WallTime } from '../../../src/shared/domain/zoned-time.ts';

/** Windows written as `1 09:00-13:00`, with `off` behind those that are disabled. */
function week(...lines: readonly string[]): readonly DraftWindow[] {
  return draftWeek(
    lines.map((line) => {
      const [day = '', times = '', off] = line.split(' ');
      const [startTime = '', endTime = ''] = times.split('-');
      return {
        dayOfWeek: Number(day) as DayOfWeek,
        startTime: startTime as WallTime,
        endTime: endTime as WallTime,
        isActive: off === undefined,
      };
    }),
  );
}

/** A week in the same notation, by day. */
function lines(windows: readonly DraftWindow[]): readonly string[] {
  return windows.map(
    ({ dayOfWeek, start, end, isActive }) => `${dayOfWeek} ${start}-${end}${isActive ? '' : ' off'}`,
  );
}

test('a sound week is saved by day and start', () => {
  const typed = changeWindow(week('2 14:00-18:00', '1 09:00-13:00'), 'window-1', {
    start: '08:00',
    end: '13:00',
  });
  expect(weekToSave(typed)).toEqual([
    { dayOfWeek: 1, startTime: '08:00', endTime: '13:00', isActive: true },
    { dayOfWeek: 2, startTime: '14:00', endTime: '18:00', isActive: true },
  ]);
});

test('what cannot be saved is told at its own window, and nothing is sent', () => {
  const typed = [
    ...week('1 09:00-13:00'),
    { key: 'window-7', dayOfWeek: 2 as const, start: 'noon', end: '13:00', isActive: true },
    { key: 'window-8', dayOfWeek: 3 as const, start: '09:00', end: '', isActive: true },
    { key: 'window-9', dayOfWeek: 4 as const, start: '13:00', end: '09:00', isActive: true },
  ];
  expect([...weekProblems(typed)]).toEqual([
    ['window-7', { kind: 'start_unreadable' }],
    ['window-8', { kind: 'end_unreadable' }],
    ['window-9', { kind: 'end_before_start' }],
  ]);
  expect(weekToSave(typed)).toBeUndefined();
});

test('overlapping windows of one day are refused at the later one, disabled ones too', () => {
  const typed = week('1 09:00-13:00', '1 12:00-15:00 off', '1 14:30-18:00');
  expect([...weekProblems(typed)]).toEqual([
    ['window-1', { kind: 'overlaps', startTime: '09:00', endTime: '13:00' }],
  ]);
  expect(weekProblems(week('1 09:00-13:00', '2 12:00-15:00')).size).toBe(0);
});

test('touching windows may be saved, and are offered to be joined', () => {
  const typed = week('1 09:00-13:00', '1 13:00-17:00', '1 18:00-19:00');
  expect(weekProblems(typed).size).toBe(0);
  const [pair] = touchingWindows(typed);
  expect(pair).toEqual({ first: 'window-0', second: 'window-1', at: '13:00' });
  if (pair) expect(lines(joinWindows(typed, pair))).toEqual(['1 09:00-17:00', '1 18:00-19:00']);
});

test('a disabled window touches nothing', () => {
  expect(touchingWindows(week('1 09:00-13:00', '1 13:00-17:00 off'))).toEqual([]);
});

test('copying a day replaces the days it is copied to, and leaves the others', () => {
  const typed = week('1 09:00-13:00', '1 14:00-18:00 off', '2 10:00-11:00', '3 08:00-09:00');
  const copied = copyDay(typed, 1, [1, 2, 5]);
  expect([...lines(copied)].sort()).toEqual([
    '1 09:00-13:00',
    '1 14:00-18:00 off',
    '2 09:00-13:00',
    '2 14:00-18:00 off',
    '3 08:00-09:00',
    '5 09:00-13:00',
    '5 14:00-18:00 off',
  ]);
  expect(new Set(copied.map(({ key }) => key)).size).toBe(copied.length);
});

test('a new window is the usual day, or stands behind the last one of the day', () => {
  expect(lines(addWindow([], 1))).toEqual(['1 09:00-17:00']);
  expect(lines(windowsOfDay(addWindow(week('1 09:00-13:00'), 1), 1))).toEqual([
    '1 09:00-13:00',
    '1 14:00-18:00',
  ]);
  expect(lines(addWindow(week('1 20:00-23:30'), 1)).at(-1)).toBe('1 23:00-24:00');
});

test('a removed window is gone, and its key is not given to another', () => {
  const typed = week('1 09:00-13:00', '1 14:00-18:00');
  expect(lines(removeWindow(typed, 'window-0'))).toEqual(['1 14:00-18:00']);
  const keys = addWindow(removeWindow(typed, 'window-0'), 2).map(({ key }) => key);
  expect(keys).toEqual(['window-1', 'window-2']);
});
