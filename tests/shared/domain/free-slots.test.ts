import { describe, expect, test } from 'vitest';
import { findSlots } from '../../../src/shared/domain/free-slots.ts';
import { addMinutes } from '../../../src/shared/domain/interval.ts';
import { slotGrid } from '../../../src/shared/domain/slot-grid.ts';
import { dateAt, wallTimeAt } from '../../../src/shared/domain/zoned-time.ts';
import { team } from './small-team.ts';
import { ana, at, cut, date, monday, salon, wax, zone } from './world.ts';

const berlin = { ...salon, timeZone: zone('Europe/Berlin') };
const springSunday = date('2026-03-29');

test('the grid is of whole minutes in every zone and year that the desk keeps', () => {
  for (const name of [
    'Africa/Monrovia',
    'Europe/Istanbul',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  ]) {
    for (const day of ['1980-01-01', '2026-03-02', '2899-12-31']) {
      expect(slotGrid(date(day), zone(name), 15).filter((start) => start % 60_000 !== 0)).toEqual([]);
    }
  }
});

test('the grid follows the wall clock across a change', () => {
  const clock = slotGrid(springSunday, berlin.timeZone, 60).map((start) =>
    wallTimeAt(start, berlin.timeZone),
  );
  expect(clock.slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00']);
  expect(slotGrid(date('2026-10-25'), berlin.timeZone, 60)).toHaveLength(25);
});

test('the grid of a date leaves out what a clock that was set back shows of the date before once more', () => {
  // St. John's, 2010-11-07: at 00:01 it was 23:01 again.
  const stJohns = zone('America/St_Johns');
  const grid = slotGrid(date('2010-11-07'), stJohns, 15);
  expect(grid.filter((start) => dateAt(start, stJohns) !== '2010-11-07')).toEqual([]);
  expect(grid.slice(0, 3).map((start) => wallTimeAt(start, stJohns))).toEqual(['00:00', '00:00', '00:15']);
});

describe('a search', () => {
  test('answers the earliest first, then by the order of the people, and no more than asked for', () => {
    const slots = findSlots(team(), { from: monday('09:10'), days: 1, limit: 3 });
    expect(
      slots.map(({ staffId, startTime }) => [
        staffId === ana.id ? 'Ana' : 'Bea',
        wallTimeAt(startTime, salon.timeZone),
      ]),
    ).toEqual([
      ['Ana', '09:15'],
      ['Bea', '09:15'],
      ['Ana', '09:30'],
    ]);
  });

  test('finds nothing of a service that is no longer offered', () => {
    expect(
      findSlots(
        { ...team(), service: { ...cut, isActive: false } },
        { from: monday('09:00'), days: 7, limit: 10 },
      ),
    ).toEqual([]);
  });

  test('offers a gap that the booking and its buffers just fill, and none that is a minute short', () => {
    const startsOn = (gapMinutes: number) => {
      const context = team(monday('09:00'), addMinutes(monday('09:45'), gapMinutes));
      const found = findSlots(
        { ...context, service: wax, diaries: context.diaries.slice(0, 1) },
        {
          from: monday('09:00'),
          days: 1,
          limit: 1,
        },
      );
      return found.map(({ startTime }) => wallTimeAt(startTime, salon.timeZone));
    };
    expect(startsOn(45)).toEqual(['09:45']);
    expect(startsOn(44)).toEqual(['11:15']);
  });

  test('offers nothing that begins or ends where the desk keeps nothing any more', () => {
    const open = { windows: [], overrides: [] };
    const context = { ...team(), salon: { ...salon, timeZone: zone('UTC') } };
    const always = context.diaries.slice(0, 1).map((diary) => ({ ...diary, plan: open }));
    const starts = findSlots(
      { ...context, diaries: always },
      { from: at('2899-12-31T22:00:00Z'), days: 2, limit: 100 },
    ).map(({ startTime }) => wallTimeAt(startTime, zone('UTC')));
    expect(starts).toEqual(['22:00', '22:15', '22:30', '22:45', '23:00']);
  });
});
