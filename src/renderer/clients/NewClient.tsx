import { useEffect, useEffectEvent, useState } from 'react';
import type { Client } from '../../shared/domain/client.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { useDeskCommand } from '../api/commands.ts';
import { newId } from '../api/new-id.ts';
import { useUnsavedChanges } from '../app/navigation.tsx';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { Problem } from '../ui/Problem.tsx';
import { ClientFields } from './ClientFields.tsx';
import { clientParticulars, newClientForm, problemsIn } from './client-form.ts';

/** The form for a client whom the salon does not know yet. */
export function NewClient({
  known,
  onCreated,
  onCancel,
}: {
  /** What is known already: the name or the telephone number. */
  readonly known: string;
  readonly onCreated: (client: Client) => void;
  readonly onCancel: () => void;
}) {
  const text = useLanguage().words.clients.create;
  const [id] = useState(() => newId<ClientId>());
  const [form, setForm] = useState(() => newClientForm(known));
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isTried, setTried] = useState(false);
  const [created, setCreated] = useState<Client | undefined>(undefined);
  const create = useDeskCommand('clients.create');
  const salonId = useSalon().id;
  useUnsavedChanges(created === undefined && JSON.stringify(form) !== JSON.stringify(newClientForm(known)));

  // Only once nothing is unsaved any more, so that leaving for the new client asks nothing.
  const show = useEffectEvent(onCreated);
  useEffect(() => {
    if (created) show(created);
  }, [created]);

  const problems = problemsIn(form);

  async function save() {
    setTried(true);
    if (problems.length > 0 || create.isRunning) return;
    const answer = await create.run({ id, salonId, ...clientParticulars(form) });
    if (!answer.ok) {
      setProblem(answer.error.message);
      return;
    }
    setCreated(answer.value);
  }

  return (
    <Form
      className="client-detail"
      onSubmit={() => {
        void save();
      }}
    >
      <h2 className="client-name">{text.title}</h2>
      <ClientFields
        form={form}
        onChange={(change) => setForm((before) => ({ ...before, ...change }))}
        problems={isTried ? problems : []}
        autoFocus
      />
      <Problem text={problem} />
      <div className="client-buttons">
        <Button variant="primary" type="submit" isPending={create.isRunning}>
          {text.save}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </Form>
  );
}
