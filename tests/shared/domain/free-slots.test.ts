import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockOf, blocks } from '../../../src/shared/domain/booking.ts';
import { findSlots, type SlotContext } from '../../../src/shared/domain/free-slots.ts';
import { validateBookingRequest } from '../../../src/shared/domain/integrity.ts';
import { addMinutes, type Instant } from '../../../src/shared/domain/interval.ts';
import { mostSuggestions, nearestSlots } from '../../../src/shared/domain/nearest-slots.ts';
import { slotGrid } from '../../../src/shared/domain/slot-grid.ts';
import {
  addDays,
  dayIn,
  instantAt,
  wallTimeAt,
  wallTimeOfMinutes,
} from '../../../src/shared/domain/zoned-time.ts';
import {
  ana,
  booked,
  cut,
  date,
  idOf,
  monday,
  salon,
  time,
  wax,
  weekly,
  window,
  worldWith,
  zone,
} from './world.ts';

const berlin = { ...salon, timeZone: zone('Europe/Berlin') };
const springSunday = date('2026-03-29');

/** Random days of one person around the night on which Berlin's clock changes. */
const anyWorld = fc.record({
  slotMinutes: fc.constantFrom(5, 15, 30, 60),
  windows: fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 0, max: 46 }),
      fc.integer({ min: 1, max: 20 }),
      fc.boolean(),
    ),
    { maxLength: 4 },
  ),
  hours: fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 40 })), {
    maxLength: 2,
  }),
  daysWithoutHours: fc.constantFrom('open' as const, 'closed' as const),
  dayOff: fc.boolean(),
  away: fc.option(fc.tuple(fc.integer({ min: 0, max: 2800 }), fc.integer({ min: 1, max: 900 }))),
  closedOn: fc.option(fc.integer({ min: 0, max: 1 })),
  starts: fc.array(fc.integer({ min: 0, max: 2800 }), { maxLength: 6 }),
  terms: fc.record({
    durationMinutes: fc.constantFrom(15, 45, 60, 240),
    bufferBeforeMinutes: fc.constantFrom(0, 10),
    bufferAfterMinutes: fc.constantFrom(0, 15),
  }),
});

test('every start of the grid is offered just when the rules accept it', () => {
  fc.assert(
    fc.property(anyWorld, (drawn) => {
      const zoneOf = berlin.timeZone;
      const midnight = dayIn(springSunday, zoneOf).start;
      const theSalon = {
        ...berlin,
        slotMinutes: drawn.slotMinutes,
        daysWithoutHours: drawn.daysWithoutHours,
        businessHours: drawn.hours.map(([dayOfWeek, half]) => ({
          dayOfWeek: dayOfWeek as 0 | 1,
          startTime: wallTimeOfMinutes(half * 15),
          endTime: wallTimeOfMinutes(half * 15 + 480),
        })),
      };
      const service = { ...cut, ...drawn.terms };
      const plan = {
        windows: drawn.windows.map(([day, half, length, isActive]) => ({
          ...weekly(day as 0 | 1, '00:00', '24:00', isActive),
          startTime: wallTimeOfMinutes(half * 30),
          endTime: wallTimeOfMinutes(Math.min(1440, (half + length) * 30)),
        })),
        overrides: drawn.dayOff ? [{ staffId: ana.id, date: springSunday, windows: [] }] : [],
      };
      const timeOff = drawn.away
        ? [
            {
              id: idOf<never>(60),
              staffId: ana.id,
              startTime: addMinutes(midnight, drawn.away[0]),
              endTime: addMinutes(midnight, drawn.away[0] + drawn.away[1]),
              reason: null,
            },
          ]
        : [];
      const closed = drawn.closedOn === null ? undefined : addDays(springSunday, drawn.closedOn);
      const closures = closed
        ? [{ id: idOf<never>(61), salonId: salon.id, startDate: closed, endDate: closed, reason: null }]
        : [];
      const bookings = drawn.starts.map((minute, place) =>
        booked(
          place,
          addMinutes(midnight, minute),
          place % 3 === 0 ? { serviceId: wax.id } : { status: place % 2 ? 'pending' : 'cancelled' },
        ),
      );
      const context: SlotContext = {
        salon: theSalon,
        service,
        closures,
        diaries: [
          {
            staff: ana,
            plan,
            timeOff,
            blocks: bookings
              .filter((booking) => blocks(booking.status))
              .map((booking) => ({ bookingId: booking.id, block: blockOf(booking) })),
          },
        ],
      };
      const world = worldWith({ salon: theSalon, service, plan, timeOff, closures, bookings });
      const accepted = [springSunday, addDays(springSunday, 1)]
        .flatMap((day) => slotGrid(day, zoneOf, drawn.slotMinutes))
        .filter((startTime) => {
          const endTime = addMinutes(startTime, service.durationMinutes);
          const request = {
            staffId: ana.id,
            serviceId: service.id,
            clientId: undefined,
            startTime,
            endTime,
            booking: undefined,
          };
          return validateBookingRequest(world, request).length === 0;
        });
      const offered = findSlots(context, { from: midnight, days: 2, limit: 10_000 });
      expect(offered.map(({ startTime }) => startTime)).toEqual(accepted);
    }),
    { numRuns: 300 },
  );
});

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

const bea = { ...ana, id: idOf<typeof ana.id>(11), name: 'Bea', position: 1 };
const nineToFive = {
  windows: [1, 2, 3, 4, 5].map((day) => weekly(day as 1, '09:00', '17:00')),
  overrides: [],
};

function team(...starts: readonly Instant[]): SlotContext {
  const taken = starts.map((start, place) => booked(place, start));
  const blocked = taken.map((booking) => ({ bookingId: booking.id, block: blockOf(booking) }));
  return {
    salon,
    service: cut,
    closures: [],
    diaries: [
      { staff: ana, plan: nineToFive, timeOff: [], blocks: blocked },
      { staff: bea, plan: nineToFive, timeOff: [], blocks: [] },
    ],
  };
}

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
});

describe('the places near one that was refused', () => {
  const seeking = { terms: cut, moving: undefined };
  const asked = { staffId: ana.id, startTime: monday('10:15'), now: monday('08:00') };

  test('are nearest first and name the person asked for, a colleague and another day', () => {
    const near = nearestSlots(team(monday('10:00'), monday('10:45')), seeking, asked);
    const words = near.map(
      ({ staffId, startTime }) =>
        `${staffId === ana.id ? 'Ana' : 'Bea'} ${wallTimeAt(startTime, salon.timeZone)}`,
    );
    expect(words).toHaveLength(mostSuggestions);
    expect(words).toContain('Ana 11:30');
    expect(words).toContain('Ana 09:15');
    expect(words[0]).toBe('Bea 10:15');
    expect(
      near.some(
        ({ startTime }) => startTime === instantAt(date('2026-03-03'), time('10:15'), salon.timeZone),
      ),
    ).toBe(true);
    const distances = near.map(({ startTime }) => Math.abs(startTime - asked.startTime));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  test('are not the same one over and over, a quarter of an hour apart, while there are others', () => {
    const alone = { ...team(monday('10:00')), diaries: team(monday('10:00')).diaries.slice(0, 1) };
    const near = nearestSlots(alone, seeking, { ...asked, startTime: monday('10:15') });
    const starts = near.map(({ startTime }) => startTime).sort((a, b) => a - b);
    const gaps = starts.slice(1).map((start, place) => (start - (starts[place] ?? 0)) / 60_000);
    expect(starts).toHaveLength(mostSuggestions);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60);
  });

  test('are not where the booking already stands', () => {
    const booking = booked(0, monday('10:15'));
    const near = nearestSlots(
      team(monday('10:15')),
      { terms: cut, moving: booking.id },
      { ...asked, here: booking },
    );
    expect(near).not.toContainEqual(
      expect.objectContaining({ staffId: ana.id, startTime: booking.startTime }),
    );
    expect(near).toHaveLength(mostSuggestions);
  });

  test('lie in the past only when the asked one did', () => {
    const near = (now: Instant) => nearestSlots(team(monday('10:00')), seeking, { ...asked, now });
    expect(near(monday('10:10')).every(({ startTime }) => startTime >= monday('10:10'))).toBe(true);
    expect(near(monday('12:00')).some(({ startTime }) => startTime < monday('12:00'))).toBe(true);
  });

  test('leave a booking that moves out of its own way', () => {
    const near = nearestSlots(team(monday('10:15')), { terms: cut, moving: idOf(100) }, asked);
    expect(near[0]).toMatchObject({ staffId: ana.id, startTime: monday('10:15') });
  });

  test('are none when nobody works', () => {
    const nobody = { ...team(), diaries: [] };
    expect(nearestSlots(nobody, seeking, asked)).toEqual([]);
  });

  test('keep clear of a window that is too short', () => {
    const short = {
      windows: [weekly(1, '09:00', '09:30')],
      overrides: [{ staffId: ana.id, date: date('2026-03-03'), windows: [window('11:00', '11:45')] }],
    };
    const alone = { ...team(), diaries: [{ staff: ana, plan: short, timeOff: [], blocks: [] }] };
    expect(
      nearestSlots(alone, seeking, asked).map(({ startTime }) => wallTimeAt(startTime, salon.timeZone)),
    ).toEqual(['11:00']);
  });
});
