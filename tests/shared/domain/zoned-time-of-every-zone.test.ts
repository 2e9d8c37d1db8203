import { describe, expect, test } from 'vitest';
import { instant } from '../../../src/shared/domain/interval.ts';
import { aroundDates } from '../../../src/shared/domain/working-time.ts';
import {
  dateAt,
  dayIn,
  instantAt,
  wallMinutesAt,
  wallTimeOfMinutes,
} from '../../../src/shared/domain/zoned-time.ts';
import { dateOf, later, midnightOf, minutesOf, wallClockByFormatter } from './wall-clock-by-formatter.ts';
import { date, zone } from './world.ts';

const minute = 60_000;
const firstYear = 1990;
const lastYear = 2040;
/** A month to spare on either side: the days around a change at the turn of the year are asked for too. */
const first = Date.UTC(firstYear - 1, 11, 1);
const end = Date.UTC(lastYear + 1, 1, 1);

const everyZone = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

/** What our zoned time answers otherwise than the formatter, in words. None is right. */
function differencesIn(name: string): { differences: readonly string[]; changes: number } {
  const clock = wallClockByFormatter(name, first, end);
  const ours = zone(name);
  const differences: string[] = [];
  const compare = (what: string, about: string, answered: unknown, right: unknown): void => {
    if (answered !== right) differences.push(`${name}: ${what} ${about} is ${answered}, not ${right}`);
  };

  const compareWall = (wall: number): void => {
    const time = wallTimeOfMinutes(minutesOf(wall));
    const on = date(dateOf(wall));
    compare('instantAt', `${on} ${time}`, instantAt(on, time, ours), clock.instantOf(wall));
  };
  const compareDay = (text: string): void => {
    const on = date(text);
    const day = dayIn(on, ours);
    const right = clock.dayOf(text);
    compare('the start of', text, day.start, right.start);
    compare('the end of', text, day.end, right.end);
    compare('the evenness of', text, day.isEven, right.isEven);
    compare('24:00 of', text, instantAt(on, wallTimeOfMinutes(1440), ours), right.end);
    for (const minutes of [0, 720, 1439]) compareWall(midnightOf(text) + minutes * minute);
  };
  const compareInstant = (at: number): void => {
    const wall = clock.wallAt(at);
    const about = new Date(at).toISOString();
    compare('dateAt', about, dateAt(instant(at), ours), dateOf(wall));
    compare('wallMinutesAt', about, wallMinutesAt(instant(at), ours), minutesOf(wall));
    const on = date(dateOf(wall));
    const around = aroundDates(on, on, ours);
    compare(`the time around ${on} with`, about, around.start <= at && at < around.end, true);
  };

  // Each year once, so that a zone whose clock never changes is looked at as well.
  for (let year = firstYear; year <= lastYear; year += 1) {
    compareDay(`${year}-07-01`);
    compareInstant(Date.UTC(year, 6, 1, 9, 41));
  }
  const changes = clock.changes.filter(({ at }) => {
    const year = new Date(at).getUTCFullYear();
    return firstYear <= year && year <= lastYear;
  });
  for (const { at, before, after } of changes) {
    const shift = Math.abs(after - before);
    const half = Math.floor(shift / 2 / minute) * minute;
    const dates = [at + before, at + after].flatMap((wall) =>
      [-1, 0, 1].map((days) => later(dateOf(wall), days)),
    );
    for (const text of new Set(dates)) compareDay(text);
    // The walls from the earlier to the later of the two are skipped, or shown twice.
    const from = at + Math.min(before, after);
    const to = at + Math.max(before, after);
    for (const wall of [from - minute, from, from + minute, from + half, to - minute, to, to + minute]) {
      compareWall(wall);
    }
    for (const distance of [0, 1, minute, half, shift - minute, shift, shift + minute]) {
      compareInstant(at - distance);
      compareInstant(at + distance);
    }
  }
  return { differences, changes: changes.length };
}

// What our zoned time has to answer around every change of every clock is told by a witness of its own (wall-clock-by-formatter.ts).
describe('around every change of the clock from 1990 to 2040', () => {
  test('dates, days and wall times are right in every zone that the runtime knows', () => {
    const differences: string[] = [];
    let changes = 0;
    for (const name of everyZone) {
      const found = differencesIn(name);
      differences.push(...found.differences);
      changes += found.changes;
    }
    expect(differences.slice(0, 20)).toEqual([]);
    // There is something to be right about: four hundred zones, and many a summer.
    expect(everyZone.length).toBeGreaterThan(400);
    expect(changes).toBeGreaterThan(10_000);
  });
});

describe('a date that a zone skips', () => {
  test.each([
    ['Pacific/Apia', '2011-12-30'],
    ['Pacific/Fakaofo', '2011-12-30'],
    ['Pacific/Kwajalein', '1993-08-21'],
    ['Pacific/Kiritimati', '1994-12-31'],
    ['Pacific/Enderbury', '1994-12-31'],
  ])('of %s, %s, is empty, and its wall times are those of the next', (name, skipped) => {
    const nextDate = date(later(skipped, 1));
    const { start, end: endOfSkipped } = dayIn(date(skipped), zone(name));
    expect(endOfSkipped).toBe(start);
    expect(dateAt(start, zone(name))).toBe(nextDate);
    expect(dateAt(instant(start - 1), zone(name))).toBe(later(skipped, -1));
    const nine = wallTimeOfMinutes(540);
    expect(instantAt(date(skipped), nine, zone(name))).toBe(instantAt(nextDate, nine, zone(name)));
  });
});

describe('a clock that is set back across midnight', () => {
  // St. John's, 2010-11-07: at 00:01 it was 23:01 again.
  const stJohns = zone('America/St_Johns');
  const midnight = Date.UTC(2010, 10, 7, 2, 30);
  const past = (minutes: number) => instant(midnight + minutes * minute);

  test('shows the date before once more', () => {
    const shown = [0, 1, 59, 60].map((minutes) => dateAt(past(minutes), stJohns));
    expect(shown).toEqual(['2010-11-07', '2010-11-06', '2010-11-06', '2010-11-07']);
    expect([0, 1, 59, 60].map((minutes) => wallMinutesAt(past(minutes), stJohns))).toEqual([
      0, 1381, 1439, 0,
    ]);
  });

  test('does so within the day that had begun', () => {
    expect(dayIn(date('2010-11-06'), stJohns).end).toBe(midnight);
    expect(dayIn(date('2010-11-07'), stJohns).start).toBe(midnight);
  });
});
