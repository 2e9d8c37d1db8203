import { expect, test } from 'vitest';
import { columnsOfWeek, weekOf } from '../../../../src/renderer/calendar/week/week-columns.ts';
import { date } from '../../../shared/domain/world.ts';
import { bea, weekWith } from '../range.ts';

test('a week begins on the day that the locale says', () => {
  expect(weekOf(date('2026-03-04'), 1)).toEqual({ from: date('2026-03-02'), to: date('2026-03-08') });
  expect(weekOf(date('2026-03-04'), 0)).toEqual({ from: date('2026-03-01'), to: date('2026-03-07') });
  expect(weekOf(date('2026-03-01'), 0).from).toBe(date('2026-03-01'));
  expect(weekOf(date('2026-03-01'), 1).from).toBe(date('2026-02-23'));
});

test('a person has a column on each of its dates, at work or not', () => {
  const columns = columnsOfWeek(weekWith(), bea);
  expect(columns.map(({ date: on }) => on)).toHaveLength(7);
  expect(columns.filter(({ working }) => working.length > 0).map(({ date: on }) => on)).toEqual([
    date('2026-03-02'),
  ]);
});
