import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../../../src/shared/domain/interval.ts';
import {
  type ForbiddenStarts,
  forbiddenByBoth,
  joined,
} from '../../../../src/shared/domain/rules/forbidden-starts.ts';

const stretch = (after: number, before: number): ForbiddenStarts => ({
  after: instant(after),
  before: instant(before),
});
const stretches = fc.array(
  fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
    .map(([after, length]) => stretch(after, after + length)),
  { maxLength: 12 },
);
const everyStart = Array.from({ length: 80 }, (_, at) => at);
const forbids = (list: readonly ForbiddenStarts[], at: number): boolean =>
  list.some(({ after, before }) => after < at && at < before);
const isInOrderAndApart = (list: readonly ForbiddenStarts[]): boolean =>
  list.every(({ after }, index) => index === 0 || after >= (list[index - 1]?.before ?? 0));

test('joined stretches forbid just the same starts, in order and apart', () => {
  fc.assert(
    fc.property(stretches, (all) => {
      const once = joined(all);
      expect(isInOrderAndApart(once)).toBe(true);
      for (const at of everyStart) expect([at, forbids(once, at)]).toEqual([at, forbids(all, at)]);
    }),
  );
});

test('the one start between two stretches that meet is free', () => {
  expect(joined([stretch(0, 10), stretch(10, 20)])).toEqual([stretch(0, 10), stretch(10, 20)]);
  expect(joined([stretch(0, 11), stretch(10, 20)])).toEqual([stretch(0, 20)]);
});

test('where one stretch ends just as another begins, the two forbid nothing together', () => {
  expect(forbiddenByBoth([stretch(0, 10)], [stretch(10, 20)])).toEqual([]);
  expect(forbiddenByBoth([stretch(10, 20)], [stretch(0, 10)])).toEqual([]);
  expect(forbiddenByBoth([stretch(0, 11)], [stretch(10, 20)])).toEqual([stretch(10, 11)]);
});

test('what two forbid is what each of them does, in order and apart', () => {
  fc.assert(
    fc.property(stretches, stretches, (some, others) => {
      const [one, another] = [joined(some), joined(others)];
      const both = forbiddenByBoth(one, another);
      expect(isInOrderAndApart(both)).toBe(true);
      for (const at of everyStart)
        expect([at, forbids(both, at)]).toEqual([at, forbids(one, at) && forbids(another, at)]);
    }),
  );
});

test('what many forbid together grows no longer than the lists are', () => {
  const dense = joined(Array.from({ length: 500 }, (_, index) => stretch(index * 30, index * 30 + 50)));
  const apart = Array.from({ length: 500 }, (_, index) => stretch(index * 60, index * 60 + 40));
  expect(dense).toEqual([stretch(0, 499 * 30 + 50)]);
  expect(
    Array.from({ length: 40 }, () => apart).reduce<readonly ForbiddenStarts[]>(forbiddenByBoth, apart),
  ).toEqual(apart);
});
