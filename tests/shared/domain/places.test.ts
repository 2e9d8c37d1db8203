import { describe, expect, test } from 'vitest';
import type { SlotContext, StaffDiary } from '../../../src/shared/domain/free-slots.ts';
import type { BookingId } from '../../../src/shared/domain/ids.ts';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import type { Place, PlaceSearch } from '../../../src/shared/domain/places.ts';
import type { Service } from '../../../src/shared/domain/service.ts';
import { dayIn } from '../../../src/shared/domain/zoned-time.ts';
import { placesFor } from './places-for.ts';
import { ana, basin, cut, date, firstBasin, idOf, monday, salon, wax, weekly } from './world.ts';

const bea = { ...ana, id: idOf<typeof ana.id>(11), name: 'Bea', position: 1 };
const nineToTwelve = { windows: [weekly(1, '09:00', '12:00')], schedules: [], overrides: [] };

/** Bookings of somebody on that Monday, by their times. */
const holds = (...times: readonly (readonly [string, string])[]): StaffDiary['holds'] =>
  times.map(([from, to], index) => ({
    bookingId: idOf<BookingId>(500 + index),
    hold: intervalOf(monday(from), monday(to)),
  }));

const diaryOf = (staff: typeof ana, taken: StaffDiary['holds'] = []): StaffDiary => ({
  staff,
  plan: nineToTwelve,
  timeOff: [],
  holds: taken,
});

const hour: Service = { ...cut, durationMinutes: 60 };
const halfHour: Service = { ...wax, durationMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };

const contextOf = (
  service: Service,
  diaries: readonly StaffDiary[],
  units: SlotContext['units'] = [],
): SlotContext => ({
  salon: { ...salon, slotMinutes: 30 },
  service,
  closures: [],
  units,
  diaries,
});

const search = (changes: Partial<PlaceSearch> & Pick<PlaceSearch, 'parts'>) =>
  placesFor({
    isAtOnce: false,
    from: dayIn(date('2026-03-02'), salon.timeZone).start,
    days: 1,
    daysOfWeek: [],
    between: { from: 0, to: 1440 },
    order: 'earliest',
    limit: 50,
    shortestOf: () => 30,
    ...changes,
  });

const told = (places: readonly Place[]): readonly string[] =>
  places.map(({ slots }) =>
    slots
      .map(({ staffId, startTime }) => {
        const minutes = (startTime - monday('00:00')) / 60_000;
        const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        return `${staffId === ana.id ? 'Ana' : 'Bea'} ${clock}`;
      })
      .join(', '),
  );

describe('places for one service', () => {
  test('are one for each time, with the person for whom it fits best', () => {
    const diaries = [diaryOf(ana), diaryOf(bea, holds(['09:00', '10:00']))];
    const places = search({ parts: [contextOf(hour, diaries)] });
    expect(told(places)).toEqual(['Ana 09:00', 'Ana 09:30', 'Bea 10:00', 'Ana 10:30', 'Ana 11:00']);
  });

  test('by best fit leave least time that nobody could sell, and say what they are next to', () => {
    const ofAna = diaryOf(ana, holds(['10:30', '11:00']));
    const [best, ...others] = search({
      parts: [contextOf(hour, [ofAna])],
      order: 'best_fit',
      shortestOf: () => 60,
    });
    expect(told(best ? [best] : [])).toEqual(['Ana 11:00']);
    expect(best?.fit).toEqual({
      unsellableMinutes: 0,
      before: { kind: 'booking', bookingId: idOf(500) },
      after: { kind: 'hours' },
    });
    expect(told(others)).toEqual(['Ana 09:00', 'Ana 09:30']);
    expect(others.map(({ fit }) => fit)).toEqual([
      { unsellableMinutes: 30, before: { kind: 'hours' }, after: undefined },
      { unsellableMinutes: 30, before: undefined, after: { kind: 'booking', bookingId: idOf(500) } },
    ]);
  });

  test('are of the weekdays and the time of day that suit; a start at the end of it is too late', () => {
    const parts = [contextOf(hour, [diaryOf(ana)])];
    const between = { from: 10 * 60, to: 11 * 60 };
    expect(told(search({ parts, between }))).toEqual(['Ana 10:00', 'Ana 10:30']);
    expect(search({ parts, daysOfWeek: [2, 3] })).toEqual([]);
    expect(told(search({ parts, daysOfWeek: [1], limit: 1 }))).toEqual(['Ana 09:00']);
  });

  test('are none before the time from which is searched', () => {
    const parts = [contextOf(hour, [diaryOf(ana)])];
    expect(told(search({ parts, from: monday('10:10') }))).toEqual(['Ana 10:30', 'Ana 11:00']);
  });
});

describe('places for several services', () => {
  test('follow each other without a gap, with one person where that is possible', () => {
    const ofAna = diaryOf(ana, holds(['11:00', '12:00']));
    const parts = [contextOf(hour, [ofAna, diaryOf(bea)]), contextOf(halfHour, [ofAna, diaryOf(bea)])];
    expect(told(search({ parts, limit: 3 }))).toEqual([
      'Ana 09:00, Ana 10:00',
      'Ana 09:30, Ana 10:30',
      'Bea 10:00, Bea 11:00',
    ]);
  });

  test('go on with somebody else where the same person cannot', () => {
    const ofAna = diaryOf(ana, holds(['10:00', '12:00']));
    const parts = [contextOf(hour, [ofAna]), contextOf(halfHour, [ofAna, diaryOf(bea)])];
    expect(told(search({ parts }))).toEqual(['Ana 09:00, Bea 10:00']);
  });

  test('leave both buffers between two of one person', () => {
    const washed = { ...hour, bufferAfterMinutes: 15 };
    const prepared = { ...halfHour, bufferBeforeMinutes: 15 };
    const parts = [contextOf(washed, [diaryOf(ana)]), contextOf(prepared, [diaryOf(ana)])];
    expect(told(search({ parts, limit: 1 }))).toEqual(['Ana 09:00, Ana 10:30']);
  });

  test('at once are with as many people', () => {
    const both = [diaryOf(ana), diaryOf(bea, holds(['09:00', '10:00']))];
    const parts = [contextOf(hour, both), contextOf(halfHour, both)];
    expect(told(search({ parts, isAtOnce: true, limit: 1 }))).toEqual(['Bea 10:00, Ana 10:00']);
    const alone = [contextOf(hour, [diaryOf(ana)]), contextOf(halfHour, [diaryOf(ana)])];
    expect(search({ parts: alone, isAtOnce: true })).toEqual([]);
  });

  test('at once are with whoever else can, so that nobody has the part of the only one for another', () => {
    const both = [diaryOf(ana), diaryOf(bea)];
    const third = diaryOf({ ...ana, id: idOf<typeof ana.id>(12), position: 2 });
    const parts = [[third, ...both], both, [diaryOf(ana)]].map((people) => contextOf(hour, people));
    const [place] = search({ parts, isAtOnce: true, limit: 1 });
    expect(place?.slots.map(({ staffId }) => staffId)).toEqual([third.staff.id, bea.id, ana.id]);
  });

  test('are soon known not to be there, however many people could take the parts before the one that nobody can', () => {
    const people = Array.from({ length: 8 }, (_, position) =>
      diaryOf({ ...ana, id: idOf<typeof ana.id>(20 + position), position }),
    );
    const away = diaryOf(ana, holds(['08:00', '13:00']));
    const inARow = [...Array.from({ length: 9 }, () => people), [away]];
    const short: Service = { ...halfHour, durationMinutes: 15 };
    expect(search({ parts: inARow.map((diaries) => contextOf(short, diaries)) })).toEqual([]);
    const tooFew = Array.from({ length: 9 }, () => contextOf(hour, people));
    expect(search({ parts: tooFew, isAtOnce: true })).toEqual([]);
    const forOne = [...Array.from({ length: 6 }, () => people), people.slice(7), people.slice(7)];
    expect(search({ parts: forOne.map((diaries) => contextOf(hour, diaries)), isAtOnce: true })).toEqual([]);
  });

  test('never need one unit twice at a time', () => {
    const units = [{ resource: firstBasin, holds: [] }];
    const both = [diaryOf(ana), diaryOf(bea)];
    const parts = [
      contextOf({ ...hour, needs: [basin.id] }, both, units),
      contextOf({ ...halfHour, needs: [basin.id] }, both, units),
    ];
    expect(search({ parts, isAtOnce: true })).toEqual([]);
    expect(told(search({ parts, limit: 1 }))).toEqual(['Ana 09:00, Ana 10:00']);
  });
});
