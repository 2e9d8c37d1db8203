import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalOf, minutesOf } from '../../../src/shared/domain/interval.ts';
import {
  aroundDates,
  closureInterval,
  closuresNear,
  openingWindows,
  overlappingWindows,
  timeOffInterval,
  workingWindows,
} from '../../../src/shared/domain/working-time.ts';
import { type DayOfWeek, wallTimeOfMinutes } from '../../../src/shared/domain/zoned-time.ts';
import { ana, at, date, idOf, monday, salon, weekly, window, zone } from './world.ts';

const istanbul = zone('Europe/Istanbul');
const berlin = zone('Europe/Berlin');
const marchSecond = date('2026-03-02');
const from = (start: string, end: string) => intervalOf(monday(start), monday(end));

describe('two windows of one day that overlap', () => {
  const on = (dayOfWeek: DayOfWeek, start: string, end: string) => ({ dayOfWeek, ...window(start, end) });

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

describe('a person works', () => {
  const plan = { windows: [weekly(1, '13:00', '17:00'), weekly(1, '09:00', '12:00')], overrides: [] };

  test('in the windows of the day of the week, by start', () => {
    expect(workingWindows(plan, marchSecond, istanbul, 'closed')).toEqual([
      from('09:00', '12:00'),
      from('13:00', '17:00'),
    ]);
  });

  test('at no time on a day without windows, or at any where such days are open', () => {
    expect(workingWindows(plan, date('2026-03-03'), istanbul, 'closed')).toEqual([]);
    expect(workingWindows(plan, date('2026-03-03'), istanbul, 'open')).toBe('open');
  });

  test('at any time when no window of theirs is enabled', () => {
    const disabled = { windows: [weekly(1, '09:00', '12:00', false)], overrides: [] };
    expect(workingWindows(disabled, marchSecond, istanbul, 'closed')).toBe('open');
    expect(workingWindows({ windows: [], overrides: [] }, marchSecond, istanbul, 'closed')).toBe('open');
  });

  test('not in a window that is disabled', () => {
    const windows = [weekly(1, '09:00', '12:00', false), weekly(2, '09:00', '12:00')];
    expect(workingWindows({ windows, overrides: [] }, marchSecond, istanbul, 'closed')).toEqual([]);
  });

  test('as the override of a date says, on that date alone', () => {
    const overrides = [
      { staffId: ana.id, date: date('2026-03-09'), windows: [] },
      { staffId: ana.id, date: marchSecond, windows: [window('20:00', '22:00'), window('06:00', '07:00')] },
    ];
    const replaced = { ...plan, overrides };
    expect(workingWindows(replaced, marchSecond, istanbul, 'open')).toEqual([
      from('06:00', '07:00'),
      from('20:00', '22:00'),
    ]);
    expect(workingWindows(replaced, date('2026-03-09'), istanbul, 'open')).toEqual([]);
    expect(workingWindows(replaced, date('2026-03-16'), istanbul, 'closed')).toHaveLength(2);
  });

  test('not in a window that the spring change swallows whole', () => {
    // Berlin's clock jumps from 02:00 to 03:00: what lies within that hour begins and ends at the same instant.
    const spring = date('2026-03-29');
    const overrides = [
      { staffId: ana.id, date: spring, windows: [window('02:00', '03:00'), window('04:00', '05:00')] },
    ];
    expect(workingWindows({ windows: [], overrides }, spring, berlin, 'closed')).toEqual([
      intervalOf(at('2026-03-29T04:00:00+02:00'), at('2026-03-29T05:00:00+02:00')),
    ]);
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
