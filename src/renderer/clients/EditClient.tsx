import { useEffect, useEffectEvent } from 'react';
import type { ShownClient } from '../../shared/domain/client.ts';
import { useDeskCommand } from '../api/commands.ts';
import { SaveBar } from '../app/SaveBar.tsx';
import { useDraft } from '../app/use-draft.ts';
import { useSaving } from '../app/use-saving.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { showNotice } from '../ui/notices.ts';
import { ClientFields, fieldInWords } from './ClientFields.tsx';
import { type ClientForm, clientForm, clientParticulars, problemsIn } from './client-form.ts';

/** The form of a client whom the salon knows. */
export function EditClient({
  client,
  onDone,
}: {
  readonly client: ShownClient;
  /** They are saved, or nothing was changed. */
  readonly onDone: () => void;
}) {
  const language = useLanguage();
  const { words } = language;
  const text = words.clients;
  const draft = useDraft<ClientForm>(client.version, clientForm(client));
  const update = useDeskCommand('clients.update');
  const problems = problemsIn(draft.typed);
  const saving = useSaving(draft, {
    fieldsOf: clientForm,
    recordIn: (current) => (current && 'shownPhone' in current ? current : undefined),
    send: () => update.run({ id: client.id, version: draft.version, ...clientParticulars(draft.typed) }),
  });

  // Only once nothing is unsaved any more.
  const leave = useEffectEvent(() => {
    showNotice({ text: words.frame.save.saved, tone: 'success' }, 3);
    onDone();
  });
  useEffect(() => {
    if (saving.isSaved) leave();
  }, [saving.isSaved]);

  return (
    <Form
      className="client-detail"
      onSubmit={() => {
        if (draft.isUnsaved && problems.length === 0 && !update.isRunning) void saving.save();
      }}
    >
      <h2 className="client-name">{client.name}</h2>
      <ClientFields form={draft.typed} onChange={draft.type} problems={problems} autoFocus />
      <SaveBar
        isUnsaved={draft.isUnsaved}
        isSaving={update.isRunning}
        isSaved={saving.isSaved}
        problem={saving.problem}
        conflicts={draft.conflicts.map((name) =>
          words.frame.save.conflict(text.fields[name], fieldInWords(draft.base, name, language)),
        )}
        onDiscard={saving.discard}
      >
        <Button variant="quiet" isDisabled={draft.isUnsaved} onPress={onDone}>
          {text.card.stopEditing}
        </Button>
      </SaveBar>
    </Form>
  );
}
