import { afterEach, describe, expect, test } from 'vitest';
import { weeksOfMonth } from '../../../src/renderer/ui/month.ts';
import { date } from '../../shared/domain/world.ts';

const ownZone = process.env['TZ'];

afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

// Among them zones far from any salon, and one whose clocks change at midnight.
describe.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Africa/Cairo'])('on a PC in %s', (zone) => {
  test('the weeks of a month are whole and begin on the day that the locale says', () => {
    process.env['TZ'] = zone;
    const fromMonday = weeksOfMonth(date('2026-04-24'), 1);
    expect(fromMonday.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect([fromMonday[0]?.[0], fromMonday[4]?.[6]]).toEqual(['2026-03-30', '2026-05-03']);
    expect(fromMonday[3]?.slice(3, 6)).toEqual(['2026-04-23', '2026-04-24', '2026-04-25']);
    // February 2026 begins on a Sunday and has four weeks to the day.
    expect(weeksOfMonth(date('2026-02-10'), 0)).toHaveLength(4);
  });
});
