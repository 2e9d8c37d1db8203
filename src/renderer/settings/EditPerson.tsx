import type { Service } from '../../shared/domain/service.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useNavigation } from '../app/navigation.tsx';
import { SaveBar } from '../app/SaveBar.tsx';
import { strings } from '../app/strings.ts';
import { useDraft } from '../app/use-draft.ts';
import { useSaving } from '../app/use-saving.ts';
import { Button } from '../ui/Button.tsx';
import { PersonFields } from './PersonFields.tsx';
import { type PersonForm, personForm, personSettings } from './person-form.ts';
import { SettingsForm } from './SettingsForm.tsx';

const text = strings.settings.people;

function described(form: PersonForm, field: keyof PersonForm): string {
  switch (field) {
    case 'name':
      return form.name;
    case 'color':
      return form.color;
    case 'isActive':
      return form.isActive ? text.yes : text.no;
    case 'offersAll':
      return form.offersAll ? text.yes : text.no;
    case 'serviceIds':
      return form.offersAll ? text.all : text.chosenCount(form.serviceIds.length);
  }
}

/** A person whom the salon knows. */
export function EditPerson({
  person,
  services,
}: {
  readonly person: Staff;
  readonly services: readonly Service[];
}) {
  const { go } = useNavigation();
  const draft = useDraft<PersonForm>(person.version, personForm(person));
  const update = useDeskCommand('staff.update');
  const isNameless = draft.typed.name.trim() === '';
  const saving = useSaving(draft, {
    fieldsOf: personForm,
    recordIn: (current) => (current && 'serviceIds' in current ? current : undefined),
    send: () =>
      update.run({
        id: person.id,
        version: draft.version,
        ...personSettings(draft.typed),
        isActive: draft.typed.isActive,
      }),
  });

  return (
    <SettingsForm
      title={person.name}
      onSubmit={() => {
        if (draft.isUnsaved && !isNameless && !update.isRunning) void saving.save();
      }}
    >
      <PersonFields
        form={draft.typed}
        services={services}
        onChange={draft.type}
        nameError={isNameless ? strings.frame.save.nameMissing : undefined}
      />
      <SaveBar
        isUnsaved={draft.isUnsaved}
        isSaving={update.isRunning}
        isSaved={saving.isSaved}
        problem={saving.problem}
        conflicts={draft.conflicts.map((field) =>
          strings.frame.save.conflict(text.fields[field], described(draft.base, field)),
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
    </SettingsForm>
  );
}
