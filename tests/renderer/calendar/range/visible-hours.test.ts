import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleHours } from '../../../../src/renderer/calendar/range/visible-hours.ts';

const hours = (opens: number, closes: number) => ({ opensMinute: opens * 60, closesMinute: closes * 60 });

test('an hour to spare on either side of the earliest and the latest', () => {
  expect(visibleHours([{ fromMinute: 9 * 60, toMinute: 17 * 60 }])).toEqual(hours(8, 18));
  expect(
    visibleHours([
      { fromMinute: 9 * 60 + 30, toMinute: 12 * 60 },
      { fromMinute: 14 * 60, toMinute: 19 * 60 + 15 },
    ]),
  ).toEqual(hours(8, 21));
});

test('a day that nothing limits shows the usual hours', () => {
  expect(visibleHours([])).toEqual(hours(8, 19));
});

test('full hours within one day, at least eight, and everything inside', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .filter(([from, to]) => from < to)
    .map(([fromMinute, toMinute]) => ({ fromMinute, toMinute }));
  fc.assert(
    fc.property(fc.array(span, { minLength: 1 }), (spans) => {
      const { opensMinute, closesMinute } = visibleHours(spans);
      expect(opensMinute % 60).toBe(0);
      expect(closesMinute % 60).toBe(0);
      expect(opensMinute).toBeGreaterThanOrEqual(0);
      expect(closesMinute).toBeLessThanOrEqual(1440);
      expect(closesMinute - opensMinute).toBeGreaterThanOrEqual(480);
      for (const { fromMinute, toMinute } of spans) {
        expect(opensMinute).toBeLessThanOrEqual(fromMinute);
        expect(closesMinute).toBeGreaterThanOrEqual(toMinute);
      }
    }),
  );
});
