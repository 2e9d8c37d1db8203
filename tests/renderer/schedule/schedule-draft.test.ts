import { describe, expect, test } from 'vitest';
import {
  firstDateOfWeek,
  newScheduleForm,
  readFirstDate,
  scheduleForm,
  windowsToSave,
  withWeek,
  withWeeks,
} from '../../../src/renderer/schedule/schedule-draft.ts';
import { changeWindow } from '../../../src/renderer/schedule/week-draft.ts';
import type { ScheduleId, StaffId } from '../../../src/shared/domain/ids.ts';
import { type CalendarDate, parseWallTime, type WallTime } from '../../../src/shared/domain/zoned-time.ts';

const at = (text: string): WallTime => {
  const time = parseWallTime(text);
  if (time === undefined) throw new Error(`${text} is no time`);
  return time;
};
const monday = { dayOfWeek: 1, startTime: at('09:00'), endTime: at('13:00'), isActive: true } as const;
const tuesday = { ...monday, dayOfWeek: 2 } as const;

test('a schedule that was opened is saved as it was', () => {
  const schedule = {
    id: 'a' as ScheduleId,
    staffId: 'b' as StaffId,
    version: 1,
    from: '2026-03-02' as CalendarDate,
    weeks: 3,
    windows: [
      { week: 1, ...monday },
      { week: 3, ...tuesday },
    ],
  };
  expect(windowsToSave(scheduleForm(schedule))).toEqual(schedule.windows);
});

describe('the number of weeks', () => {
  test('a week that is new is a copy of the one before', () => {
    expect(windowsToSave(withWeeks(newScheduleForm([monday]), 3))).toEqual([
      { week: 1, ...monday },
      { week: 2, ...monday },
      { week: 3, ...monday },
    ]);
  });

  test('weeks that are too many count for nothing, and are there again with more of them', () => {
    const three = withWeeks(newScheduleForm([monday]), 3);
    const typed = withWeek(three, 2, []);
    const fewer = withWeeks(typed, 1);
    expect(windowsToSave(fewer)).toEqual([{ week: 1, ...monday }]);
    expect(withWeeks(fewer, 3)).toEqual(typed);
  });

  test('weeks that somebody else added meanwhile are copies of the last one, and can be changed', () => {
    const added = { ...newScheduleForm([monday]), weeks: 2 };
    expect(windowsToSave(added)).toEqual([
      { week: 1, ...monday },
      { week: 2, ...monday },
    ]);
    expect(windowsToSave(withWeek(added, 1, []))).toEqual([{ week: 1, ...monday }]);
  });

  test('a week with a problem keeps the schedule from being saved only while it counts', () => {
    const two = withWeeks(newScheduleForm([monday]), 2);
    const typed = changeWindow(two.drafts[1] ?? [], 'window-0', { start: 'noon' });
    const broken = withWeek(two, 1, typed);
    expect(windowsToSave(broken)).toBeUndefined();
    expect(windowsToSave(withWeeks(broken, 1))).toEqual([{ week: 1, ...monday }]);
  });
});

test('the first date is one on which no other schedule of the person begins', () => {
  const others = [{ from: '2026-03-02' as CalendarDate }];
  expect(readFirstDate('', others)).toEqual({ ok: false, error: 'from_missing' });
  expect(readFirstDate('soon', others)).toEqual({ ok: false, error: 'date_unreadable' });
  expect(readFirstDate('2026-03-02', others)).toEqual({ ok: false, error: 'from_taken' });
  expect(readFirstDate('2026-03-03', others)).toEqual({ ok: true, value: '2026-03-03' });
});

test('weeks begin on Mondays, the first one with the first date', () => {
  const dates = (from: string) => [1, 2, 3].map((week) => firstDateOfWeek(from as CalendarDate, week));
  expect(dates('2026-03-02')).toEqual(['2026-03-02', '2026-03-09', '2026-03-16']);
  expect(dates('2026-03-08')).toEqual(['2026-03-08', '2026-03-09', '2026-03-16']);
});
