import { type Birthday, dateOfBirthday, isBirthdayNear } from '../../shared/domain/birthday.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';

/** That a client has their birthday about the date of a booking; undefined where they do not, or it is not known. */
export function birthdayInWords(
  birthday: Birthday | null,
  date: CalendarDate,
  { words, formats }: Speech,
): string | undefined {
  if (birthday === null || !isBirthdayNear(birthday, date)) return undefined;
  return words.clients.card.birthdayNear(formats.date(dateOfBirthday(birthday), 'dayAndMonth'));
}
