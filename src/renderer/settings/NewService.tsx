import { useState } from 'react';
import type { SalonId, ServiceId } from '../../shared/domain/ids.ts';
import type { Service } from '../../shared/domain/service.ts';
import { useDeskCommand } from '../api/commands.ts';
import { newId } from '../api/new-id.ts';
import { useNavigation } from '../app/navigation.tsx';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { showNotice } from '../ui/notices.ts';
import { nextColor } from '../ui/palette.ts';
import { ServiceFields } from './ServiceFields.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { type ServiceForm, serviceSettings } from './service-form.ts';
import { useCreating } from './use-creating.ts';

const usualMinutes = 30;

/** The form for one more service. */
export function NewService({
  salonId,
  services,
}: {
  readonly salonId: SalonId;
  readonly services: readonly Service[];
}) {
  const { words } = useLanguage();
  const text = words.settings.services;
  const { go } = useNavigation();
  const [id] = useState(() => newId<ServiceId>());
  const [form, setForm] = useState<ServiceForm>(() => ({
    name: '',
    durationMinutes: usualMinutes,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    price: undefined,
    color: nextColor(services.map(({ color }) => color)),
    isActive: true,
  }));
  const [isTried, setTried] = useState(false);
  const create = useDeskCommand('services.create');
  const settings = serviceSettings(form);
  const creating = useCreating(
    form.name !== '',
    () => {
      if (settings === undefined) throw new Error('an unfinished form is not submitted');
      return create.run({ id, salonId, ...settings });
    },
    (service) => {
      go({ screen: 'settings', section: 'services', chosen: service.id });
      showNotice({ text: text.created(service.name), tone: 'success' }, 3);
    },
  );

  return (
    <SettingsForm
      title={text.new}
      onSubmit={() => {
        setTried(true);
        if (settings !== undefined && !create.isRunning) void creating.create();
      }}
    >
      <ServiceFields
        form={form}
        onChange={(change) => setForm((before) => ({ ...before, ...change }))}
        showsProblems={isTried}
        isNew
      />
      {creating.problem === undefined ? null : (
        <p className="settings-problem" role="alert">
          {creating.problem}
        </p>
      )}
      <div className="settings-buttons">
        <Button variant="primary" type="submit" isPending={create.isRunning}>
          {text.create}
        </Button>
        <Button variant="quiet" onPress={() => go({ screen: 'settings', section: 'services' })}>
          {words.settings.cancel}
        </Button>
      </div>
    </SettingsForm>
  );
}
