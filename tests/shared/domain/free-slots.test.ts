import { describe, expect, test } from 'vitest';
import { findSlots } from '../../../src/shared/domain/free-slots.ts';
import { addMinutes } from '../../../src/shared/domain/interval.ts';
import type { Salon } from '../../../src/shared/domain/salon.ts';
import { slotGrid } from '../../../src/shared/domain/slot-grid.ts';
import type { Closure, TimeOff, WorkingPlan } from '../../../src/shared/domain/working-time.ts';
import { dateAt, wallTimeAt } from '../../../src/shared/domain/zoned-time.ts';
import { accepts, gridByLooking, type Person, searchIn } from './random-salon.ts';
import { team } from './small-team.ts';
import { ana, at, booked, cut, date, idOf, monday, salon, wax, weekly, window, zone } from './world.ts';

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

  describe('offers just the starts that the rules accept', () => {
    const away = (start: string, end: string): TimeOff => ({
      id: idOf(50),
      staffId: ana.id,
      version: 1,
      kind: 'away',
      startTime: monday(start),
      endTime: monday(end),
      reason: null,
    });
    const lasting = (index: number, start: string, minutes: number, after = 0) =>
      booked(index, monday(start), {
        endTime: addMinutes(monday(start), minutes),
        durationMinutes: minutes,
        bufferAfterMinutes: after,
      });
    const hours = (startTime: string, endTime: string) => ({
      dayOfWeek: 1 as const,
      ...window(startTime, endTime),
    });
    const windows = [weekly(1, '09:00', '17:00')];

    type Day = Partial<Pick<Person, 'timeOff' | 'bookings'>> &
      Partial<WorkingPlan> & {
        readonly businessHours?: Salon['businessHours'];
        readonly closures?: readonly Closure[];
      };
    test.each<[string, number, Day]>([
      [
        'before, between and behind bookings',
        19,
        { bookings: [lasting(1, '10:00', 45), lasting(2, '13:00', 60)] },
      ],
      [
        'between two bookings that leave just room, and two that leave too little',
        12,
        {
          bookings: [lasting(1, '09:45', 60), lasting(2, '11:30', 60), lasting(3, '13:00', 60)],
        },
      ],
      [
        'around an absence within a booking',
        16,
        {
          bookings: [lasting(1, '11:00', 180)],
          timeOff: [away('12:00', '12:30')],
        },
      ],
      [
        'around a booking within an absence',
        16,
        {
          bookings: [lasting(1, '12:00', 30)],
          timeOff: [away('11:00', '14:00')],
        },
      ],
      [
        'around bookings in any order, the clean-up of one in the next',
        16,
        {
          bookings: [lasting(1, '14:00', 45), lasting(2, '11:00', 45, 60), lasting(3, '12:00', 45)],
        },
      ],
      [
        'around absences that end together',
        16,
        { timeOff: [away('11:00', '14:00'), away('12:00', '14:00')] },
      ],
      ['in each of two windows', 24, { windows: [weekly(1, '13:00', '17:00'), weekly(1, '09:00', '12:00')] }],
      [
        'in no window that is too short',
        8,
        {
          windows: [weekly(1, '09:00', '09:30'), weekly(1, '10:00', '12:30'), weekly(1, '16:30', '17:00')],
        },
      ],
      [
        'not across windows that touch',
        8,
        { windows: [weekly(1, '09:00', '10:30'), weekly(1, '10:30', '12:00')] },
      ],
      [
        'in what the hours of the person and of the salon share',
        8,
        {
          businessHours: [hours('08:00', '10:00'), hours('11:00', '12:00'), hours('15:00', '16:30')],
        },
      ],
      [
        'not at all where the hours of the two share nothing',
        0,
        { businessHours: [hours('18:00', '20:00')] },
      ],
      [
        'not at all on a day on which the salon is shut',
        0,
        {
          businessHours: [{ dayOfWeek: 2, ...window('09:00', '17:00') }],
        },
      ],
      [
        'not at all during a closure',
        0,
        {
          closures: [
            {
              id: idOf<never>(51),
              salonId: salon.id,
              startDate: date('2026-03-01'),
              endDate: date('2026-03-02'),
              reason: null,
            },
          ],
        },
      ],
    ])('%s', (_, count, { timeOff = [], bookings = [], businessHours = [], closures = [], ...plan }) => {
      const person = {
        staff: ana,
        plan: { windows, schedules: [], overrides: [], ...plan },
        timeOff,
        bookings,
      };
      const firstDate = date('2026-03-02');
      const day = {
        salon: { ...salon, businessHours },
        service: cut,
        firstDate,
        closures,
        resources: [],
        people: [person],
      };
      const accepted = gridByLooking(firstDate, salon.timeZone, 15).filter((start) =>
        accepts(day, person, start),
      );
      const found = findSlots(searchIn(day), { from: monday('00:00'), days: 1, limit: 100 });
      expect(found.map(({ startTime }) => startTime)).toEqual(accepted);
      expect(found).toHaveLength(count);
    });

    test('in windows that the change of the clock pushes into each other', () => {
      // Berlin's clock jumps from 02:00 to 03:00: what ended at 02:55 ends at 03:55, when the next window has begun already.
      const overrides = [
        {
          staffId: ana.id,
          date: springSunday,
          windows: [window('01:00', '02:55'), window('03:00', '05:00')],
        },
      ];
      for (const businessHours of [
        [],
        [
          { dayOfWeek: 0 as const, ...window('01:30', '02:15') },
          { dayOfWeek: 0 as const, ...window('02:20', '04:30') },
        ],
      ]) {
        const person = {
          staff: ana,
          plan: { windows: [], schedules: [], overrides },
          timeOff: [],
          bookings: [],
        };
        const day = {
          salon: { ...berlin, businessHours },
          service: cut,
          firstDate: springSunday,
          closures: [],
          resources: [],
          people: [person],
        };
        const accepted = gridByLooking(springSunday, berlin.timeZone, 15).filter((start) =>
          accepts(day, person, start),
        );
        const found = findSlots(searchIn(day), {
          from: at('2026-03-29T00:00:00+01:00'),
          days: 1,
          limit: 100,
        });
        expect(accepted).toHaveLength(businessHours.length === 0 ? 10 : 3);
        expect(found.map(({ startTime }) => startTime)).toEqual(accepted);
      }
    });

    test('and goes on to the next date until it has as many as were asked for', () => {
      const starts = (limit: number, days: number) =>
        findSlots(
          { ...team(), diaries: team().diaries.slice(0, 1) },
          { from: monday('15:45'), days, limit },
        ).map(({ startTime }) => startTime);
      const today = [monday('15:45'), monday('16:00'), monday('16:15')];
      expect(starts(2, 9)).toEqual(today.slice(0, 2));
      expect(starts(3, 9)).toEqual(today);
      expect(starts(4, 9)).toEqual([...today, at('2026-03-03T09:00:00+03:00')]);
      expect(starts(9, 1)).toEqual(today);
    });
  });

  test('offers nothing on a date that the zone skipped', () => {
    const apia = { ...salon, timeZone: zone('Pacific/Apia') };
    // To be shut on that date as well shuts no other.
    const closures = [
      {
        id: idOf<Closure['id']>(51),
        salonId: salon.id,
        startDate: date('2011-12-30'),
        endDate: date('2011-12-30'),
        reason: null,
      },
    ];
    const context = { ...team(), salon: apia, closures, diaries: team().diaries.slice(0, 1) };
    const found = findSlots(context, { from: at('2011-12-29T16:00:00-10:00'), days: 4, limit: 100 });
    expect([...new Set(found.map(({ startTime }) => dateAt(startTime, apia.timeZone)))]).toEqual([
      '2011-12-29',
    ]);
  });

  test('offers nothing that begins or ends where the desk keeps nothing any more', () => {
    const open = { windows: [], schedules: [], overrides: [] };
    const context = { ...team(), salon: { ...salon, timeZone: zone('UTC') } };
    const always = context.diaries.slice(0, 1).map((diary) => ({ ...diary, plan: open }));
    const starts = findSlots(
      { ...context, diaries: always },
      { from: at('2899-12-31T22:00:00Z'), days: 2, limit: 100 },
    ).map(({ startTime }) => wallTimeAt(startTime, zone('UTC')));
    expect(starts).toEqual(['22:00', '22:15', '22:30', '22:45', '23:00']);
  });
});
