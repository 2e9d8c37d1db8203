import { expect, test } from 'vitest';
import { columnsOfDay } from '../../../../src/renderer/calendar/day/day-columns.ts';
import {
  type DrawnWith,
  drawnCards,
  drawnHeaders,
  drawnHours,
  drawnTraces,
} from '../../../../src/renderer/calendar/grid/drawing.ts';
import { type Ground, withTraces } from '../../../../src/renderer/calendar/range/ground.ts';
import type { IndexedRange } from '../../../../src/renderer/calendar/range/indexed-range.ts';
import { columnsOfUnits } from '../../../../src/renderer/calendar/rooms/unit-columns.ts';
import { columnsOfWeek } from '../../../../src/renderer/calendar/week/week-columns.ts';
import type { NamedBooking } from '../../../../src/shared/domain/booking.ts';
import type { CalendarRange } from '../../../../src/shared/domain/calendar-range.ts';
import type { ServiceId } from '../../../../src/shared/domain/ids.ts';
import { addMinutes } from '../../../../src/shared/domain/interval.ts';
import type { Closure } from '../../../../src/shared/domain/working-time.ts';
import type { CalendarDate } from '../../../../src/shared/domain/zoned-time.ts';
import {
  ana,
  at,
  booked,
  date,
  firstBasin,
  gloss,
  has,
  idOf,
  salon,
  secondBasin,
  time,
  wax,
  zone,
} from '../../../shared/domain/world.ts';
import { basinDay, bea, english, rangeWith, washed, weekWith } from '../range.ts';

const monday = date('2026-03-02');
const off = { staffId: bea.id, date: monday, windows: [] };
const closure: Closure = {
  id: idOf(60),
  salonId: salon.id,
  startDate: monday,
  endDate: monday,
  reason: null,
};

const hoursOfBea = (changes: Partial<CalendarRange>, today = monday) => {
  const range = rangeWith(changes);
  const grounds = columnsOfDay(range, new Set([ana.id, bea.id]));
  return drawnHeaders(range, grounds, today, english)[1]?.detail;
};
const beaIsOff = { overrides: [off] };

test('a column says the hours of its person', () => {
  expect(hoursOfBea({})).toBe('10:00–19:00');
});

test('who is off is off today only on the day itself', () => {
  expect(hoursOfBea(beaIsOff)).toBe('Off today');
  expect(hoursOfBea(beaIsOff, date('2026-02-27'))).toBe('Off');
});

test('on a closure the salon is closed, whatever the hours of a person', () => {
  expect(hoursOfBea({ closures: [closure] })).toBe('Closed');
  expect(hoursOfBea({ ...beaIsOff, closures: [closure] })).toBe('Closed');
});

test('above the columns of a day stand its people, above those of a week its dates, of which one is today', () => {
  const day = rangeWith();
  expect(drawnHeaders(day, columnsOfDay(day, undefined), monday, english)).toMatchObject([
    { of: 'person', name: 'Ana' },
    { of: 'person', name: 'Bea Lind' },
  ]);
  const week = weekWith();
  const headers = drawnHeaders(week, columnsOfWeek(week, ana), date('2026-03-03'), english);
  expect(headers.map(({ of, name, isToday }) => `${of} ${name}${isToday ? ' today' : ''}`)).toEqual([
    'date Mon 2 Mar',
    'date Tue 3 Mar today',
    'date Wed 4 Mar',
    'date Thu 5 Mar',
    'date Fri 6 Mar',
    'date Sat 7 Mar',
    'date Sun 8 Mar',
  ]);
});

test('above a unit stands its kind, unless its name says it, or why it cannot be booked', () => {
  const blue = { ...secondBasin, name: 'The blue one' };
  const details = (changes: Partial<CalendarRange>) => {
    const range = basinDay({ resources: [firstBasin, blue], ...changes });
    return drawnHeaders(range, columnsOfUnits(range), monday, english).map(
      ({ of, name, detail }) => `${of} ${name}: ${detail}`,
    );
  };
  expect(details({})).toEqual(['unit Basin 1: ', 'unit The blue one: Basin']);
  expect(details({ closures: [closure] })).toEqual(['unit Basin 1: Closed', 'unit The blue one: Closed']);
  const sundays = [{ dayOfWeek: 0 as const, startTime: time('09:00'), endTime: time('12:00') }];
  expect(details({ salon: { ...salon, businessHours: sundays } })[0]).toBe('unit Basin 1: Closed');
  const resources = [{ ...firstBasin, isActive: false }];
  const bookings = [washed(1, '10:00', firstBasin)];
  expect(details({ resources, bookings })).toEqual(['unit Basin 1: Out of use']);
});

const clock = (time: string) => at(`2026-03-02T${time}:00+03:00`);

/** Cards of a desk that is looked at on that date. */
const drawnOn = (today: CalendarDate): DrawnWith => ({ today, formats: english.formats });
/** Those columns, at the usual height of an hour. */
const drawn = (range: IndexedRange, grounds: readonly Ground[]) => ({ range, grounds, hourHeight: 84 });
test('a card shows as much as its height has room for: more where the hours are taller', () => {
  const size = (minutes: number, hourHeight: number) => {
    const lasting = { durationMinutes: minutes, endTime: addMinutes(clock('10:00'), minutes) };
    const range = rangeWith({ bookings: [booked(1, clock('10:00'), lasting)] });
    const [[card] = []] = drawnCards(
      { range, grounds: columnsOfDay(range, undefined), hourHeight },
      drawnOn(monday),
    );
    return card?.shows.size;
  };
  expect([size(45, 56), size(45, 84), size(30, 56)]).toEqual(['short', 'full', 'line']);
});

test('what begins below a card that is no more than a line stands beside it where the hours are flat', () => {
  const minutes = (from: string) => ({ durationMinutes: 15, endTime: addMinutes(clock(from), 15) });
  const bookings = [booked(1, clock('10:00'), minutes('10:00')), booked(2, clock('10:15'), minutes('10:15'))];
  const widths = (hourHeight: number) => {
    const range = rangeWith({ bookings });
    const [cards] = drawnCards(
      { range, grounds: columnsOfDay(range, undefined), hourHeight },
      drawnOn(monday),
    );
    return cards?.map(({ share }) => share.width.share);
  };
  expect(widths(84)).toEqual([1, 1]);
  expect(widths(56)).toEqual([0.5, 0.5]);
});

test('where one service is looked at, the cards of others are faint and stay', () => {
  const bookings = [booked(1, clock('10:00')), booked(2, clock('12:00'), { serviceId: wax.id })];
  const range = rangeWith({ bookings });
  const faint = (serviceId?: ServiceId) =>
    drawnCards(drawn(range, columnsOfDay(range, undefined)), { ...drawnOn(monday), serviceId })[0]?.map(
      ({ shows }) => shows.isFaint,
    );
  expect(faint()).toEqual([false, false]);
  expect(faint(wax.id)).toEqual([true, false]);
});

test('a card names its units; in the column of one it is whole, since only the person is free in between', () => {
  const dyed = booked(1, at('2026-03-02T10:00:00+03:00'), { serviceId: gloss.id, ...has(firstBasin) });
  const range = basinDay({ bookings: [dyed] });
  const shown = (grounds: readonly Ground[]) =>
    drawnCards(drawn(range, grounds), drawnOn(monday))[0]?.[0]?.shows;
  expect(shown(columnsOfDay(range, undefined))).toMatchObject({
    units: 'Basin 1',
    isOfUnit: false,
    gapFrom: 0.25,
    gapTo: 0.75,
  });
  expect(shown(columnsOfUnits(range))).toMatchObject({
    staff: 'Ana',
    isOfUnit: true,
    gapFrom: undefined,
    gapTimes: undefined,
    size: 'full',
  });
});

test('a booking over midnight stands in the columns of both dates', () => {
  const start = at('2026-03-02T23:30:00+03:00');
  const week = weekWith({ bookings: [booked(1, start)] });
  const cards = drawnCards(drawn(week, columnsOfWeek(week, ana)), drawnOn(monday));
  expect(cards.map((lane) => lane.map(({ fromMinute, toMinute }) => [fromMinute, toMinute]))).toEqual([
    [[1410, 1455]],
    [[-30, 15]],
    ...[[], [], [], [], []],
  ]);
});

test('a card is as long as its booking where the clock is set back in between', () => {
  const berlin = { ...salon, timeZone: zone('Europe/Berlin') };
  const sunday = date('2026-10-25');
  const night = rangeWith({
    salon: berlin,
    from: sunday,
    to: sunday,
    bookings: [booked(1, at('2026-10-25T02:30:00+02:00'))],
  });
  const [[card] = []] = drawnCards(drawn(night, columnsOfDay(night, new Set([ana.id]))), drawnOn(sunday));
  expect(card).toMatchObject({ fromMinute: 150, toMinute: 195 });
});

test('whoever is awaited is late from the first minute after the start until the end', () => {
  const lateAt = (now: string | undefined, changes: Partial<NamedBooking> = {}) => {
    const range = rangeWith({ bookings: [booked(1, clock('10:00'), changes)] });
    const cards = drawnCards(drawn(range, columnsOfDay(range, undefined)), {
      ...drawnOn(monday),
      now: now === undefined ? undefined : clock(now),
    });
    return cards[0]?.[0]?.shows.late;
  };
  expect(lateAt('10:00')).toBeUndefined();
  expect(lateAt('10:01')).toBe('1 min');
  expect(lateAt('10:44', { status: 'pending' })).toBe('44 mins');
  expect(lateAt('10:45')).toBeUndefined();
  expect(lateAt('10:12', { status: 'arrived' })).toBeUndefined();
  expect(lateAt('10:12', { status: 'no_show' })).toBeUndefined();
  expect(lateAt(undefined)).toBeUndefined();
});

test('what did not take place pushes no card aside; what overlaps of it stands in strips of its own', () => {
  const range = rangeWith({
    bookings: [
      booked(1, clock('06:00'), { status: 'cancelled' }),
      booked(2, clock('10:00'), { status: 'cancelled' }),
      booked(3, clock('10:15'), { status: 'no_show' }),
      booked(4, clock('10:15')),
    ],
  });
  const grounds = columnsOfDay(range, undefined).map((ground) => withTraces(range, ground));
  const [traces] = drawnTraces(drawn(range, grounds), english);
  expect(traces?.map(({ startTime, status, strip }) => [startTime, status, strip])).toEqual([
    ['06:00', 'cancelled', 0],
    ['10:00', 'cancelled', 0],
    ['10:15', 'no_show', 1],
  ]);
  const [cards] = drawnCards(drawn(range, grounds), drawnOn(monday));
  expect(cards?.map(({ share }) => share.width)).toEqual([{ share: 1, pixels: 0 }]);
  expect(drawnHours(range, grounds).opensMinute).toBeLessThanOrEqual(6 * 60);
});

test('a card has a tail for what its booking keeps free before and after it, and none where it blocks nothing', () => {
  const buffers = { bufferBeforeMinutes: 5, bufferAfterMinutes: 15 };
  const tailsOf = (changes: Partial<NamedBooking>) => {
    const bookings = [booked(1, clock('10:00'), { ...buffers, ...changes })];
    const range = rangeWith({ bookings });
    const [cards] = drawnCards(drawn(range, columnsOfDay(range, new Set([ana.id]))), drawnOn(monday));
    return cards?.[0]?.tails;
  };
  expect(tailsOf({})).toEqual([
    { side: 'before', fromMinute: 595, toMinute: 600 },
    { side: 'after', fromMinute: 645, toMinute: 660 },
  ]);
  expect(tailsOf({ bufferBeforeMinutes: 0 })).toHaveLength(1);
  expect(tailsOf({ status: 'no_show' })).toEqual([]);
});
