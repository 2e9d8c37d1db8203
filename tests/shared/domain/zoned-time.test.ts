import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { instant, millisecondsPerMinute } from '../../../src/shared/domain/interval.ts';
import {
  addDays,
  dateAt,
  dateOfParts,
  datesBetween,
  dayIn,
  dayOfWeekOf,
  firstOfMonth,
  instantAt,
  instantToText,
  nextDateOf,
  parseBookableInstant,
  parseDate,
  parseInstant,
  parseTimeZone,
  parseWallTime,
  partsOfDate,
  wallTimeAt,
  wallTimeOfMinutes,
} from '../../../src/shared/domain/zoned-time.ts';
import { at, date, time, zone } from './world.ts';

const berlin = zone('Europe/Berlin');

describe('an instant in text', () => {
  test.each([
    '2026-03-02T09:00:00+03:00',
    '2026-03-02T06:00Z',
    '2026-03-02T06:00:00.000Z',
    '2999-12-31T23:59:59Z',
    '1900-01-01T00:00:00Z',
    '2026-03-02T09:00:00+23:59',
  ])('%s is read', (text) => {
    expect(parseInstant(text)).toBe(Date.parse(text));
  });

  test.each([
    ['no offset', '2026-03-02T09:00:00'],
    ['a date that does not exist', '2026-02-30T09:00:00Z'],
    ['a date alone', '2026-03-02'],
    ['hour 24', '2026-03-02T24:00:00Z'],
    ['a space for T', '2026-03-02 09:00:00Z'],
    ['lower case', '2026-03-02t09:00:00z'],
    ['an annotation', '2026-03-02T09:00:00+03:00[Europe/Istanbul]'],
    ['basic notation', '20260302T090000Z'],
    ['a year out of reach', '9999-03-02T09:00:00Z'],
    ['a trailing line', '2026-03-02T09:00:00Z\n'],
    ['a word before it', 'on 2026-03-02T09:00:00Z'],
    ['an offset of a day', '2026-03-02T09:00:00+24:00'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test.each([
    '2026-03-02T09:00Z',
    '2026-03-02T09:00:00+03:00',
    '2026-03-02T09:00:00.000Z',
    '1980-01-01T00:00:00Z',
    '2899-12-31T23:59:00Z',
  ])('%s can be booked: it is a whole minute', (text) => {
    expect(parseBookableInstant(text)).toBe(Date.parse(text));
  });

  test.each([
    ['seconds', '2026-03-02T09:00:30Z'],
    ['a millisecond', '2026-03-02T09:00:00.001Z'],
    ['a fraction that no clock shows', '2026-03-02T09:00:00.0000001Z'],
    ['the year before the desk keeps any', '1979-12-31T23:59:00Z'],
    ['the year after the last', '2900-01-01T00:00:00Z'],
  ])('with %s cannot be booked', (_, text) => {
    expect(parseInstant(text)).toBeDefined();
    expect(parseBookableInstant(text)).toBeUndefined();
  });

  test.each(['1900-01-01T00:00:00+14:00', '2999-12-31T23:00:00-14:00', '2999-12-31T23:00:00-01:00'])(
    '%s is refused: in UTC it lies outside of what can be written',
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );

  test('is read as Temporal reads it, dates that do not exist included', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    const text = fc
      .record({
        year: fc.integer({ min: 1900, max: 2999 }),
        month: fc.integer({ min: 0, max: 13 }),
        day: fc.integer({ min: 0, max: 32 }),
        minute: fc.integer({ min: 0, max: 1439 }),
        rest: fc.constantFrom('', ':00', ':59', ':30.5', ':07.123456789', ':00.000'),
        offset: fc.constantFrom('Z', '+03:00', '-11:30', '+05:45', '-00:00'),
      })
      .map(
        ({ year, month, day, minute, rest, offset }) =>
          `${year}-${two(month)}-${two(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}${rest}${offset}`,
      );
    const read = (wish: string): number | undefined => {
      try {
        return Temporal.Instant.from(wish).epochMilliseconds;
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(text, (wish) => {
        fc.pre(!wish.startsWith('1900-01-01') && !wish.startsWith('2999-12-31'));
        expect(parseInstant(wish)).toBe(read(wish));
        expect(parseDate(wish.slice(0, 10)) !== undefined).toBe(
          read(`${wish.slice(0, 10)}T00:00Z`) !== undefined,
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('is written in UTC and read back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2999, 0, 1) }), (ms) => {
        expect(parseInstant(instantToText(instant(ms)))).toBe(ms);
        expect(instantToText(instant(ms))).toBe(new Date(ms).toISOString());
      }),
    );
  });
});

test.each(['2026-02-29', '2026-13-01', 'on 2026-03-02', '2026-3-2', '2026-03-02T00:00', '26-03-02', ''])(
  '%j is no date',
  (text) => {
    expect(parseDate(text)).toBeUndefined();
  },
);

test.each(['24:01', '9:00', '09:60', '25:00', '09:00:00', '', '-1:00'])('%j is no wall time', (text) => {
  expect(parseWallTime(text)).toBeUndefined();
});

test.each(['+03:00', 'Mars/Olympus', '', 'Europe/Istanbul ', '../etc'])('%j is no time zone', (text) => {
  expect(parseTimeZone(text)).toBeUndefined();
});

test.each([
  'UTC',
  'Europe/Istanbul',
  'America/Port-au-Prince',
  'America/Argentina/Buenos_Aires',
  'Etc/GMT+3',
])('%s is a time zone', (text) => {
  expect(parseTimeZone(text)).toBe(text);
});

test('a day has the wall times from 00:00 to 24:00 and no others', () => {
  expect([0, 615, 1440].map(wallTimeOfMinutes)).toEqual(['00:00', '10:15', '24:00']);
  for (const minutes of [-1, 1441, 1500, 10.5]) {
    expect(() => wallTimeOfMinutes(minutes)).toThrow(new RangeError(`not a wall time: ${minutes} minutes`));
  }
});

test('days of the week begin with Sunday as 0', () => {
  expect(datesBetween(date('2026-03-01'), date('2026-03-07')).map(dayOfWeekOf)).toEqual([
    0, 1, 2, 3, 4, 5, 6,
  ]);
});

test('dates are counted across months and leap days', () => {
  expect(addDays(date('2028-02-28'), 2)).toBe('2028-03-01');
  expect(addDays(date('2026-01-01'), -1)).toBe('2025-12-31');
  expect(datesBetween(date('2026-01-02'), date('2026-01-01'))).toEqual([]);
});

describe('the day on which the clock changes', () => {
  test('is 23 hours long in spring and 25 in autumn', () => {
    const hours = (text: string) => {
      const day = dayIn(date(text), berlin);
      return (day.end - day.start) / 3_600_000;
    };
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([24, 23, 25]);
  });

  test('moves a time that spring skips forward by the gap', () => {
    expect(instantAt(date('2026-03-29'), time('02:30'), berlin)).toBe(at('2026-03-29T01:30:00Z'));
  });

  test('takes the earlier of two equal times in autumn', () => {
    expect(instantAt(date('2026-10-25'), time('02:30'), berlin)).toBe(at('2026-10-25T00:30:00Z'));
  });

  test('reads both of the equal times on the clock', () => {
    expect(wallTimeAt(at('2026-10-25T00:30:00Z'), berlin)).toBe('02:30');
    expect(wallTimeAt(at('2026-10-25T01:30:00Z'), berlin)).toBe('02:30');
  });

  test('may begin at another time than midnight', () => {
    // Cairo 2026-04-24: 00:00 becomes 01:00.
    const cairo = zone('Africa/Cairo');
    expect(dayIn(date('2026-04-24'), cairo).start).toBe(at('2026-04-23T22:00:00Z'));
    expect(wallTimeAt(dayIn(date('2026-04-24'), cairo).start, cairo)).toBe('01:00');
    expect(instantAt(date('2026-04-24'), time('09:00'), cairo)).toBe(at('2026-04-24T06:00:00Z'));
  });

  test('may begin a quarter of an hour past midnight', () => {
    // Kathmandu 1986-01-01: 00:00 became 00:15, and never changed again.
    const kathmandu = zone('Asia/Kathmandu');
    const { start } = dayIn(date('1986-01-01'), kathmandu);
    expect(wallTimeAt(start, kathmandu)).toBe('00:15');
    expect(instantAt(date('1986-01-01'), time('09:00'), kathmandu)).toBe(at('1986-01-01T03:15:00Z'));
  });

  test('may not exist at all', () => {
    // Samoa crossed the date line over 2011-12-30.
    const day = dayIn(date('2011-12-30'), zone('Pacific/Apia'));
    expect(day.start).toBe(day.end);
  });
});

test('24:00 is the midnight that ends the day', () => {
  expect(instantAt(date('2026-03-29'), time('24:00'), berlin)).toBe(at('2026-03-29T22:00:00Z'));
});

/** The wall clock by the runtime's own formatter: an independent witness. */
function wallClockOf(ms: number, name: string): { date: string; time: string } {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: name,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(ms);
  const [shownDate = '', shownTime = ''] = text.split(' ');
  return { date: shownDate, time: shownTime };
}

const minutesInto = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const someZones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
];

test('every minute shows the date and time that the runtime’s own formatter shows', () => {
  const minutes = fc.integer({
    min: Date.UTC(1990, 0, 1) / millisecondsPerMinute,
    max: Date.UTC(2037, 0, 1) / millisecondsPerMinute,
  });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...someZones), (minute, name) => {
      const ms = minute * millisecondsPerMinute;
      expect({ date: dateAt(instant(ms), zone(name)), time: wallTimeAt(instant(ms), zone(name)) }).toEqual(
        wallClockOf(ms, name),
      );
    }),
    { numRuns: 2000 },
  );
});

test('a wall time that occurs once leads to the instant that shows it', () => {
  const days = fc.integer({ min: 0, max: 17_000 });
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 1439 }),
      fc.constantFrom(...someZones),
      (offset, minute, name) => {
        const day = addDays(date('1990-01-01'), offset);
        const wall = wallTimeOfMinutes(minute);
        const found = instantAt(day, wall, zone(name));
        const shown = wallClockOf(found, name);
        // In a gap the clock shows a later time; everywhere else just the one asked for.
        if (shown.date === day && shown.time === wall) return;
        expect(`${shown.date} ${shown.time}` > `${day} ${wall}`).toBe(true);
        // A millisecond before the gap the clock still showed an earlier time than the one asked for.
        const gapStart = found - (minutesInto(shown.time) - minute) * millisecondsPerMinute;
        const before = wallClockOf(gapStart - 1, name);
        expect(`${before.date} ${before.time}` < `${day} ${wall}` || shown.date > day).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

describe('a date in figures', () => {
  test('is the date of its parts', () => {
    expect(partsOfDate(date('2026-03-05'))).toEqual({ year: 2026, month: 3, day: 5 });
    expect(dateOfParts({ year: 2026, month: 3, day: 5 })).toBe('2026-03-05');
    expect(dateOfParts({ year: 2026, month: 2, day: 30 })).toBeUndefined();
    expect(dateOfParts({ year: 26, month: 3, day: 5 })).toBeUndefined();
  });

  test('without its year is the next such date, that of today included', () => {
    const fifth = { month: 3, day: 5 };
    expect(nextDateOf(fifth, date('2026-03-05'))).toBe('2026-03-05');
    expect(nextDateOf(fifth, date('2026-03-06'))).toBe('2027-03-05');
  });

  test('on 29 February is in the next leap year, however far that is', () => {
    const leapDay = { month: 2, day: 29 };
    expect(nextDateOf(leapDay, date('2026-03-05'))).toBe('2028-02-29');
    expect(nextDateOf(leapDay, date('2096-03-01'))).toBe('2104-02-29');
    expect(nextDateOf({ month: 2, day: 30 }, date('2026-03-05'))).toBeUndefined();
  });
});

test('a month is told by its first day; months are counted over the turn of the year', () => {
  expect(firstOfMonth(date('2026-04-24'))).toBe('2026-04-01');
  expect(firstOfMonth(date('2026-01-31'), 1)).toBe('2026-02-01');
  expect(firstOfMonth(date('2026-03-15'), -3)).toBe('2025-12-01');
  expect(firstOfMonth(date('2026-12-15'), 1)).toBe('2027-01-01');
  // Beyond the years of the calendar there is no month to go to.
  expect(firstOfMonth(date('1900-01-15'), -1)).toBe('1900-01-15');
});
