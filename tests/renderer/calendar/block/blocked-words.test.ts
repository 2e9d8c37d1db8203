import { expect, test } from 'vitest';
import { blockingObjection } from '../../../../src/renderer/calendar/block/blocked-words.ts';
import { blockedInWords } from '../../../../src/renderer/calendar/range/blocked-time.ts';
import { ana, booked, idOf, monday } from '../../../shared/domain/world.ts';
import { blockedCall, english, rangeWith } from '../range.ts';

const span = { staffId: ana.id, startTime: monday('10:00'), endTime: monday('12:00') };
const held = { span, blocked: undefined };

test('it is said who is booked, when and with what; nothing where nobody is', () => {
  const bookings = [
    booked(1, monday('10:00'), { clientName: 'Elif Kaya' }),
    booked(2, monday('11:00'), { clientId: null, clientName: null }),
  ];
  expect(blockingObjection(rangeWith({ bookings }), held, english)?.message).toBe(
    'Ana is booked 10:00–10:45 (Cut, Elif K.) and 11:00–11:45 (Cut).',
  );
  expect(blockingObjection(rangeWith(), held, english)).toBeUndefined();
});

test('what is blocked already is in the way, but not of itself', () => {
  const call = blockedCall('11:00', '11:30');
  const range = rangeWith({ timeOff: [call, { ...call, id: idOf(51), kind: 'away' }] });
  expect(blockingObjection(range, held, english)?.message).toBe('Ana’s time is blocked 11:00–11:30 (Call).');
  expect(blockingObjection(range, { span, blocked: call }, english)).toBeUndefined();
  expect(
    blockingObjection(range, { ...held, span: { ...span, startTime: call.endTime } }, english),
  ).toBeUndefined();
});

test('blocked time is named with its times, its reason where it has one, and its person', () => {
  expect(blockedInWords(rangeWith(), span, 'Call', english)).toBe('10:00–12:00 Blocked: Call, Ana');
  expect(blockedInWords(rangeWith(), span, null, english)).toBe('10:00–12:00 Blocked, Ana');
});
