import { afterEach, describe, expect, test } from 'vitest';
import { addMonths, firstOfMonth, weeksOfMonth } from '../../../src/renderer/calendar/month.ts';
import { addDays, type CalendarDate, dayOfWeekOf } from '../../../src/shared/domain/zoned-time.ts';

const zoneOfRun = process.env['TZ'];

afterEach(() => {
  if (zoneOfRun === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneOfRun;
});

// Dates that the tests write themselves are well-formed.
const date = (text: string) => text as CalendarDate;

test('a month is entered at its first day, from whichever of its days', () => {
  expect(firstOfMonth(date('2026-03-31'))).toBe('2026-03-01');
  expect(firstOfMonth(date('2026-03-01'))).toBe('2026-03-01');
});

test('months are stepped over the turn of a year, and from a long month into a short one', () => {
  expect(addMonths(date('2026-01-31'), 1)).toBe('2026-02-01');
  expect(addMonths(date('2026-01-31'), -1)).toBe('2025-12-01');
  expect(addMonths(date('2026-03-15'), 24)).toBe('2028-03-01');
});

test('a month is shown in whole weeks, which reach into its neighbours', () => {
  const weeks = weeksOfMonth(date('2026-03-11'), 1);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([
    '2026-02-23',
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
  ]);
  expect(weeks.at(-1)?.at(-1)).toBe('2026-04-05');
});

test('a February of four whole weeks has no neighbour', () => {
  expect(weeksOfMonth(date('2027-02-14'), 1).flat()).toHaveLength(28);
});

// The clocks of São Paulo and Cairo have skipped midnight, the others another hour or none.
describe.each(['UTC', 'America/Sao_Paulo', 'Africa/Cairo', 'America/New_York'])('on a PC in %s', (zone) => {
  test.each([0, 1, 6] as const)(
    'every day from 2010 to 2026 stands once, in order, in weeks from day %i',
    (firstDay) => {
      process.env['TZ'] = zone;
      for (let month = date('2010-01-01'); month < '2026-12-01'; month = addMonths(month, 1)) {
        const weeks = weeksOfMonth(month, firstDay);
        expect(
          weeks.every((week) => week.length === 7 && dayOfWeekOf(date(week[0] ?? '')) === firstDay),
        ).toBe(true);
        const days = weeks.flat();
        expect(days).toEqual(days.map((_, at) => addDays(date(days[0] ?? ''), at)));
        expect(days).toContain(month);
        expect(days).toContain(addDays(addMonths(month, 1), -1));
      }
    },
  );
});
