import { expect, test } from 'vitest';
import {
  drawnEndMinute,
  instantAtMinute,
  minuteAt,
} from '../../../../src/renderer/calendar/range/day-clock.ts';
import { at, date, zone } from '../../../shared/domain/world.ts';

const istanbul = { date: date('2026-03-02'), zone: zone('Europe/Istanbul') };
const springInBerlin = { date: date('2026-03-29'), zone: zone('Europe/Berlin') };

test('a minute of the day is what the salon’s clock shows, whatever the computer’s own zone', () => {
  expect(instantAtMinute(istanbul, 10 * 60 + 15)).toBe(at('2026-03-02T07:15:00Z'));
  expect(minuteAt(istanbul, at('2026-03-02T07:15:00Z'))).toBe(10 * 60 + 15);
  expect(instantAtMinute(istanbul, 1440)).toBe(at('2026-03-02T21:00:00Z'));
});

test('what lies outside the day is below 0 and above 1440', () => {
  expect(minuteAt(istanbul, at('2026-03-01T20:30:00Z'))).toBe(-30);
  expect(minuteAt(istanbul, at('2026-03-02T21:30:00Z'))).toBe(1470);
});

test('a booking across the hour that spring skips covers an hour more of the clock', () => {
  expect(drawnEndMinute(springInBerlin, 90, 60)).toBe(210);
  expect(drawnEndMinute(istanbul, 90, 60)).toBe(150);
  expect(instantAtMinute(springInBerlin, 150)).toBe(at('2026-03-29T01:30:00Z'));
});
