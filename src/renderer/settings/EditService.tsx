import type { Service } from '../../shared/domain/service.ts';
import type { TimeZone } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { SaveBar } from '../app/SaveBar.tsx';
import { useDraft } from '../app/use-draft.ts';
import { useSaving } from '../app/use-saving.ts';
import { useLanguage } from '../language/use-language.ts';
import { StrandingDialog } from '../schedule/StrandingDialog.tsx';
import { useStranding } from '../schedule/use-stranding.ts';
import { ServiceFields } from './ServiceFields.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { type ServiceForm, serviceForm, serviceSettings } from './service-form.ts';

function described(value: ServiceForm[keyof ServiceForm], { words, formats }: Speech): string {
  const text = words.settings;
  if (value === undefined || value === '') return words.frame.save.empty;
  if (typeof value === 'boolean') return value ? text.people.yes : text.people.no;
  return typeof value === 'number' ? formats.number(value) : value;
}

/** A service that the salon offers. */
export function EditService({ service, zone }: { readonly service: Service; readonly zone: TimeZone }) {
  const language = useLanguage();
  const { words } = language;
  const text = words.settings;
  const draft = useDraft<ServiceForm>(service.version, serviceForm(service));
  const desk = useDesk();
  const update = useDeskCommand('services.update');
  const stranding = useStranding();
  const isBusy = update.isRunning || stranding.isAsking;
  const settings = serviceSettings(draft.typed);
  const saving = useSaving(draft, {
    fieldsOf: serviceForm,
    // A booking has a duration too, but is never switched off.
    recordIn: (current) =>
      current && 'durationMinutes' in current && 'isActive' in current ? current : undefined,
    send: () => {
      if (settings === undefined) throw new Error('an unfinished form is not submitted');
      const { id } = service;
      const { isActive } = draft.typed;
      return stranding.save({
        preview: () => desk.call('services.preview', { id, isActive }),
        save: (decided) => update.run({ id, version: draft.version, ...settings, isActive, ...decided }),
      });
    },
  });

  return (
    <SettingsForm
      title={service.name}
      onSubmit={() => {
        if (draft.isUnsaved && settings !== undefined && !isBusy) void saving.save();
      }}
    >
      <ServiceFields form={draft.typed} onChange={draft.type} showsProblems />
      <SaveBar
        isUnsaved={draft.isUnsaved}
        isSaving={isBusy}
        isSaved={saving.isSaved}
        problem={saving.problem}
        conflicts={draft.conflicts.map((field) =>
          words.frame.save.conflict(text.services.fields[field], described(draft.base[field], language)),
        )}
        onDiscard={saving.discard}
      />
      <StrandingDialog stranding={stranding} salonId={service.salonId} zone={zone} />
    </SettingsForm>
  );
}
