import { expect, test } from 'vitest';
import { workingDay } from '../../../src/shared/domain/free-time.ts';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import type { Closure, TimeOff } from '../../../src/shared/domain/working-time.ts';
import { ana, at, date, idOf, monday, salon, time, weekly, zone } from './world.ts';

const theMonday = date('2026-03-02');
const between = (start: string, end: string) => intervalOf(monday(start), monday(end));
const mondays = {
  windows: [weekly(1, '13:00', '17:00'), weekly(1, '09:00', '12:00')],
  schedules: [],
  overrides: [],
};
const openEnded = { windows: [], schedules: [], overrides: [] };

function away(start: string, end: string): TimeOff {
  return {
    id: idOf(50),
    staffId: ana.id,
    version: 1,
    kind: 'away',
    startTime: monday(start),
    endTime: monday(end),
    reason: null,
  };
}

const closure: Closure = {
  id: idOf(51),
  salonId: salon.id,
  startDate: theMonday,
  endDate: theMonday,
  reason: null,
};

test('a date has the hours of its windows, in their order on the clock', () => {
  const { windows, working } = workingDay(
    { salon, closures: [] },
    { staff: ana, plan: mondays, timeOff: [] },
    theMonday,
  );
  const hours = [between('09:00', '12:00'), between('13:00', '17:00')];
  expect(windows).not.toBe('open');
  expect(windows).toEqual(expect.arrayContaining(hours));
  expect(working).toEqual(hours);
});

test('the salon’s opening hours cut what lies outside of them', () => {
  const opens = {
    ...salon,
    businessHours: [{ dayOfWeek: 1 as const, startTime: time('10:00'), endTime: time('15:00') }],
  };
  const { working } = workingDay(
    { salon: opens, closures: [] },
    { staff: ana, plan: mondays, timeOff: [] },
    theMonday,
  );
  expect(working).toEqual([between('10:00', '12:00'), between('13:00', '15:00')]);
});

test('time off takes its part: a hole, an end, a whole window; and none that it only touches', () => {
  const timeOff = [away('10:00', '11:00'), away('12:00', '13:00'), away('16:00', '18:00')];
  const { working } = workingDay({ salon, closures: [] }, { staff: ana, plan: mondays, timeOff }, theMonday);
  expect(working).toEqual([between('09:00', '10:00'), between('11:00', '12:00'), between('13:00', '16:00')]);
  const afternoon = workingDay(
    { salon, closures: [] },
    { staff: ana, plan: mondays, timeOff: [away('08:00', '12:00')] },
    theMonday,
  );
  expect(afternoon.working).toEqual([between('13:00', '17:00')]);
});

test('on a day that is closed there are hours and nothing of them to work', () => {
  const day = workingDay(
    { salon, closures: [closure] },
    { staff: ana, plan: mondays, timeOff: [] },
    theMonday,
  );
  expect(day.windows).toHaveLength(2);
  expect(day.working).toEqual([]);
});

test('a date that nothing limits is open, and its whole length is there to work', () => {
  const day = workingDay({ salon, closures: [] }, { staff: ana, plan: openEnded, timeOff: [] }, theMonday);
  expect(day.windows).toBe('open');
  expect(day.working).toEqual([intervalOf(monday('00:00'), at('2026-03-03T00:00:00+03:00'))]);
});

test('a date without hours of a person who has some elsewhere is off', () => {
  const tuesday = date('2026-03-03');
  expect(workingDay({ salon, closures: [] }, { staff: ana, plan: mondays, timeOff: [] }, tuesday)).toEqual({
    windows: [],
    working: [],
  });
});

test('a date that the zone skipped has no time', () => {
  const samoa = { ...salon, timeZone: zone('Pacific/Apia') };
  const day = workingDay(
    { salon: samoa, closures: [] },
    { staff: ana, plan: openEnded, timeOff: [] },
    date('2011-12-30'),
  );
  expect(day).toEqual({ windows: 'open', working: [] });
});
