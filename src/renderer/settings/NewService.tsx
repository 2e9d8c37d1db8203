import { useState } from 'react';
import type { ServiceId } from '../../shared/domain/ids.ts';
import type { ResourceKind } from '../../shared/domain/resource.ts';
import type { Service } from '../../shared/domain/service.ts';
import { useDeskCommand } from '../api/commands.ts';
import { newId } from '../api/new-id.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';
import { nextColor } from '../ui/palette.ts';
import { NewRecord } from './NewRecord.tsx';
import { ServiceFields } from './ServiceFields.tsx';
import { type ServiceForm, serviceSettings } from './service-form.ts';

const usualMinutes = 30;

/** The form for one more service. */
export function NewService({
  services,
  kinds,
}: {
  readonly services: readonly Service[];
  readonly kinds: readonly ResourceKind[];
}) {
  const text = useLanguage().words.settings.services;
  const salonId = useSalon().id;
  const [id] = useState(() => newId<ServiceId>());
  const [form, setForm] = useState<ServiceForm>(() => ({
    name: '',
    durationMinutes: usualMinutes,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    hasProcessing: false,
    processingAfterMinutes: undefined,
    processingMinutes: undefined,
    needs: [],
    priceCents: null,
    color: nextColor(services.map(({ color }) => color)),
    isActive: true,
  }));
  const create = useDeskCommand('services.create');
  const settings = serviceSettings(form);
  return (
    <NewRecord
      section="services"
      text={text}
      isTyped={form.name !== ''}
      isComplete={settings !== undefined}
      isSending={create.isRunning}
      send={() => {
        if (settings === undefined) throw new Error('an unfinished form is not submitted');
        return create.run({ id, salonId, ...settings });
      }}
      announce={(service) => showNotice({ text: text.created(service.name), tone: 'success' }, 3)}
    >
      {(isTried) => (
        <ServiceFields
          form={form}
          kinds={kinds}
          onChange={(change) => setForm((before) => ({ ...before, ...change }))}
          showsProblems={isTried}
          isNew
        />
      )}
    </NewRecord>
  );
}
