import { longestName } from '../../shared/domain/longest-texts.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useToday } from '../app/clock.ts';
import { useLanguage } from '../language/use-language.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { PaletteField } from '../ui/PaletteField.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { withChoice } from './choices.ts';
import { type EmploymentProblem, employmentProblems, type PersonForm } from './person-form.ts';

function sentenceFor(
  problem: EmploymentProblem | undefined,
  today: CalendarDate,
  { words, formats }: Speech,
): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case 'date_unreadable':
      return words.fields.dateUnreadable(formats.date(today, 'numeric'));
    case 'ends_before_start':
      return words.settings.people.endsBeforeStart;
  }
}

/** The fields of a person, new or known. */
export function PersonFields({
  form,
  services,
  onChange,
  showsProblems,
  isNew = false,
}: {
  readonly form: PersonForm;
  readonly services: readonly Service[];
  readonly onChange: (change: Partial<PersonForm>) => void;
  /** Whether to say what is missing: on a new form not before the first try. */
  readonly showsProblems: boolean;
  readonly isNew?: boolean;
}) {
  const language = useLanguage();
  const { words } = language;
  const text = words.settings.people;
  const today = useToday();
  const problems = employmentProblems(form);
  return (
    <>
      <div className="settings-fields">
        <TextField
          label={text.fields.name}
          value={form.name}
          onChange={(name) => onChange({ name })}
          error={showsProblems && form.name.trim() === '' ? words.frame.save.nameMissing : undefined}
          maxLength={longestName}
          autoFocus={isNew}
        />
      </div>
      <PaletteField label={text.fields.color} value={form.color} onChange={(color) => onChange({ color })} />
      <div className="settings-stack">
        <span className="field-label">{text.fields.serviceIds}</span>
        <Switch
          label={text.fields.offersAll}
          isSelected={form.offersAll}
          onChange={(offersAll) => onChange({ offersAll })}
        />
      </div>
      {form.offersAll ? null : services.length === 0 ? (
        <p className="settings-hint">{text.noServices}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend around the choices.
        <div className="settings-choices" role="group" aria-label={text.fields.serviceIds}>
          {services.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              isSelected={form.serviceIds.includes(id)}
              onChange={(isOffered) => onChange({ serviceIds: withChoice(form.serviceIds, id, isOffered) })}
            />
          ))}
        </div>
      )}
      {!form.offersAll && services.length > 0 && form.serviceIds.length === 0 ? (
        <p className="settings-warning">{text.noServicesChosen}</p>
      ) : null}
      <div className="settings-fields">
        <DateField
          label={text.fields.startsOn}
          value={form.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          error={sentenceFor(problems.startsOn, today, language)}
        />
        <DateField
          label={text.fields.endsOn}
          value={form.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
          error={sentenceFor(problems.endsOn, today, language)}
        />
      </div>
      {isNew ? null : (
        <div className="settings-stack">
          <Switch
            label={text.fields.isActive}
            isSelected={form.isActive}
            onChange={(isActive) => onChange({ isActive })}
          />
          {form.isActive ? null : <p className="settings-hint">{text.inactiveHint}</p>}
        </div>
      )}
    </>
  );
}
