import { useState } from 'react';
import type { ShownClient } from '../../shared/domain/client.ts';
import { differingFields, type MergeFields, proposedFields } from '../../shared/domain/client-merge.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { longestSearch } from '../../shared/domain/longest-texts.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useClient, useDeskQuery } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { showNotice } from '../ui/notices.ts';
import { Problem } from '../ui/Problem.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ClientList } from './ClientList.tsx';
import { MergeChoices } from './MergeChoices.tsx';
import { useMergeUndo } from './use-merge-undo.ts';
import './merge-dialog.css';

const maxListed = 20;
const undoSeconds = 15;

/** Makes another client and this one the same: who that is, what stays of each, and what moves. */
export function MergeDialog({
  kept,
  first,
  onClose,
}: {
  readonly kept: ShownClient;
  /** Who is merged; undefined asks. */
  readonly first: ClientId | undefined;
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
      onClose={onClose}
    />
  );
}

/** Who is meant: first those who look the same, then whoever is typed. */
function FindOther({
  kept,
  onChoose,
}: {
  readonly kept: ShownClient;
  readonly onChoose: (id: ClientId) => void;
}) {
  const { words } = useLanguage();
  const text = words.clients.merge;
  const salonId = useSalon().id;
  const [query, setQuery] = useState('');
  const isTyped = query.trim() !== '';
  const alike = useDeskQuery('clients.duplicates', { id: kept.id });
  const search = useDeskQuery(
    'clients.search',
    { salonId, query, limit: maxListed },
    { enabled: isTyped, keepsPrevious: true },
  );
  const found = (isTyped ? search.data : alike.data)?.filter(({ id }) => id !== kept.id) ?? [];
  return (
    <div className="merge-find">
      <TextField
        label={text.find}
        placeholder={words.clients.search}
        value={query}
        onChange={setQuery}
        maxLength={longestSearch}
        autoFocus
      />
      <p className="client-quiet" role="status">
        {isTyped
          ? search.data && found.length === 0
            ? text.nobody
            : ''
          : found.length > 0
            ? text.alike
            : ''}
      </p>
      <ClientList clients={found} query={query} chosen={undefined} onChoose={onChoose} />
    </div>
  );
}

/** Both side by side; what stays of each is chosen. */
function MergeTwo({
  kept,
  otherId,
  onBack,
  onClose,
}: {
  readonly kept: ShownClient;
  readonly otherId: ClientId;
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.clients.merge;
  const fieldNames = words.clients.fields;
  const other = useClient(otherId);
  const merge = useDeskCommand('clients.merge');
  const takeBack = useMergeUndo();
  const [chosen, setChosen] = useState<MergeFields>({});
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const merged = other.data?.client;
  const fields = merged && { ...proposedFields(kept, merged), ...chosen };

  async function run() {
    if (!merged || !fields || merge.isRunning) return;
    const open = differingFields(kept, merged).find((field) => fields[field] === undefined);
    if (open) {
      setProblem(text.notChosen(fieldNames[open]));
      return;
    }
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
      setProblem(answer.error.message);
      return;
    }
    onClose();
    showNotice(
      {
        text: text.done(merged.name, answer.value.client.name),
        tone: 'success',
        action: { label: words.calendar.undo, onAction: () => void takeBack(merged.id) },
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
            variant="primary"
            isDisabled={!merged}
            isPending={merge.isRunning}
            onPress={() => void run()}
          >
            {text.merge}
          </Button>
        </>
      }
    >
      <Problem text={other.error?.message ?? problem} />
      {merged && other.data && fields ? (
        <>
          <p>{text.explanation(merged.name, kept.name, other.data.bookingCount, formats)}</p>
          <MergeChoices
            kept={kept}
            merged={merged}
            fields={fields}
            onChange={(change) => {
              setProblem(undefined);
              setChosen((before) => ({ ...before, ...change }));
            }}
          />
        </>
      ) : null}
    </Dialog>
  );
}

const isOfOne = (choice: string | undefined): choice is 'kept' | 'merged' =>
  choice === 'kept' || choice === 'merged';
