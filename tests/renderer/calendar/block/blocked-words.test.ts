import { expect, test } from 'vitest';
import { blockingObjection } from '../../../../src/renderer/calendar/block/blocked-words.ts';
import { blockedInWords } from '../../../../src/renderer/calendar/range/blocked-time.ts';
import { ana, booked, monday } from '../../../shared/domain/world.ts';
import { english, rangeWith } from '../range.ts';

const span = { staffId: ana.id, startTime: monday('10:00'), endTime: monday('12:00') };

test('it is said who is booked, when and with what; nothing where nobody is', () => {
  const bookings = [
    booked(1, monday('10:00'), { clientName: 'Elif Kaya' }),
    booked(2, monday('11:00'), { clientId: null, clientName: null }),
  ];
  expect(blockingObjection(rangeWith({ bookings }), span, english)).toBe(
    'Ana is booked 10:00–10:45 (Cut, Elif K.) and 11:00–11:45 (Cut).',
  );
  expect(blockingObjection(rangeWith(), span, english)).toBeUndefined();
});

test('blocked time is named with its times, its reason where it has one, and its person', () => {
  expect(blockedInWords(rangeWith(), span, 'Call', english)).toBe('10:00–12:00 Blocked: Call, Ana');
  expect(blockedInWords(rangeWith(), span, null, english)).toBe('10:00–12:00 Blocked, Ana');
});
