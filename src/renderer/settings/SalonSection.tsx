import type { Input } from '../../shared/contract/contract.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import { parseTimeZone } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { SaveBar } from '../app/SaveBar.tsx';
import { useDraft } from '../app/use-draft.ts';
import { useSaving } from '../app/use-saving.ts';
import { useLanguage } from '../language/use-language.ts';
import { StrandingDialog } from '../schedule/StrandingDialog.tsx';
import { useStranding } from '../schedule/use-stranding.ts';
import { WeekEditor } from '../schedule/WeekEditor.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { SettingsForm } from './SettingsForm.tsx';
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
export function SalonSection({ salon }: { readonly salon: Salon }) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.settings.salon;
  const draft = useDraft<SalonForm>(salon.version, salonForm(salon));
  const desk = useDesk();
  const update = useDeskCommand('salons.update');
  const stranding = useStranding();
  const isBusy = update.isRunning || stranding.isAsking;
  const form = draft.typed;
  const settings = salonSettings(form);
  const saving = useSaving(draft, {
    fieldsOf: salonForm,
    recordIn: (current) => (current && 'timeZone' in current ? current : undefined),
    send: () => {
      if (settings === undefined) throw new Error('an unfinished form is not submitted');
      const { id } = salon;
      const { timeZone, slotMinutes, daysWithoutHours, businessHours } = settings;
      const rules = { timeZone, slotMinutes, daysWithoutHours, businessHours };
      const save = (decided?: Pick<Input<'salons.update'>, 'resolutions'>) =>
        update.run({ id, version: draft.version, ...settings, ...decided });
      // Nothing can be judged as it was in a zone that this computer does not know; what is stranded is listed afterwards.
      if (parseTimeZone(salon.timeZone) === undefined) return save();
      return stranding.save({ preview: () => desk.call('salons.preview', { id, ...rules }), save });
    },
  });

  return (
    <SettingsForm
      title={words.settings.sections.salon}
      onSubmit={() => {
        if (draft.isUnsaved && settings !== undefined && !isBusy) void saving.save();
      }}
    >
      <div className="settings-fields">
        <TextField
          label={text.name}
          value={form.name}
          onChange={(name) => draft.type({ name })}
          error={form.name.trim() === '' ? words.frame.save.nameMissing : undefined}
          maxLength={120}
        />
        <TimeZoneField
          value={form.timeZone}
          onChange={(timeZone) => draft.type({ timeZone })}
          error={form.timeZone === undefined ? words.start.problems.timeZoneMissing : undefined}
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
            if (slotMinutes !== undefined) draft.type({ slotMinutes });
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
          onChange={(daysWithoutHours) => draft.type({ daysWithoutHours })}
        />
      </div>
      <h3 className="settings-subtitle">{text.businessHours}</h3>
      <p className="settings-hint">{form.hours.length === 0 ? text.alwaysOpen : text.businessHoursHint}</p>
      <WeekEditor
        label={text.businessHours}
        week={form.hours}
        onChange={(hours) => draft.type({ hours })}
        emptyDay={form.hours.length === 0 ? '' : text.closedDay}
      />
      <SaveBar
        isUnsaved={draft.isUnsaved}
        isSaving={isBusy}
        isSaved={saving.isSaved}
        problem={saving.problem}
        conflicts={draft.conflicts.map((field) =>
          words.frame.save.conflict(text.fields[field], described(draft.base, field, language)),
        )}
        onDiscard={saving.discard}
      />
      <StrandingDialog stranding={stranding} salonId={salon.id} zone={settings?.timeZone ?? salon.timeZone} />
    </SettingsForm>
  );
}
