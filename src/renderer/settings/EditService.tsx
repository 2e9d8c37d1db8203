import type { ResourceKind } from '../../shared/domain/resource.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { useLanguage } from '../language/use-language.ts';
import { EditRecord, useEditing } from './EditRecord.tsx';
import { ServiceFields } from './ServiceFields.tsx';
import { type ServiceForm, serviceForm, serviceSettings } from './service-form.ts';

function namesOf(
  kinds: readonly ResourceKind[],
  needs: ServiceForm['needs'],
  { words, formats }: Speech,
): string {
  const names = kinds.filter(({ id }) => needs.includes(id)).map(({ name }) => name);
  return names.length === 0 ? words.frame.save.empty : formats.list(names);
}

function described(
  form: ServiceForm,
  field: Exclude<keyof ServiceForm, 'needs'>,
  { words, formats }: Speech,
): string {
  const text = words.settings;
  const value = form[field];
  if (value === undefined || value === null || value === '') return words.frame.save.empty;
  if (typeof value === 'boolean') return value ? text.people.yes : text.people.no;
  if (typeof value !== 'number') return value;
  return field === 'priceCents' ? formats.price(value) : formats.number(value);
}

/** A service that the salon offers. */
export function EditService({
  service,
  kinds,
}: {
  readonly service: Service;
  readonly kinds: readonly ResourceKind[];
}) {
  const language = useLanguage();
  const desk = useDesk();
  const update = useDeskCommand('services.update');
  const editing = useEditing(service, {
    fieldsOf: serviceForm,
    // A booking has a duration too, but is never switched off.
    recordIn: (current) =>
      current && 'durationMinutes' in current && 'isActive' in current ? current : undefined,
    send: ({ typed, version }, stranding) => {
      const settings = serviceSettings(typed);
      if (settings === undefined) throw new Error('an unfinished form is not submitted');
      const { id } = service;
      const { isActive } = typed;
      return stranding.save({
        preview: () => desk.call('services.preview', { id, isActive }),
        save: (decided) => update.run({ id, version, ...settings, isActive, ...decided }),
      });
    },
  });
  const { typed, type } = editing.draft;

  return (
    <EditRecord
      title={service.name}
      editing={editing}
      isComplete={serviceSettings(typed) !== undefined}
      names={language.words.settings.services.fields}
      inWords={(form, field) =>
        field === 'needs' ? namesOf(kinds, form.needs, language) : described(form, field, language)
      }
    >
      <ServiceFields form={typed} kinds={kinds} onChange={type} showsProblems />
    </EditRecord>
  );
}
