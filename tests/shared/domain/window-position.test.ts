import { describe, expect, test } from 'vitest';
import { type Interval, intervalOf } from '../../../src/shared/domain/interval.ts';
import { insideOne, nearestWindow, positionAmong } from '../../../src/shared/domain/window-position.ts';
import { at, monday } from './world.ts';

const midnight = at('2026-03-03T00:00:00+03:00');
const from = (start: string, end: string): Interval =>
  intervalOf(monday(start), end === '24:00' ? midnight : monday(end));

const morning = from('09:00', '12:00');
const afternoon = from('13:00', '17:00');
const day = [morning, afternoon];

describe('a window holds an interval', () => {
  test.each([
    ['that fills it', '09:00', '12:00', true],
    ['that lies within', '10:00', '11:00', true],
    ['but not one that begins a minute before it', '08:59', '12:00', false],
    ['but not one that ends a minute after it', '09:00', '12:01', false],
    ['but two do not hold together what neither holds alone', '11:00', '14:00', false],
  ])('%s', (_, start, end, holds) => {
    expect(insideOne(day, from(start, end))).toBe(holds);
  });
});

describe('an interval that no window holds lies', () => {
  const positionOf = (windows: readonly Interval[], interval: Interval) =>
    positionAmong(windows, interval, midnight);

  test('nowhere on a day without windows', () => {
    expect(positionOf([], morning)).toEqual({ kind: 'none' });
  });

  test('before the first window, though it reaches into it', () => {
    expect(positionOf(day, from('08:30', '09:30'))).toEqual({ kind: 'before', opens: monday('09:00') });
  });

  test.each([
    ['that it reaches into', '11:30', '12:30'],
    ['that it fills', '12:00', '13:00'],
    ['that it leaves', '12:30', '13:30'],
    ['that it spans from the very start of the window before', '09:00', '13:30'],
  ])('in the gap %s', (_, start, end) => {
    const gap = { kind: 'gap', closes: monday('12:00'), opens: monday('13:00') };
    expect(positionOf(day, from(start, end))).toEqual(gap);
  });

  test('past the last window, also when it starts together with it', () => {
    const after = { kind: 'after', closes: monday('17:00') };
    expect(positionOf(day, from('16:30', '17:30'))).toEqual(after);
    expect(positionOf(day, from('13:00', '17:30'))).toEqual(after);
  });

  test('across two windows that touch', () => {
    const touching = [morning, from('12:00', '17:00')];
    expect(positionOf(touching, from('11:30', '12:30'))).toEqual({ kind: 'touching', at: monday('12:00') });
  });

  test('across the midnight at which the last window ends', () => {
    const night = intervalOf(monday('23:30'), at('2026-03-03T00:30:00+03:00'));
    expect(positionOf([from('20:00', '24:00')], night)).toEqual({ kind: 'midnight' });
  });
});

describe('the nearest window', () => {
  test('is none where there are none', () => {
    expect(nearestWindow([], morning)).toBeUndefined();
  });

  test.each([
    ['the one before', '17:30', '18:00', afternoon],
    ['the one behind', '08:00', '08:30', morning],
    ['the nearer of two', '12:05', '12:30', morning],
    ['the nearer of two', '12:30', '12:55', afternoon],
    ['the earlier of two that are equally near', '12:15', '12:45', morning],
    ['the earlier of two that are both touched', '11:00', '14:00', morning],
    ['the one that is touched, however long the interval', '12:30', '23:00', afternoon],
  ])('is %s: %s–%s', (_, start, end, nearest) => {
    expect(nearestWindow(day, from(start, end))).toEqual(nearest);
  });
});
