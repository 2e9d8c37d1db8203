import { expect, test } from 'vitest';
import { groundOf } from '../../../../src/renderer/calendar/range/ground.ts';
import { offTimesOf } from '../../../../src/renderer/calendar/range/off-times.ts';
import type { CalendarRange } from '../../../../src/shared/domain/calendar-range.ts';
import type { Closure, TimeOff } from '../../../../src/shared/domain/working-time.ts';
import { ana, date, idOf, monday, salon, weekly, window } from '../../../shared/domain/world.ts';
import { rangeWith } from '../range.ts';

function offOfAna(changes: Partial<CalendarRange> = {}): readonly string[] {
  const range = rangeWith(changes);
  return offTimesOf(range, groundOf(range, ana, range.from)).map(
    ({ kind, fromMinute, toMinute, reason }) =>
      `${kind} ${fromMinute / 60}–${toMinute / 60}${reason ? ` ${reason}` : ''}`,
  );
}

test('before and after work is off, between two windows is a break', () => {
  expect(offOfAna()).toEqual(['off 0–9', 'off 18–24', 'break 13–14']);
});

test('nothing is off for someone whom nothing limits', () => {
  expect(offOfAna({ windows: [], salon: { ...salon, daysWithoutHours: 'open' } })).toEqual([]);
});

test('a day off by a date override is off all day', () => {
  const override = { staffId: ana.id, date: date('2026-03-02'), windows: [] };
  expect(offOfAna({ overrides: [override] })).toEqual(['off 0–24']);
});

test('outside the opening hours is off too, drawn once where both are', () => {
  const businessHours = [{ dayOfWeek: 1 as const, ...window('10:00', '20:00') }];
  expect(offOfAna({ salon: { ...salon, businessHours } })).toEqual(['off 0–10', 'off 18–24', 'break 13–14']);
});

test('time off and closures keep their reason and end with the day', () => {
  const away: TimeOff = {
    id: idOf(50),
    staffId: ana.id,
    version: 1,
    kind: 'away',
    startTime: monday('16:00'),
    endTime: monday('23:59'),
    reason: 'Dentist',
  };
  const closure: Closure = {
    id: idOf(60),
    salonId: salon.id,
    startDate: date('2026-03-02'),
    endDate: date('2026-03-05'),
    reason: 'Works',
  };
  expect(
    offOfAna({
      windows: [weekly(1, '00:00', '24:00')],
      timeOff: [
        away,
        { ...away, startTime: monday('00:00'), endTime: monday('00:30') },
        // It stands on the grid like a card.
        { ...away, kind: 'blocked', startTime: monday('02:00'), endTime: monday('03:00') },
      ],
      closures: [closure, { ...closure, startDate: date('2026-04-01'), endDate: date('2026-04-01') }],
    }),
  ).toEqual([`away 16–${1439 / 60} Dentist`, 'away 0–0.5 Dentist', 'closed 0–24 Works']);
});
