import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMinutes,
  contains,
  type Interval,
  instant,
  intersection,
  intervalBetween,
  intervalOf,
  minutesOf,
  overlaps,
  widened,
} from '../../../src/shared/domain/interval.ts';

const of = (start: number, end: number): Interval => intervalOf(instant(start), instant(end));

// A small range, so that intervals that touch or enclose each other come up all the time.
const anyInterval = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 10 }))
  .map(([start, length]) => of(start, start + length));

const law = (predicate: fc.IProperty<unknown>) => fc.assert(predicate);

describe('an interval', () => {
  test('is never empty or reversed', () => {
    expect(intervalBetween(instant(5), instant(5))).toBeUndefined();
    expect(intervalBetween(instant(6), instant(5))).toBeUndefined();
    expect(() => intervalOf(instant(6), instant(5))).toThrow(new RangeError('empty interval: 6 to 5'));
  });

  test('is made of whole milliseconds', () => {
    expect(() => instant(0.5)).toThrow(new RangeError('not an instant: 0.5'));
    expect(() => instant(Number.NaN)).toThrow(RangeError);
  });

  test('is measured in real minutes', () => {
    expect(minutesOf(of(0, 2_700_000))).toBe(45);
  });
});

describe('overlap', () => {
  test('shares an instant, and nothing less', () => {
    // The definition, asked instant by instant.
    law(
      fc.property(anyInterval, anyInterval, (a, b) => {
        let shares = false;
        for (let at = a.start as number; at < a.end && !shares; at += 1) shares = b.start <= at && at < b.end;
        expect(overlaps(a, b)).toBe(shares);
      }),
    );
  });

  test('is symmetric', () => {
    law(fc.property(anyInterval, anyInterval, (a, b) => overlaps(a, b) === overlaps(b, a)));
  });

  test('holds of an interval with itself', () => {
    law(fc.property(anyInterval, (a) => overlaps(a, a)));
  });

  test('never holds of intervals that touch', () => {
    law(
      fc.property(anyInterval, fc.integer({ min: 1, max: 500 }), (a, length) => {
        expect(overlaps(a, of(a.end, a.end + length))).toBe(false);
        expect(overlaps(of(a.start - length, a.start), a)).toBe(false);
      }),
    );
  });

  test('does not change when both are shifted', () => {
    law(
      fc.property(anyInterval, anyInterval, fc.integer({ min: -9999, max: 9999 }), (a, b, shift) => {
        const moved = (x: Interval) => of(x.start + shift, x.end + shift);
        expect(overlaps(moved(a), moved(b))).toBe(overlaps(a, b));
      }),
    );
  });
});

test('what contains another overlaps it, and their intersection is the inner one', () => {
  law(
    fc.property(anyInterval, anyInterval, (a, b) => {
      fc.pre(contains(a, b));
      expect(overlaps(a, b)).toBe(true);
      expect(intersection(a, b)).toEqual(b);
    }),
  );
});

test('two intervals have an intersection just when they overlap, and both contain it', () => {
  law(
    fc.property(anyInterval, anyInterval, (a, b) => {
      const shared = intersection(a, b);
      expect(shared !== undefined).toBe(overlaps(a, b));
      if (shared) expect(contains(a, shared) && contains(b, shared)).toBe(true);
    }),
  );
});

test('a widened interval grows by just the minutes asked for', () => {
  const wide = widened(of(0, 60_000), 30, 15);
  expect([wide.start, wide.end]).toEqual([addMinutes(instant(0), -30), addMinutes(instant(60_000), 15)]);
});
