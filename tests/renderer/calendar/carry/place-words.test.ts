import { expect, test } from 'vitest';
import {
  placeInWords,
  proposalInWords,
  slotInWords,
} from '../../../../src/renderer/calendar/carry/place-words.ts';
import { proposeNew } from '../../../../src/renderer/calendar/carry/proposal.ts';
import { addMinutes, millisecondsPerDay } from '../../../../src/shared/domain/interval.ts';
import { ana, cut, date, monday } from '../../../shared/domain/world.ts';
import { english } from '../../english.ts';
import { bea, dayWith } from '../day.ts';

const day = dayWith();
const asked = { staffId: ana.id, startTime: monday('10:15') };
const minutesPerDay = millisecondsPerDay / 60_000;
const slot = (staffId: typeof ana.id, clock: string, days = 0) => ({
  staffId,
  serviceId: cut.id,
  startTime: addMinutes(monday(clock), days * minutesPerDay),
  endTime: addMinutes(monday(clock), days * minutesPerDay + 45),
});
const today = date('2026-03-02');

test('the ghost says when, what and with whom', () => {
  expect(proposalInWords(day, proposeNew(day, asked, cut), english)).toBe('10:15–11:00 Cut, Ana');
});

test('a suggestion that day names the person, one on another day the day too', () => {
  expect(slotInWords(day, slot(ana.id, '11:15'), today, english)).toBe('Ana 11:15');
  expect(slotInWords(day, slot(bea.id, '10:15'), today, english)).toBe('Bea L. 10:15');
  expect(slotInWords(day, slot(ana.id, '10:15', 1), today, english)).toBe('Ana, Tomorrow 10:15');
  expect(slotInWords(day, slot(bea.id, '10:15', 1), today, english)).toBe('Bea L., Tomorrow 10:15');
});

test('tomorrow is the day after today, not the one after the day on the screen', () => {
  const lastWeek = date('2026-02-25');
  expect(slotInWords(day, slot(ana.id, '10:15', 1), lastWeek, english)).toMatch(/Mar.* 10:15$/);
});

test('a place on another date names it', () => {
  expect(placeInWords(day, asked, english)).toBe('Ana 10:15');
  expect(placeInWords(day, slot(ana.id, '10:15', 1), english)).toMatch(/^Ana .*Mar.*10:15$/);
});
