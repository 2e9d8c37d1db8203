import { expect, test } from 'vitest';
import { slotGrid } from '../../../src/shared/domain/slot-grid.ts';
import { dateAt, wallTimeAt } from '../../../src/shared/domain/zoned-time.ts';
import { at, date, monday, salon, zone } from './world.ts';

/** What the clock shows at the starts of a date. */
function clocksOn(text: string, name: string, slotMinutes: number): readonly string[] {
  return slotGrid(date(text), zone(name), slotMinutes).map((start) => wallTimeAt(start, zone(name)));
}

test('the starts of a date run from its midnight to the next, which belongs to the next', () => {
  const starts = slotGrid(date('2026-03-02'), salon.timeZone, 15);
  expect(starts).toHaveLength(96);
  expect([starts[0], starts[1], starts.at(-1)]).toEqual([monday('00:00'), monday('00:15'), monday('23:45')]);
});

test('starts are counted from midnight on the salon’s clock, however many minutes lie between them', () => {
  expect(clocksOn('2026-03-02', 'Europe/Istanbul', 360)).toEqual(['00:00', '06:00', '12:00', '18:00']);
  expect(clocksOn('2026-03-02', 'Asia/Kathmandu', 600)).toEqual(['00:00', '10:00', '20:00']);
});

test('an hour that spring skips has no starts, and those after it stay on the clock', () => {
  const clocks = clocksOn('2026-03-29', 'Europe/Berlin', 30);
  expect(clocks).toHaveLength(46);
  expect(clocks.slice(2, 6)).toEqual(['01:00', '01:30', '03:00', '03:30']);
});

test('an hour that autumn repeats has each of its starts twice', () => {
  const clocks = clocksOn('2026-10-25', 'Europe/Berlin', 30);
  expect(clocks).toHaveLength(50);
  expect(clocks.slice(3, 9)).toEqual(['01:30', '02:00', '02:30', '02:00', '02:30', '03:00']);
});

test('a gap that is not a whole slot moves no start off the clock', () => {
  // Lord Howe goes from 02:00 to 02:30.
  expect(clocksOn('2026-10-04', 'Australia/Lord_Howe', 60).slice(0, 4)).toEqual([
    '00:00',
    '01:00',
    '03:00',
    '04:00',
  ]);
});

test('what a clock repeats of the date before is no start of the date that had begun', () => {
  // St. John's, 2010-11-07: at 00:01 it was 23:01 again.
  const stJohns = zone('America/St_Johns');
  const starts = slotGrid(date('2010-11-07'), stJohns, 15);
  expect(starts.map((start) => dateAt(start, stJohns))).toEqual(starts.map(() => '2010-11-07'));
  expect(starts.slice(0, 2)).toEqual([at('2010-11-07T02:30:00Z'), at('2010-11-07T03:30:00Z')]);
});
