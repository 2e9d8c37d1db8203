import { dateOfBirthday, parseBirthday } from '../../shared/domain/birthday.ts';
import { longestName, longestNotes, longestRemark } from '../../shared/domain/longest-texts.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useToday } from '../app/clock.ts';
import { useLanguage } from '../language/use-language.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { BirthdayField } from './BirthdayField.tsx';
import { type ClientForm, type ClientProblem, contactAnswers } from './client-form.ts';

/** What stands in a field of a form, as it is read. */
export function fieldInWords(form: ClientForm, name: keyof ClientForm, { words, formats }: Speech): string {
  if (name === 'mayContact') return words.clients.contact[form.mayContact];
  const birthday = name === 'birthday' ? parseBirthday(form.birthday) : undefined;
  if (birthday) return formats.date(dateOfBirthday(birthday), 'dayAndMonth');
  return form[name] || words.frame.save.empty;
}

/** The fields of a client, in a grid of two columns. */
export function ClientFields({
  form,
  onChange,
  problems,
  autoFocus = false,
}: {
  readonly form: ClientForm;
  readonly onChange: (change: Partial<ClientForm>) => void;
  /** What is shown as wrong. */
  readonly problems: readonly ClientProblem[];
  readonly autoFocus?: boolean;
}) {
  const { words, formats } = useLanguage();
  const text = words.clients.fields;
  const today = useToday();
  return (
    <div className="client-fields">
      <div className="client-fields-wide">
        <TextField
          label={text.name}
          value={form.name}
          onChange={(name) => onChange({ name })}
          error={problems.includes('name_missing') ? words.frame.save.nameMissing : undefined}
          autoFocus={autoFocus}
          maxLength={longestName}
        />
      </div>
      <TextField
        label={text.phone}
        type="tel"
        value={form.phone}
        onChange={(phone) => onChange({ phone })}
        maxLength={40}
      />
      <TextField
        label={text.email}
        inputMode="email"
        value={form.email}
        onChange={(email) => onChange({ email })}
        maxLength={200}
      />
      <div className="client-fields-wide">
        <TextField
          label={text.alert}
          placeholder={text.alertHint}
          value={form.alert}
          onChange={(alert) => onChange({ alert })}
          maxLength={longestRemark}
        />
      </div>
      <div className="client-fields-wide">
        <TextField
          label={text.notes}
          placeholder={text.notesHint}
          isMultiline
          value={form.notes}
          onChange={(notes) => onChange({ notes })}
          maxLength={longestNotes}
        />
      </div>
      <BirthdayField
        label={text.birthday}
        value={form.birthday}
        onChange={(birthday) => onChange({ birthday })}
        {...(problems.includes('birthday_unreadable')
          ? { error: text.birthdayUnreadable(formats.date(today, 'numericDayAndMonth')) }
          : {})}
      />
      <Select
        label={text.mayContact}
        choices={contactAnswers.map((id) => ({ id, label: words.clients.contact[id] }))}
        value={form.mayContact}
        onChange={(mayContact) => onChange({ mayContact })}
      />
    </div>
  );
}
