import { expect, test } from 'vitest';
import { loadInWords } from '../../../../src/renderer/calendar/month/load-in-words.ts';
import type { DayLoad } from '../../../../src/shared/domain/day-load.ts';
import { ana, date } from '../../../shared/domain/world.ts';
import { bea, english } from '../range.ts';

const dayOf = (...people: DayLoad['people']): DayLoad => ({
  date: date('2026-03-02'),
  closure: null,
  people,
});
const load = (staffId: typeof ana.id, workingMinutes: number, bookedMinutes: number) => ({
  ...{ staffId, workingMinutes, bookedMinutes },
  bookingCount: bookedMinutes > 0 ? 1 : 0,
});

test('a date tells how many bookings it has and how much is booked, of those who are shown', () => {
  const day = dayOf(load(ana.id, 400, 100), load(bea.id, 400, 300));
  expect(loadInWords(day, undefined, english)).toEqual({
    ...{ share: 0.5, percent: '50%', count: '2 bookings', off: undefined },
  });
  expect(loadInWords(day, new Set([ana.id]), english)).toMatchObject({ percent: '25%', count: '1 booking' });
});

test('what is empty has no numbers; a date without anybody, or that is closed, says why', () => {
  const nothing = { percent: undefined, count: undefined };
  expect(loadInWords(dayOf(load(ana.id, 400, 0)), undefined, english)).toEqual({
    ...nothing,
    ...{ share: 0, off: undefined },
  });
  expect(loadInWords(dayOf(), undefined, english)).toMatchObject({ ...nothing, off: 'Nobody at work' });
  const closed = (reason: string | null) =>
    loadInWords({ ...dayOf(), closure: { reason } }, undefined, english).off;
  expect([closed(null), closed('Holiday')]).toEqual(['Closed', 'Closed · Holiday']);
});

test('what is booked on a date that is closed is still counted', () => {
  const day = { ...dayOf(load(ana.id, 0, 45)), closure: { reason: null } };
  expect(loadInWords(day, undefined, english)).toMatchObject({ count: '1 booking', off: 'Closed' });
});
