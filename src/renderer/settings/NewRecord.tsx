import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import type { DeskFailure } from '../api/desk-api.ts';
import { useNavigation, useUnsavedChanges } from '../app/navigation.tsx';
import type { RecordId, SettingsSection } from '../app/route.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Problem.tsx';
import { SettingsForm } from './SettingsForm.tsx';

/**
 * The form for one more record, which is shown once it stands at the desk and nothing is unsaved any more. The fields are told whether to say what
 * is missing: not before the first try.
 */
export function NewRecord<Item extends { readonly id: RecordId }>({
  section,
  text,
  isTyped,
  isComplete,
  isSending,
  send,
  announce,
  children,
}: {
  readonly section: SettingsSection;
  readonly text: { readonly new: string; readonly create: string };
  readonly isTyped: boolean;
  readonly isComplete: boolean;
  readonly isSending: boolean;
  readonly send: () => Promise<Result<Item, DeskFailure>>;
  /** Says that it was created. */
  readonly announce: (record: Item) => void;
  readonly children: (isTried: boolean) => ReactNode;
}) {
  const { words } = useLanguage();
  const { go } = useNavigation();
  const [isTried, setTried] = useState(false);
  const [created, setCreated] = useState<Item | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useUnsavedChanges(isTyped && created === undefined);
  // Once for each record, whatever else is drawn again meanwhile.
  const show = useEffectEvent((record: Item) => {
    go({ screen: 'settings', section, chosen: record.id });
    announce(record);
  });
  useEffect(() => {
    if (created !== undefined) show(created);
  }, [created]);

  async function create() {
    const answer = await send();
    if (answer.ok) setCreated(answer.value);
    else setProblem(answer.error.message);
  }

  return (
    <SettingsForm
      title={text.new}
      onSubmit={() => {
        setTried(true);
        if (isComplete && !isSending) void create();
      }}
    >
      {children(isTried)}
      <Problem text={problem} />
      <div className="settings-buttons">
        <Button variant="primary" type="submit" isPending={isSending}>
          {text.create}
        </Button>
        <Button variant="quiet" onPress={() => go({ screen: 'settings', section })}>
          {words.settings.cancel}
        </Button>
      </div>
    </SettingsForm>
  );
}
