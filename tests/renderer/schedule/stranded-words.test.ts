import { expect, test } from 'vitest';
import {
  bookingInWords,
  personName,
  saveInWords,
  slotInWords,
} from '../../../src/renderer/schedule/stranded-words.ts';
import { addMinutes } from '../../../src/shared/domain/interval.ts';
import { ana, at, booked, cut, idOf, monday, salon } from '../../shared/domain/world.ts';
import { english } from '../english.ts';

const names = { staff: [{ ...ana, name: 'Ana Lind' }], zone: salon.timeZone };
const booking = booked(1, monday('10:00'));
const slot = (startTime: ReturnType<typeof at>) => ({
  staffId: ana.id,
  serviceId: cut.id,
  startTime,
  endTime: addMinutes(startTime, 45),
});

test('a place on the booking’s own day is told by its time, on another one with the date', () => {
  expect(slotInWords(names, slot(monday('14:30')), booking, english)).toBe('14:30 · Ana L.');
  // 22:30 UTC on Monday is Tuesday in Istanbul.
  expect(slotInWords(names, slot(at('2026-03-02T22:30:00Z')), booking, english)).toMatch(
    /^Tue.*, 01:30 · Ana L\.$/,
  );
});

test('somebody who has left and a booking without a client have words of their own', () => {
  expect(personName(names, idOf(99), english.words)).toBe('Former colleague');
  const nobody = { ...booking, clientId: null, clientName: null };
  expect(bookingInWords(nobody, salon.timeZone, english)).toMatch(/^No client, Cut, Mon.*, 10:00–10:45$/);
});

test('the button says all that it does', () => {
  expect(saveInWords({ move: 3, cancel: 1, keep: 0 }, english)).toBe('Save, move 3 and cancel 1');
  expect(saveInWords({ move: 0, cancel: 0, keep: 2 }, english)).toBe('Save, keep 2');
  expect(saveInWords({ move: 0, cancel: 0, keep: 0 }, english)).toBe('Save');
});
