import { expect, test } from 'vitest';
import { daySheet } from '../../../../src/renderer/calendar/print/day-sheet.ts';
import type { CalendarRange } from '../../../../src/shared/domain/calendar-range.ts';
import type { ShownClient } from '../../../../src/shared/domain/client.ts';
import type { TimeOff } from '../../../../src/shared/domain/working-time.ts';
import { wallTimeAt } from '../../../../src/shared/domain/zoned-time.ts';
import {
  ana,
  at,
  booked,
  cut,
  date,
  elif,
  gloss,
  idOf,
  monday,
  salon,
  wax,
} from '../../../shared/domain/world.ts';
import { bea, blockedCall, rangeWith } from '../range.ts';

const shownElif: ShownClient = { ...elif, phone: '+905551234567', shownPhone: '0555 123 45 67' };
const clients = new Map([[elif.id, shownElif]]);

const sheet = (changes: Partial<CalendarRange> = {}) => daySheet(rangeWith(changes), clients);

/** The lines of a person as `09:00–10:00 kind`. */
const linesOf = (changes: Partial<CalendarRange>, staffId = ana.id): readonly string[] | undefined =>
  sheet(changes)
    .find((person) => person.staffId === staffId)
    ?.lines.map(
      ({ start, end, kind }) =>
        `${wallTimeAt(start, salon.timeZone)}–${wallTimeAt(end, salon.timeZone)} ${kind}`,
    );

test('everybody at work has a sheet with their hours, in the order of the people; nobody else has', () => {
  expect(sheet().map(({ name }) => name)).toEqual(['Ana', 'Bea Lind']);
  expect(sheet()[1]?.hours).toEqual([{ start: monday('10:00'), end: monday('19:00') }]);
  const off = { overrides: [{ staffId: bea.id, date: date('2026-03-02'), windows: [] }] };
  expect(sheet(off).map(({ name }) => name)).toEqual(['Ana']);
  const booking = booked(1, monday('12:00'), { staffId: bea.id });
  expect(sheet({ ...off, bookings: [booking] }).map(({ name }) => name)).toEqual(['Ana', 'Bea Lind']);
});

test('a booking stands at its time with its client and their number, between what is free and the break', () => {
  const booking = booked(1, monday('10:00'));
  expect(linesOf({ bookings: [booking] })).toEqual([
    '09:00–10:00 free',
    '10:00–10:45 booking',
    '10:45–13:00 free',
    '13:00–14:00 break',
    '14:00–18:00 free',
  ]);
  const [person] = sheet({ bookings: [booking] });
  expect(person?.lines[1]).toMatchObject({ booking, client: { shownPhone: '0555 123 45 67' } });
  expect(person?.bookingCount).toBe(1);
});

test('a cancelled booking is not on paper; a no-show is, and its time is free', () => {
  const cancelled = booked(1, monday('09:00'), { status: 'cancelled' });
  const missed = booked(2, monday('14:00'), { status: 'no_show' });
  expect(linesOf({ bookings: [cancelled, missed] })).toEqual([
    '09:00–13:00 free',
    '13:00–14:00 break',
    '14:00–14:45 booking',
    '14:00–18:00 free',
  ]);
});

test('what is kept free beside a booking is not free, nor what is shorter than the salon’s slots', () => {
  const [cleaned, next] = [
    booked(1, monday('09:00'), { serviceId: wax.id }),
    booked(2, monday('09:55'), { serviceId: cut.id }),
  ];
  expect(linesOf({ bookings: [cleaned, next], services: [cut, wax] })?.slice(0, 3)).toEqual([
    '09:00–09:30 booking',
    '09:55–10:40 booking',
    '10:40–13:00 free',
  ]);
});

test('processing is told with its booking, not as free time; who is booked in it stands below', () => {
  const glossed = booked(1, monday('09:00'), { serviceId: gloss.id });
  const during = booked(2, monday('09:15'), { endTime: monday('09:45') });
  expect(linesOf({ bookings: [glossed, during] })?.slice(0, 3)).toEqual([
    '09:00–10:00 booking',
    '09:15–09:45 booking',
    '10:00–13:00 free',
  ]);
});

test('blocked time and time away have their lines, and are not free', () => {
  const away: TimeOff = { ...blockedCall('16:00', '18:00'), id: idOf(51), kind: 'away', reason: null };
  expect(linesOf({ timeOff: [blockedCall('09:00', '09:30'), away] })).toEqual([
    '09:00–09:30 blocked',
    '09:30–13:00 free',
    '13:00–14:00 break',
    '14:00–16:00 free',
    '16:00–18:00 away',
  ]);
  // Of another day.
  const later = {
    ...blockedCall('09:00', '09:30'),
    startTime: at('2026-03-03T09:00:00+03:00'),
    endTime: at('2026-03-03T10:00:00+03:00'),
  };
  expect(linesOf({ timeOff: [later] })).toEqual(linesOf({}));
});

test('a day that no hours limit tells what is booked, and not that the night is free', () => {
  expect(linesOf({ windows: [], bookings: [booked(1, monday('10:00'))] })).toEqual(['10:00–10:45 booking']);
});
