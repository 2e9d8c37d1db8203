import { describe, expect, test } from 'vitest';
import {
  type Birthday,
  birthdayOn,
  dateOfBirthday,
  isBirthdayNear,
  parseBirthday,
} from '../../../src/shared/domain/birthday.ts';
import type { CalendarDate } from '../../../src/shared/domain/zoned-time.ts';

const date = (text: string) => text as CalendarDate;
const birthday = (text: string) => text as Birthday;

test('a birthday is a day of some year, without the year', () => {
  expect(parseBirthday('03-05')).toBe('03-05');
  expect(parseBirthday('02-29')).toBe('02-29');
  for (const text of ['02-30', '13-01', '00-10', '3-5', '2000-03-05', '03-05T', '']) {
    expect(parseBirthday(text)).toBeUndefined();
  }
});

test('a birthday is written like the date of a leap year, and read from any date', () => {
  expect(dateOfBirthday(birthday('02-29'))).toBe('2000-02-29');
  expect(birthdayOn(date('1987-12-24'))).toBe('12-24');
});

describe('a birthday is near a date', () => {
  test('until seven days before it and after it', () => {
    const near = (text: string) => isBirthdayNear(birthday('03-10'), date(text));
    expect(['2026-03-03', '2026-03-10', '2026-03-17'].map(near)).toEqual([true, true, true]);
    expect(['2026-03-02', '2026-03-18', '2026-09-10'].map(near)).toEqual([false, false, false]);
  });

  test('across the end of the year', () => {
    expect(isBirthdayNear(birthday('01-02'), date('2026-12-28'))).toBe(true);
    expect(isBirthdayNear(birthday('12-30'), date('2026-01-03'))).toBe(true);
    expect(isBirthdayNear(birthday('12-30'), date('2026-01-07'))).toBe(false);
  });

  test('also when it is 29 February and the year has none', () => {
    expect(isBirthdayNear(birthday('02-29'), date('2026-03-07'))).toBe(true);
    expect(isBirthdayNear(birthday('02-29'), date('2026-03-08'))).toBe(false);
  });
});
