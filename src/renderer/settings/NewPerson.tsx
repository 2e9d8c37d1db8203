import { useState } from 'react';
import type { StaffId } from '../../shared/domain/ids.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { useDeskCommand } from '../api/commands.ts';
import { newId } from '../api/new-id.ts';
import { useNavigation } from '../app/navigation.tsx';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';
import { nextColor } from '../ui/palette.ts';
import { NewRecord } from './NewRecord.tsx';
import { PersonFields } from './PersonFields.tsx';
import { isPersonComplete, personForm, personSettings } from './person-form.ts';

/** The form for one more person. */
export function NewPerson({
  people,
  services,
}: {
  readonly people: readonly Staff[];
  readonly services: readonly Service[];
}) {
  const text = useLanguage().words.settings.people;
  const { go } = useNavigation();
  const salonId = useSalon().id;
  const [id] = useState(() => newId<StaffId>());
  const [form, setForm] = useState(() =>
    personForm({
      name: '',
      color: nextColor(people.map(({ color }) => color)),
      isActive: true,
      serviceIds: null,
      startsOn: null,
      endsOn: null,
    }),
  );
  const create = useDeskCommand('staff.create');
  return (
    <NewRecord
      section="people"
      text={text}
      isTyped={form.name !== '' || form.startsOn !== '' || form.endsOn !== ''}
      isComplete={isPersonComplete(form)}
      isSending={create.isRunning}
      send={() => create.run({ id, salonId, ...personSettings(form) })}
      announce={(person) => {
        const schedule = { screen: 'settings', section: 'schedules', chosen: person.id } as const;
        showNotice({
          text: text.created(person.name),
          tone: 'success',
          action: { label: text.setHours, onAction: () => go(schedule) },
        });
      }}
    >
      {(isTried) => (
        <PersonFields
          form={form}
          services={services}
          onChange={(change) => setForm((before) => ({ ...before, ...change }))}
          showsProblems={isTried}
          isNew
        />
      )}
    </NewRecord>
  );
}
