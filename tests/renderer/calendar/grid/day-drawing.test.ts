import { expect, test } from 'vitest';
import { drawnColumns } from '../../../../src/renderer/calendar/grid/day-drawing.ts';
import { columnsOfDay } from '../../../../src/renderer/calendar/range/columns-of-day.ts';
import type { DayRecords } from '../../../../src/renderer/calendar/range/day-context.ts';
import type { Closure } from '../../../../src/shared/domain/working-time.ts';
import { ana, date, idOf, salon } from '../../../shared/domain/world.ts';
import { english } from '../../english.ts';
import { bea, dayWith } from '../day.ts';

const monday = date('2026-03-02');
const off = { staffId: bea.id, date: monday, windows: [] };
const closure: Closure = {
  id: idOf(60),
  salonId: salon.id,
  startDate: monday,
  endDate: monday,
  reason: null,
};

const hoursOfBea = (changes: Partial<DayRecords>, today = monday) => {
  const day = dayWith(changes);
  const columns = columnsOfDay(day, new Set([ana.id, bea.id]));
  return drawnColumns(day, columns, today, english).find(({ staffId }) => staffId === bea.id)?.hours;
};
const beaIsOff = { plans: new Map([[bea.id, { windows: [], overrides: [off] }]]) };

test('a column says the hours of its person', () => {
  expect(hoursOfBea({})).toBe('10:00–19:00');
});

test('who is off is off today only on the day itself', () => {
  expect(hoursOfBea(beaIsOff)).toBe('Off today');
  expect(hoursOfBea(beaIsOff, date('2026-02-27'))).toBe('Off');
});

test('on a closure the salon is closed, whatever the hours of a person', () => {
  expect(hoursOfBea({ closures: [closure] })).toBe('Closed');
  expect(hoursOfBea({ ...beaIsOff, closures: [closure] })).toBe('Closed');
});
