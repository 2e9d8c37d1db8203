import { longestName } from '../../shared/domain/longest-texts.ts';
import { parseTimeZone } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { useStartWords } from '../language/use-start-words.ts';
import type { Decided } from '../schedule/use-stranding.ts';
import { WeekEditor } from '../schedule/WeekEditor.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { EditRecord, useEditing } from './EditRecord.tsx';
import { type SalonForm, salonForm, salonSettings, slotMinutesChoices } from './salon-form.ts';
import { TimeZoneField } from './TimeZoneField.tsx';

function described(form: SalonForm, field: keyof SalonForm, { words, formats }: Speech): string {
  const text = words.settings.salon;
  switch (field) {
    case 'name':
      return form.name;
    case 'timeZone':
      return form.timeZone ?? words.frame.save.empty;
    case 'slotMinutes':
      return text.everyMinutes(form.slotMinutes, formats);
    case 'daysWithoutHours':
      return text[form.daysWithoutHours];
    case 'hours':
      return text.changedHours;
  }
}

/** The salon itself: its name, its clock, when it is open. */
export function SalonSection() {
  const salon = useSalon();
  const language = useLanguage();
  const start = useStartWords();
  const { words, formats } = language;
  const text = words.settings.salon;
  const desk = useDesk();
  const update = useDeskCommand('salons.update');
  const editing = useEditing(salon, {
    fieldsOf: salonForm,
    recordIn: (current) => (current && 'timeZone' in current ? current : undefined),
    send: ({ typed, version }, stranding) => {
      const settings = salonSettings(typed);
      if (settings === undefined) throw new Error('an unfinished form is not submitted');
      const { id } = salon;
      const { timeZone, slotMinutes, daysWithoutHours, businessHours } = settings;
      const rules = { timeZone, slotMinutes, daysWithoutHours, businessHours };
      const save = (decided?: Decided) => update.run({ id, version, ...settings, ...decided });
      // Nothing can be judged as it was in a zone that this computer does not know; what is stranded is listed afterwards.
      if (parseTimeZone(salon.timeZone) === undefined) return save();
      return stranding.save({ preview: () => desk.call('salons.preview', { id, ...rules }), save });
    },
  });
  const { typed: form, type } = editing.draft;
  const settings = salonSettings(form);

  return (
    <EditRecord
      title={words.settings.sections.salon}
      editing={editing}
      isComplete={settings !== undefined}
      names={text.fields}
      inWords={(changed, field) => described(changed, field, language)}
      newZone={settings?.timeZone}
    >
      <div className="settings-fields">
        <TextField
          label={text.name}
          value={form.name}
          onChange={(name) => type({ name })}
          error={form.name.trim() === '' ? words.frame.save.nameMissing : undefined}
          maxLength={longestName}
        />
        <TimeZoneField
          value={form.timeZone}
          onChange={(timeZone) => type({ timeZone })}
          error={form.timeZone === undefined ? start.problems.timeZoneMissing : undefined}
          description={text.timeZoneHint}
        />
        <Select
          label={text.slotMinutes}
          description={text.slotMinutesHint}
          choices={slotMinutesChoices.map((minutes) => ({
            id: String(minutes),
            label: text.everyMinutes(minutes, formats),
          }))}
          value={String(form.slotMinutes)}
          onChange={(chosen) => {
            const slotMinutes = slotMinutesChoices.find((minutes) => String(minutes) === chosen);
            if (slotMinutes !== undefined) type({ slotMinutes });
          }}
        />
        <Select
          label={text.daysWithoutHours}
          description={text.daysWithoutHoursHint}
          choices={[
            { id: 'closed', label: text.closed },
            { id: 'open', label: text.open },
          ]}
          value={form.daysWithoutHours}
          onChange={(daysWithoutHours) => type({ daysWithoutHours })}
        />
      </div>
      <h3 className="settings-subtitle">{text.businessHours}</h3>
      <p className="settings-hint">{form.hours.length === 0 ? text.alwaysOpen : text.businessHoursHint}</p>
      <WeekEditor
        label={text.businessHours}
        week={form.hours}
        onChange={(hours) => type({ hours })}
        emptyDay={form.hours.length === 0 ? '' : text.closedDay}
      />
    </EditRecord>
  );
}
