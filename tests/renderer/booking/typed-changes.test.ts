import { expect, test } from 'vitest';
import { askedPlace, typedStart, withTyped } from '../../../src/renderer/booking/typed-changes.ts';
import { instant } from '../../../src/shared/domain/interval.ts';
import type { TimeZone } from '../../../src/shared/domain/zoned-time.ts';
import { ana, booked, cut, idOf, monday, salon, wax } from '../../shared/domain/world.ts';
import { bea } from '../calendar/range.ts';

const zone = salon.timeZone;
const booking = booked(1, monday('10:00'));

test('a booking stands at the date and the time of the salon’s clock', () => {
  expect(typedStart(booking, zone)).toEqual({ date: '2026-03-02', time: '10:00' });
});

test('nothing typed, or what is so already, asks for nothing', () => {
  expect(askedPlace(booking, undefined, zone)).toEqual({ ok: true, value: undefined });
  const same = { date: '2026-03-02', time: '10:00', staffId: ana.id, serviceId: cut.id };
  expect(askedPlace(booking, same, zone)).toEqual({ ok: true, value: undefined });
});

test('what is typed is asked for, and the rest stays', () => {
  const { startTime } = booking;
  const typed = { time: '11:30', staffId: bea.id };
  expect(askedPlace(booking, typed, zone)).toEqual({
    ok: true,
    value: { staffId: bea.id, serviceId: cut.id, startTime: monday('11:30') },
  });
  expect(askedPlace(booking, { serviceId: wax.id }, zone)).toEqual({
    ok: true,
    value: { staffId: ana.id, serviceId: wax.id, startTime },
  });
});

test('another date keeps the wall time, also over a change of the clock', () => {
  const berlin = 'Europe/Berlin' as TimeZone;
  const start = instant(Date.parse('2026-03-28T10:00:00+01:00'));
  const asked = askedPlace({ ...booking, startTime: start }, { date: '2026-03-30' }, berlin);
  expect(asked.ok && asked.value?.startTime).toBe(Date.parse('2026-03-30T10:00:00+02:00'));
});

test('in an hour that the clock repeats a booking stays where it is while only its person changes', () => {
  const berlin = 'Europe/Berlin' as TimeZone;
  const second = instant(Date.parse('2026-10-25T02:30:00+01:00'));
  const asked = askedPlace({ ...booking, startTime: second }, { staffId: bea.id }, berlin);
  expect(asked.ok && asked.value?.startTime).toBe(second);
});

test('what is no date and what is no time is said', () => {
  expect(askedPlace(booking, { date: '31.2.' }, zone)).toEqual({ ok: false, error: 'date_unreadable' });
  expect(askedPlace(booking, { time: 'noon' }, zone)).toEqual({ ok: false, error: 'time_unreadable' });
});

test('what is typed is kept for each booking by itself, until its last part is taken away', () => {
  const [one, other] = [booking.id, idOf<typeof booking.id>(77)];
  let typed = withTyped(new Map(), one, 'place', { time: '11:00' });
  typed = withTyped(typed, one, 'notes', { text: 'Tea', over: '' });
  typed = withTyped(typed, other, 'client', { name: 'Ze', phone: '' });
  typed = withTyped(typed, one, 'place', undefined);
  expect(typed.get(one)).toEqual({ notes: { text: 'Tea', over: '' } });
  typed = withTyped(typed, one, 'notes', undefined);
  expect([...typed]).toEqual([[other, { client: { name: 'Ze', phone: '' } }]]);
});
