import type { Branded } from './brand.ts';
import { type CalendarDate, dateOfParts, daysBetween, parseDate, partsOfDate } from './zoned-time.ts';

/** A day and a month without a year, `MM-DD`: a salon congratulates, and need not know how old anybody is. */
export type Birthday = Branded<string, 'Birthday'>;

// It has a 29 February.
const leapYear = '2000';

/** Reads `MM-DD`; undefined for what is no day of any year. */
export function parseBirthday(text: string): Birthday | undefined {
  // The line above says what the brand means.
  return parseDate(`${leapYear}-${text}`) && (text as Birthday);
}

/** That day in a leap year, to be written like any date. */
export function dateOfBirthday(birthday: Birthday): CalendarDate {
  // Every birthday is a day of a leap year.
  return `${leapYear}-${birthday}` as CalendarDate;
}

/** The day and the month of a date. */
export function birthdayOn(date: CalendarDate): Birthday {
  // A date of the calendar ends in them.
  return date.slice('YYYY-'.length) as Birthday;
}

const nearDays = 7;

/** Whether a birthday is at most seven days before or after a date. 29 February is the day before 1 March where the year has none. */
export function isBirthdayNear(birthday: Birthday, date: CalendarDate): boolean {
  const { year } = partsOfDate(date);
  const { month, day } = partsOfDate(dateOfBirthday(birthday));
  return [year - 1, year, year + 1].some((of) => {
    const inYear = dateOfParts({ year: of, month, day }) ?? dateOfParts({ year: of, month: 2, day: 28 });
    return inYear !== undefined && Math.abs(daysBetween(inYear, date)) <= nearDays;
  });
}
