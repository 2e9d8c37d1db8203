import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { intervalOf, minutesOf } from '../../../src/shared/domain/interval.ts';
import type { DaysWithoutHours } from '../../../src/shared/domain/salon.ts';
import {
  aroundDates,
  closureInterval,
  closuresNear,
  openingWindows,
  overlappingWindows,
  type Schedule,
  scheduleInForce,
  timeOffInterval,
  type WorkingPlan,
  weekOf,
  workingWindows,
} from '../../../src/shared/domain/working-time.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  dayOfWeekOf,
  type TimeZone,
  wallTimeOfMinutes,
} from '../../../src/shared/domain/zoned-time.ts';
import { ana, at, date, idOf, monday, salon, weekly, window, zone } from './world.ts';

const istanbul = zone('Europe/Istanbul');
const berlin = zone('Europe/Berlin');
const marchSecond = date('2026-03-02');
const from = (start: string, end: string) => intervalOf(monday(start), monday(end));

describe('two windows of one day that overlap', () => {
  const on = (dayOfWeek: DayOfWeek, start: string, end: string) => ({ dayOfWeek, ...window(start, end) });

  test('are none where they are of two weeks', () => {
    const inWeek = (week: number) => ({ week, ...on(1, '09:00', '12:00') });
    expect(overlappingWindows([inWeek(1), inWeek(2)])).toBeUndefined();
    expect(overlappingWindows([inWeek(2), inWeek(1), inWeek(2)])).toEqual([0, 2]);
  });

  test('are found, the earlier first, in whatever order they were given', () => {
    expect(overlappingWindows([on(1, '09:00', '12:00'), on(1, '11:45', '13:00')])).toEqual([0, 1]);
    expect(overlappingWindows([on(1, '11:45', '13:00'), on(1, '09:00', '12:00')])).toEqual([1, 0]);
    expect(
      overlappingWindows([on(1, '09:00', '12:00'), on(2, '09:00', '12:00'), on(1, '11:00', '13:00')]),
    ).toEqual([0, 2]);
  });

  test('are none when they touch, or lie on two days', () => {
    expect(overlappingWindows([on(1, '13:00', '17:00'), on(1, '09:00', '13:00')])).toBeUndefined();
    expect(overlappingWindows([on(1, '09:00', '12:00'), on(0, '09:00', '12:00')])).toBeUndefined();
    expect(overlappingWindows([])).toBeUndefined();
  });

  test('are found among those of one date, which name no day', () => {
    expect(overlappingWindows([window('09:00', '12:00'), window('10:00', '11:00')])).toEqual([0, 1]);
    expect(overlappingWindows([window('12:00', '13:00'), window('09:00', '12:00')])).toBeUndefined();
  });

  test('are found just when there are two', () => {
    const anyWindow = fc
      .tuple(
        fc.constantFrom<DayOfWeek>(0, 1, 6),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 8 }),
      )
      .map(([dayOfWeek, start, length]) => ({
        dayOfWeek,
        startTime: wallTimeOfMinutes(start * 30),
        endTime: wallTimeOfMinutes((start + length) * 30),
      }));
    type Window = Parameters<typeof overlappingWindows>[0][number];
    const collide = (a: Window, b: Window): boolean =>
      a.dayOfWeek === b.dayOfWeek && a.startTime < b.endTime && b.startTime < a.endTime;
    fc.assert(
      fc.property(fc.array(anyWindow, { maxLength: 7 }), (windows) => {
        const found = overlappingWindows(windows);
        const any = windows.some((a, index) => windows.slice(index + 1).some((b) => collide(a, b)));
        expect(found !== undefined).toBe(any);
        const [first, second] = (found ?? []).map((index) => windows[index]);
        if (!first || !second) return;
        expect(first).not.toBe(second);
        expect(collide(first, second)).toBe(true);
        expect(first.startTime <= second.startTime).toBe(true);
      }),
    );
  });
});

/** Of Ana, who was always here and stays. */
const hoursOn = (
  plan: WorkingPlan,
  on: CalendarDate,
  timeZone: TimeZone,
  daysWithoutHours: DaysWithoutHours,
) => workingWindows({ plan, staff: ana }, on, { timeZone, daysWithoutHours });

describe('a person works', () => {
  const plan = {
    windows: [weekly(1, '13:00', '17:00'), weekly(1, '09:00', '12:00')],
    schedules: [],
    overrides: [],
  };

  test('in the windows of the day of the week, by start', () => {
    expect(hoursOn(plan, marchSecond, istanbul, 'closed')).toEqual([
      from('09:00', '12:00'),
      from('13:00', '17:00'),
    ]);
  });

  test('at no time on a day without windows, or at any where such days are open', () => {
    expect(hoursOn(plan, date('2026-03-03'), istanbul, 'closed')).toEqual([]);
    expect(hoursOn(plan, date('2026-03-03'), istanbul, 'open')).toBe('open');
  });

  test('at any time when no window of theirs is enabled', () => {
    const disabled = { windows: [weekly(1, '09:00', '12:00', false)], schedules: [], overrides: [] };
    expect(hoursOn(disabled, marchSecond, istanbul, 'closed')).toBe('open');
    expect(hoursOn({ windows: [], schedules: [], overrides: [] }, marchSecond, istanbul, 'closed')).toBe(
      'open',
    );
  });

  test('not in a window that is disabled', () => {
    const windows = [weekly(1, '09:00', '12:00', false), weekly(2, '09:00', '12:00')];
    expect(hoursOn({ windows, schedules: [], overrides: [] }, marchSecond, istanbul, 'closed')).toEqual([]);
  });

  test('as the override of a date says, on that date alone', () => {
    const overrides = [
      { staffId: ana.id, date: date('2026-03-09'), windows: [] },
      { staffId: ana.id, date: marchSecond, windows: [window('20:00', '22:00'), window('06:00', '07:00')] },
    ];
    const replaced = { ...plan, overrides };
    expect(hoursOn(replaced, marchSecond, istanbul, 'open')).toEqual([
      from('06:00', '07:00'),
      from('20:00', '22:00'),
    ]);
    expect(hoursOn(replaced, date('2026-03-09'), istanbul, 'open')).toEqual([]);
    expect(hoursOn(replaced, date('2026-03-16'), istanbul, 'closed')).toHaveLength(2);
  });

  test('not in a window that the spring change swallows whole', () => {
    // Berlin's clock jumps from 02:00 to 03:00: what lies within that hour begins and ends at the same instant.
    const spring = date('2026-03-29');
    const overrides = [
      { staffId: ana.id, date: spring, windows: [window('02:00', '03:00'), window('04:00', '05:00')] },
    ];
    expect(hoursOn({ windows: [], schedules: [], overrides }, spring, berlin, 'closed')).toEqual([
      intervalOf(at('2026-03-29T04:00:00+02:00'), at('2026-03-29T05:00:00+02:00')),
    ]);
  });
});

describe('a schedule', () => {
  const beginning = (day: string, weeks: number, windows: Schedule['windows'] = []): Schedule => ({
    id: idOf(80),
    staffId: ana.id,
    version: 1,
    from: date(day),
    weeks,
    windows,
  });
  const inWeek = (week: number, start: string, end: string, isActive = true) => ({
    week,
    dayOfWeek: 1 as const,
    isActive,
    ...window(start, end),
  });
  const undated: WorkingPlan = { windows: [weekly(1, '09:00', '12:00')], schedules: [], overrides: [] };
  const rotating = beginning('2026-03-02', 2, [inWeek(1, '10:00', '11:00'), inWeek(2, '15:00', '16:00')]);
  const hoursOnMonday = (plan: WorkingPlan, day: string) => hoursOn(plan, date(day), istanbul, 'closed');

  test('is in force from its date on until another begins; before the first the undated week is', () => {
    const plan = { ...undated, schedules: [beginning('2026-03-09', 1), beginning('2026-03-23', 1)] };
    const inForce = (day: string) => scheduleInForce(plan, date(day))?.from;
    expect(inForce('2026-03-08')).toBeUndefined();
    expect(inForce('2026-03-09')).toBe('2026-03-09');
    expect(inForce('2026-03-22')).toBe('2026-03-09');
    expect(inForce('2026-03-23')).toBe('2026-03-23');
    expect(inForce('2030-01-01')).toBe('2026-03-23');
  });

  test('has its weeks take turns, each with its own windows', () => {
    const plan = { ...undated, schedules: [rotating] };
    expect(hoursOnMonday(plan, '2026-03-02')).toEqual([from('10:00', '11:00')]);
    expect(hoursOnMonday(plan, '2026-03-09')).toEqual([
      intervalOf(at('2026-03-09T15:00:00+03:00'), at('2026-03-09T16:00:00+03:00')),
    ]);
    expect(hoursOnMonday(plan, '2026-02-23')).toHaveLength(1);
    expect(hoursOnMonday(plan, '2026-03-03')).toEqual([]);
  });

  test('without a window that is enabled limits nothing, whatever the undated week says', () => {
    const disabled = beginning('2026-03-02', 2, [inWeek(1, '10:00', '11:00', false)]);
    expect(hoursOnMonday({ ...undated, schedules: [disabled] }, '2026-03-02')).toBe('open');
  });

  test('with windows in one week only has none in the others, unless such days are open', () => {
    const plan = { ...undated, schedules: [beginning('2026-03-02', 2, [inWeek(1, '10:00', '11:00')])] };
    expect(hoursOnMonday(plan, '2026-03-09')).toEqual([]);
    expect(hoursOn(plan, date('2026-03-09'), istanbul, 'open')).toBe('open');
  });

  test('is beaten by the override of a date', () => {
    const overrides = [{ staffId: ana.id, date: marchSecond, windows: [window('20:00', '21:00')] }];
    expect(hoursOnMonday({ ...undated, schedules: [rotating], overrides }, '2026-03-02')).toEqual([
      from('20:00', '21:00'),
    ]);
  });

  test('counts its weeks from the Monday before it, as a calendar does that knows nothing of it', () => {
    const days = { min: 0, max: 4000 };
    fc.assert(
      fc.property(
        fc.integer(days),
        fc.integer(days),
        fc.integer({ min: 1, max: 8 }),
        (first, after, weeks) => {
          const begins = addDays(date('2024-01-01'), first);
          const asked = addDays(begins, after);
          // The week of the year and the days in a week are Temporal's own, and so is the way from one Monday to the next.
          const monday = (day: CalendarDate) => {
            const plain = Temporal.PlainDate.from(day);
            return plain.subtract({ days: plain.dayOfWeek - 1 });
          };
          const passed = monday(begins).until(monday(asked), { largestUnit: 'week' });
          expect(weekOf({ from: begins, weeks }, asked)).toBe((passed.weeks % weeks) + 1);
          expect(passed.days).toBe(0);
        },
      ),
    );
  });

  test('shows the same hours on the clock of its week, across changes of the clock and the year', () => {
    const opens = (week: number) => `${String(7 + week).padStart(2, '0')}:30`;
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 1200 }),
        (zoneName, weeks, after) => {
          const asked = addDays(date('2025-10-20'), after);
          const schedule = beginning(
            '2025-10-20',
            weeks,
            Array.from({ length: weeks }, (_, index) => ({
              ...inWeek(index + 1, opens(index + 1), '20:00'),
              dayOfWeek: dayOfWeekOf(asked),
            })),
          );
          const plan = { ...undated, schedules: [schedule] };
          const [hours] = hoursOn(plan, asked, zone(zoneName), 'closed');
          if (typeof hours !== 'object') throw new Error('no hours on that day');
          const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zoneName, timeStyle: 'short' });
          // The first date is a Monday, so that whole weeks are whole sevens.
          expect(clock.format(hours.start)).toBe(opens((Math.floor(after / 7) % weeks) + 1));
          expect(clock.format(hours.end)).toBe('20:00');
        },
      ),
    );
  });
});

describe('somebody who is employed for a time', () => {
  const staff = { ...ana, startsOn: date('2026-03-02'), endsOn: date('2026-03-09') };
  const always = { windows: [], schedules: [], overrides: [] };
  const hoursThen = (plan: WorkingPlan, day: string) => workingWindows({ plan, staff }, date(day), salon);

  test('works from the first date to the last, both included', () => {
    expect(hoursThen(always, '2026-03-01')).toEqual([]);
    expect(hoursThen(always, '2026-03-02')).toBe('open');
    expect(hoursThen(always, '2026-03-09')).toBe('open');
    expect(hoursThen(always, '2026-03-10')).toEqual([]);
  });

  test('has no hours outside of it, whatever an override says', () => {
    const on = date('2026-03-10');
    const overrides = [{ staffId: ana.id, date: on, windows: [window('09:00', '10:00')] }];
    expect(hoursThen({ ...always, overrides }, on)).toEqual([]);
  });
});

describe('a salon is open', () => {
  const hours = [
    { dayOfWeek: 1 as const, ...window('14:00', '20:00') },
    { dayOfWeek: 1 as const, ...window('08:00', '13:00') },
    { dayOfWeek: 3 as const, ...window('08:00', '13:00') },
  ];

  test('at any time without business hours', () => {
    expect(openingWindows([], marchSecond, istanbul)).toBe('open');
  });

  test('in the windows of the day of the week, by start, and on other days not at all', () => {
    expect(openingWindows(hours, marchSecond, istanbul)).toEqual([
      from('08:00', '13:00'),
      from('14:00', '20:00'),
    ]);
    expect(openingWindows(hours, date('2026-03-03'), istanbul)).toEqual([]);
  });
});

describe('a closure lasts', () => {
  const closed = (first: string, last: string) => ({
    id: idOf<never>(50),
    salonId: salon.id,
    startDate: date(first),
    endDate: date(last),
    reason: null,
  });

  test('from the midnight that begins its first date to the one that ends its last', () => {
    expect(closureInterval(closed('2026-03-02', '2026-03-03'), istanbul)).toEqual(
      intervalOf(monday('00:00'), at('2026-03-04T00:00:00+03:00')),
    );
  });

  test('23 hours on the day of the spring change', () => {
    expect(closureInterval(closed('2026-03-29', '2026-03-29'), berlin)).toEqual(
      intervalOf(at('2026-03-29T00:00:00+01:00'), at('2026-03-30T00:00:00+02:00')),
    );
  });

  test('no time at all on a date that the zone skipped', () => {
    expect(closureInterval(closed('2011-12-30', '2011-12-30'), zone('Pacific/Apia'))).toBeUndefined();
  });
});

test('a time off is the real time from its start to its end', () => {
  const away = {
    id: idOf<never>(51),
    staffId: ana.id,
    version: 1,
    kind: 'away' as const,
    startTime: monday('10:00'),
    endTime: monday('11:00'),
    reason: null,
  };
  expect(timeOffInterval(away)).toEqual(from('10:00', '11:00'));
});

test('a time around dates holds them and some hours to spare; a date that was skipped has a time as well', () => {
  const around = aroundDates(date('2026-03-02'), date('2026-03-04'), salon.timeZone);
  expect(around).toEqual(intervalOf(at('2026-03-01T18:00:00Z'), at('2026-03-05T00:00:00Z')));
  const skipped = aroundDates(date('2011-12-30'), date('2011-12-30'), zone('Pacific/Apia'));
  expect(minutesOf(skipped)).toBe(360);
});

test('closures near an interval are those that can touch it in any zone', () => {
  const on = (startDate: string, endDate: string) => ({
    id: idOf<never>(70),
    salonId: salon.id,
    startDate: date(startDate),
    endDate: date(endDate),
    reason: null,
  });
  const near = [
    on('2026-02-20', '2026-03-01'),
    on('2026-03-02', '2026-03-02'),
    on('2026-03-03', '2026-03-20'),
  ];
  const far = [on('2026-02-01', '2026-02-28'), on('2026-03-04', '2026-03-04')];
  expect(closuresNear([...far, ...near], from('10:00', '11:00'))).toEqual(near);
  expect(closuresNear([], from('10:00', '11:00'))).toEqual([]);
});
