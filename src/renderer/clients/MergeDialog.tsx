import { useEffect, useId, useRef, useState } from 'react';
import type { ShownClient } from '../../shared/domain/client.ts';
import { differingFields, type MergeFields, proposedFields } from '../../shared/domain/client-merge.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useClient } from '../api/queries.ts';
import { useUndoOnly } from '../app/use-undo-only.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { showNotice } from '../ui/notices.ts';
import { Problem } from '../ui/Problem.tsx';
import { FindOther } from './FindOther.tsx';
import { MergeChoices } from './MergeChoices.tsx';
import './merge-dialog.css';

const undoSeconds = 15;

/** Makes another client and this one the same: who that is, what stays of each, and what moves. */
export function MergeDialog({
  kept,
  first,
  onMerged,
  onClose,
}: {
  readonly kept: ShownClient;
  /** Who is merged; undefined asks. */
  readonly first: ClientId | undefined;
  /** They are one: closes it. */
  readonly onMerged: () => void;
  readonly onClose: () => void;
}) {
  const { words } = useLanguage();
  const text = words.clients.merge;
  const [otherId, setOtherId] = useState(first);
  return otherId === undefined ? (
    <Dialog title={text.title(kept.name)} closeLabel={words.frame.close} isOpen onClose={onClose}>
      <FindOther kept={kept} onChoose={setOtherId} />
    </Dialog>
  ) : (
    <MergeTwo
      key={otherId}
      kept={kept}
      otherId={otherId}
      onBack={() => setOtherId(undefined)}
      onMerged={onMerged}
      onClose={onClose}
    />
  );
}

/** Both side by side; what stays of each is chosen. Enter merges, wherever the keyboard is among the choices. */
function MergeTwo({
  kept,
  otherId,
  onBack,
  onMerged,
  onClose,
}: {
  readonly kept: ShownClient;
  readonly otherId: ClientId;
  readonly onBack: () => void;
  readonly onMerged: () => void;
  readonly onClose: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.clients.merge;
  const fieldNames = words.clients.fields;
  const other = useClient(otherId);
  const merge = useDeskCommand('clients.merge');
  const undoOnly = useUndoOnly();
  const [chosen, setChosen] = useState<MergeFields>({});
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const merged = other.data?.client;
  const fields = merged && { ...proposedFields(kept, merged), ...chosen };
  const open = merged && differingFields(kept, merged).find((field) => fields?.[field] === undefined);
  const missing = isTried ? open : undefined;
  const formId = useId();
  const mergeButton = useRef<HTMLButtonElement>(null);
  const isThere = merged !== undefined;
  useEffect(() => {
    // The first choice takes the keyboard, where there is one.
    if (isThere && !mergeButton.current?.form?.contains(document.activeElement)) mergeButton.current?.focus();
  }, [isThere]);

  async function run() {
    setTried(true);
    if (!merged || !fields || open || merge.isRunning) return;
    const { name, phone, email, alert, notes, birthday, mayContact } = fields;
    const answer = await merge.run({
      keep: { id: kept.id, version: kept.version },
      merge: { id: merged.id, version: merged.version },
      fields: {
        ...(isOfOne(name) && { name }),
        ...(isOfOne(phone) && { phone }),
        ...(isOfOne(email) && { email }),
        ...(alert && { alert }),
        ...(notes && { notes }),
        ...(isOfOne(birthday) && { birthday }),
        ...(isOfOne(mayContact) && { mayContact }),
      },
    });
    if (!answer.ok) {
      setRefusal(answer.error.message);
      return;
    }
    onMerged();
    showNotice(
      {
        text: text.done(merged.name, answer.value.client.name),
        tone: 'success',
        action: {
          label: words.calendar.undo,
          onAction: () => void undoOnly({ removedClientId: merged.id }, text.undone),
        },
      },
      undoSeconds,
    );
  }

  return (
    <Dialog
      title={merged ? text.titleOfTwo(merged.name, kept.name) : text.title(kept.name)}
      closeLabel={words.frame.close}
      isOpen
      onClose={onClose}
      width="wide"
      staysOnPressOutside
      footer={
        <>
          <Button variant="quiet" onPress={onBack}>
            {text.someoneElse}
          </Button>
          <Button
            ref={mergeButton}
            variant="primary"
            type="submit"
            form={formId}
            isDisabled={!merged}
            isPending={merge.isRunning}
          >
            {text.merge}
          </Button>
        </>
      }
    >
      <Problem text={other.error?.message ?? refusal ?? (missing && text.notChosen(fieldNames[missing]))} />
      {merged && other.data && fields ? (
        <Form id={formId} onSubmit={() => void run()}>
          <p>{text.explanation(merged.name, kept.name, other.data.bookingCount, formats)}</p>
          <MergeChoices
            kept={kept}
            merged={merged}
            fields={fields}
            missing={missing}
            onChange={(change) => {
              setRefusal(undefined);
              setTried(false);
              setChosen((before) => ({ ...before, ...change }));
            }}
          />
        </Form>
      ) : null}
    </Dialog>
  );
}

const isOfOne = (choice: string | undefined): choice is 'kept' | 'merged' =>
  choice === 'kept' || choice === 'merged';
