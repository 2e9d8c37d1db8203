import { expect, test } from 'vitest';
import { proposeMove, proposeNew } from '../../../../src/renderer/calendar/carry/proposal.ts';
import {
  carriedInWords,
  proposalInWords,
  slotInWords,
  startInWords,
} from '../../../../src/renderer/calendar/carry/proposal-words.ts';
import { addMinutes, millisecondsPerDay } from '../../../../src/shared/domain/interval.ts';
import {
  ana,
  booked,
  cut,
  date,
  firstBasin,
  monday,
  secondBasin,
  wash,
} from '../../../shared/domain/world.ts';
import { basinDay, bea, english, rangeWith, washed, weekWith } from '../range.ts';

const day = rangeWith();
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

test('a unit is named where one is asked for, and where a booking has one', () => {
  const basins = basinDay();
  const inBasin = proposeNew(basins, { ...asked, resourceId: secondBasin.id }, wash);
  expect(proposalInWords(basins, inBasin, english)).toBe('10:15–10:45 Wash, Ana, Basin 2');
  expect(startInWords(basins, washed(1, '10:15', firstBasin), english)).toBe('Ana, Basin 1 10:15');
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

test('a start on another date names it', () => {
  expect(startInWords(day, booked(1, monday('10:15')), english)).toBe('Ana 10:15');
  expect(startInWords(day, booked(1, monday('10:15')), english, true)).toMatch(/^Ana Mon.*2 Mar.*10:15$/);
  const { startTime } = slot(ana.id, '10:15', 1);
  expect(startInWords(day, booked(1, startTime), english)).toMatch(/^Ana .*Mar.*10:15$/);
});

test('among several dates every one is named', () => {
  const week = weekWith();
  expect(proposalInWords(week, proposeNew(week, asked, cut), english)).toBe(
    'Mon 2 Mar, 10:15–11:00 Cut, Ana',
  );
  expect(slotInWords(week, slot(ana.id, '11:15'), date('2026-02-20'), english)).toBe('Ana, Mon 2 Mar 11:15');
  expect(startInWords(week, booked(1, monday('10:15')), english)).toBe('Ana Mon 2 Mar, 10:15');
});

test('what is carried is named with its length', () => {
  const booking = booked(1, monday('10:00'), { clientName: 'Elif Kaya' });
  expect(carriedInWords(proposeMove(day, booking, booking), english)).toBe('Elif Kaya, Cut, 45 mins');
});
