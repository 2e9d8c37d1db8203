import { expect, test } from 'vitest';
import { validateBookingRequest } from '../../../../src/shared/domain/rules/rules.ts';
import { ana, at, date, monday, salon, weekly, window, worldWith } from '../world.ts';
import { asking, codes, mondays, sentences } from './asking.ts';

test.each([
  ['before the first window', '08:30', 'Ana starts at 09:00.'],
  ['into the break', '11:30', 'Ana is off 12:00–13:00.'],
  ['inside the break', '12:10', 'Ana is off 12:00–13:00.'],
  ['past the last window', '16:30', 'Ana is off after 17:00.'],
  ['after work', '19:00', 'Ana is off after 17:00.'],
])('%s', (_, clock, sentence) => {
  expect(sentences(worldWith({ plan: mondays }), asking(monday(clock)))).toEqual([sentence]);
});

test('a day without windows is named by its date', () => {
  expect(sentences(worldWith({ plan: mondays }), asking(at('2026-03-03T10:00:00+03:00')))).toEqual([
    'Ana does not work on Tuesday 3 March.',
  ]);
});

test('a salon may count days without hours as open', () => {
  const world = worldWith({ plan: mondays, salon: { ...salon, daysWithoutHours: 'open' } });
  expect(codes(world, asking(at('2026-03-03T10:00:00+03:00')))).toEqual([]);
  expect(codes(world, asking(monday('08:00')))).toEqual(['outside_availability']);
});

test('a date override replaces the week, also with nothing', () => {
  const overrides = [{ staffId: ana.id, date: date('2026-03-02'), windows: [window('20:00', '22:00')] }];
  const world = worldWith({ plan: { ...mondays, overrides } });
  expect(codes(world, asking(monday('10:00')))).toEqual(['outside_availability']);
  expect(codes(world, asking(monday('20:00')))).toEqual([]);
  const off = worldWith({
    plan: {
      windows: [],
      schedules: [],
      overrides: [{ staffId: ana.id, date: date('2026-03-02'), windows: [] }],
    },
  });
  expect(sentences(off, asking(monday('10:00')))).toEqual(['Ana does not work on Monday 2 March.']);
});

test('touching windows are two, and the sentence says where they touch', () => {
  const plan = {
    windows: [weekly(1, '09:00', '13:00'), weekly(1, '13:00', '17:00')],
    schedules: [],
    overrides: [],
  };
  expect(sentences(worldWith({ plan }), asking(monday('12:30')))).toEqual([
    'Ana’s working windows change at 13:00; a booking cannot run across it.',
  ]);
});

test('a booking cannot run across midnight', () => {
  const plan = {
    windows: [weekly(1, '20:00', '24:00'), weekly(2, '00:00', '02:00')],
    schedules: [],
    overrides: [],
  };
  expect(sentences(worldWith({ plan }), asking(monday('23:30')))).toEqual([
    'A booking cannot run across midnight.',
  ]);
});

test('the nearest window is named as data', () => {
  const [violation] = validateBookingRequest(worldWith({ plan: mondays }), asking(monday('12:10')));
  expect(violation).toMatchObject({
    field: 'startTime',
    window: { startTime: monday('13:00'), endTime: monday('17:00') },
  });
});
