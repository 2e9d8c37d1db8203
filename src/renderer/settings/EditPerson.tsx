import type { Service } from '../../shared/domain/service.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import type { TimeZone } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { useNavigation } from '../app/navigation.tsx';
import { SaveBar } from '../app/SaveBar.tsx';
import { useDraft } from '../app/use-draft.ts';
import { useSaving } from '../app/use-saving.ts';
import { useLanguage } from '../language/use-language.ts';
import { StrandingDialog } from '../schedule/StrandingDialog.tsx';
import { useStranding } from '../schedule/use-stranding.ts';
import { Button } from '../ui/Button.tsx';
import { isPaletteName } from '../ui/palette.ts';
import { PersonFields } from './PersonFields.tsx';
import { type PersonForm, personForm, personSettings } from './person-form.ts';
import { SettingsForm } from './SettingsForm.tsx';

function described(form: PersonForm, field: keyof PersonForm, { words, formats }: Speech): string {
  const text = words.settings.people;
  switch (field) {
    case 'name':
      return form.name;
    case 'color':
      return isPaletteName(form.color) ? words.settings.colors[form.color] : form.color;
    case 'isActive':
      return form.isActive ? text.yes : text.no;
    case 'offersAll':
      return form.offersAll ? text.yes : text.no;
    case 'serviceIds':
      return form.offersAll ? text.all : text.chosenCount(form.serviceIds.length, formats);
  }
}

/** A person whom the salon knows. */
export function EditPerson({
  person,
  services,
  zone,
}: {
  readonly person: Staff;
  readonly services: readonly Service[];
  readonly zone: TimeZone;
}) {
  const language = useLanguage();
  const { words } = language;
  const text = words.settings.people;
  const { go } = useNavigation();
  const draft = useDraft<PersonForm>(person.version, personForm(person));
  const desk = useDesk();
  const update = useDeskCommand('staff.update');
  const stranding = useStranding();
  const isBusy = update.isRunning || stranding.isAsking;
  const isNameless = draft.typed.name.trim() === '';
  const saving = useSaving(draft, {
    fieldsOf: personForm,
    recordIn: (current) => (current && 'serviceIds' in current ? current : undefined),
    send: () => {
      const { id } = person;
      const { isActive } = draft.typed;
      const settings = personSettings(draft.typed);
      const { serviceIds } = settings;
      return stranding.save({
        preview: () => desk.call('staff.preview', { id, isActive, serviceIds }),
        save: (decided) => update.run({ id, version: draft.version, ...settings, isActive, ...decided }),
      });
    },
  });

  return (
    <SettingsForm
      title={person.name}
      onSubmit={() => {
        if (draft.isUnsaved && !isNameless && !isBusy) void saving.save();
      }}
    >
      <PersonFields
        form={draft.typed}
        services={services}
        onChange={draft.type}
        nameError={isNameless ? words.frame.save.nameMissing : undefined}
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
      >
        <Button
          variant="quiet"
          onPress={() => go({ screen: 'settings', section: 'schedules', chosen: person.id })}
        >
          {text.hours}
        </Button>
      </SaveBar>
      <StrandingDialog stranding={stranding} salonId={person.salonId} zone={zone} />
    </SettingsForm>
  );
}
