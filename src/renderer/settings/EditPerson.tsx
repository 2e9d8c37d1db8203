import type { Service } from '../../shared/domain/service.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { parseDate } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { useNavigation } from '../app/navigation.tsx';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { isPaletteName } from '../ui/palette.ts';
import { EditRecord, useEditing } from './EditRecord.tsx';
import { PersonFields } from './PersonFields.tsx';
import { isPersonComplete, type PersonForm, personForm, personSettings } from './person-form.ts';

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
    case 'startsOn':
    case 'endsOn': {
      const date = parseDate(form[field]);
      return date === undefined ? words.frame.save.empty : formats.date(date, 'full');
    }
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
  const language = useLanguage();
  const text = language.words.settings.people;
  const { go } = useNavigation();
  const desk = useDesk();
  const update = useDeskCommand('staff.update');
  const editing = useEditing(person, {
    fieldsOf: personForm,
    recordIn: (current) => (current && 'startsOn' in current ? current : undefined),
    send: ({ typed, version }, stranding) => {
      const { id } = person;
      const { isActive } = typed;
      const settings = personSettings(typed);
      const { serviceIds, startsOn, endsOn } = settings;
      return stranding.save({
        preview: () => desk.call('staff.preview', { id, isActive, serviceIds, startsOn, endsOn }),
        save: (decided) => update.run({ id, version, ...settings, isActive, ...decided }),
      });
    },
  });
  const { typed, type } = editing.draft;

  return (
    <EditRecord
      title={person.name}
      editing={editing}
      isComplete={isPersonComplete(typed)}
      names={text.fields}
      inWords={(form, field) => described(form, field, language)}
      besideButtons={
        <Button
          variant="quiet"
          onPress={() => go({ screen: 'settings', section: 'schedules', chosen: person.id })}
        >
          {text.hours}
        </Button>
      }
    >
      <PersonFields form={typed} services={services} onChange={type} showsProblems />
    </EditRecord>
  );
}
