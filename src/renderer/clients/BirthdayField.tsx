import { Input } from 'react-aria-components';
import { birthdayOn, dateOfBirthday, parseBirthday } from '../../shared/domain/birthday.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';
import { useLanguage } from '../language/use-language.ts';
import { datePattern, readDate } from '../ui/read-date.ts';
import { TypedField, type TypedFieldProps } from '../ui/TypedField.tsx';

// A date without a year is the next one from here on: in a leap year every day of any year is found.
const newYear = '2000-01-01' as CalendarDate;

/** A day and a month, typed in the desk's order; a year that is typed along is not kept. The value is `MM-DD` as soon as it can be read. */
export function BirthdayField(field: TypedFieldProps) {
  const { words, formats } = useLanguage();
  const dayAndMonth = {
    date: (date: CalendarDate) => formats.date(date, 'numericDayAndMonth'),
  };
  return (
    <TypedField
      {...field}
      maxLength={24}
      read={(text) => {
        const date = readDate(text, formats, newYear);
        return date && birthdayOn(date);
      }}
      write={(kept) => {
        const birthday = parseBirthday(kept);
        return birthday && dayAndMonth.date(dateOfBirthday(birthday));
      }}
    >
      <div className="field-control">
        <Input
          className="field-input figures"
          placeholder={datePattern(dayAndMonth, words.fields.dateParts)}
          autoComplete="off"
        />
      </div>
    </TypedField>
  );
}
