import { expect, test } from 'vitest';
import { beginsNow, shownAdvice } from '../../../src/renderer/booking/shown-advice.ts';
import { monday } from '../../shared/domain/world.ts';

test('what began within the longest step of the calendar begins now, and nothing that is still to come does', () => {
  expect(beginsNow(monday('11:05'), monday('11:05'))).toBe(true);
  expect(beginsNow(monday('11:05'), monday('11:19'))).toBe(true);
  expect(beginsNow(monday('11:05'), monday('11:20'))).toBe(false);
  expect(beginsNow(monday('11:05'), monday('11:04'))).toBe(false);
});

test('of a booking that begins now it is not told that it is in the past, and everything else is', () => {
  const advice = [
    { code: 'in_the_past', message: 'Past.' },
    { code: 'client_no_shows', message: 'Twice.' },
  ] as const;
  expect(shownAdvice(advice, monday('11:05'), monday('11:08'))).toEqual([advice[1]]);
  expect(shownAdvice(advice, monday('11:05'), monday('12:00'))).toEqual(advice);
  expect(shownAdvice(advice, undefined, monday('12:00'))).toEqual(advice);
});
