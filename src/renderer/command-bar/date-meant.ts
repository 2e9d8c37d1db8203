import { searchKey } from '../../shared/domain/client.ts';
import { addDays, type CalendarDate, dayOfWeekOf } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { readDate } from '../ui/read-date.ts';

/** So many letters of a day's name must be typed before it is meant. */
const lettersOfDay = 3;

/** The date that is typed, in figures or by name: today, tomorrow, or the next day of that weekday after today. Undefined for anything else. */
export function dateMeant(
  query: string,
  { words, formats }: Speech,
  today: CalendarDate,
): CalendarDate | undefined {
  const written = readDate(query, formats, today);
  if (written !== undefined) return written;
  const typed = searchKey(query);
  if (typed.length < lettersOfDay) return undefined;
  const isCalled = (name: string): boolean => searchKey(name).startsWith(typed);
  if (isCalled(words.calendar.today)) return today;
  if (isCalled(words.calendar.tomorrow)) return addDays(today, 1);
  const ahead = Array.from({ length: 7 }, (_, days) => addDays(today, days + 1));
  return ahead.find((date) => isCalled(formats.weekday(dayOfWeekOf(date))));
}
