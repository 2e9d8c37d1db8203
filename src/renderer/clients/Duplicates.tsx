import { Users } from 'lucide-react';
import { Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ShownClient } from '../../shared/domain/client.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useOfferedCommands } from '../app/offered-commands.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';

const MergeDialog = lazyPart(async () => ({ default: (await import('./MergeDialog.tsx')).MergeDialog }));

/** Who may be the same person as a client, and how the two become one. */
export function Duplicates({
  client,
  isAsked,
  onMerged,
}: {
  readonly client: ShownClient;
  /** Whether it is asked at once with whom they are to be merged. */
  readonly isAsked: boolean;
  /** The button that was pressed may be gone: the keyboard needs another place. */
  readonly onMerged: () => void;
}) {
  const text = useLanguage().words.clients.merge;
  const [merging, setMerging] = useState<{ readonly with: ClientId | undefined } | undefined>(
    isAsked ? { with: undefined } : undefined,
  );
  const alike = useDeskQuery('clients.duplicates', { id: client.id }).data ?? [];
  useOfferedCommands(() => [
    { id: 'merge_this', label: text.title(client.name), run: () => setMerging({ with: undefined }) },
  ]);
  return (
    <>
      {alike.length === 0 ? (
        <Button variant="quiet" icon={Users} onPress={() => setMerging({ with: undefined })}>
          {text.open}
        </Button>
      ) : (
        <section className="client-duplicates" aria-label={text.alike}>
          <p>{text.alike}</p>
          {alike.map(({ id, name, shownPhone }) => (
            <Button key={id} size="small" icon={Users} onPress={() => setMerging({ with: id })}>
              {text.openWith(shownPhone === null ? name : text.nameAndPhone(name, shownPhone))}
            </Button>
          ))}
          <Button size="small" variant="quiet" onPress={() => setMerging({ with: undefined })}>
            {text.open}
          </Button>
        </section>
      )}
      <Suspense fallback={null}>
        {merging ? (
          <MergeDialog
            kept={client}
            first={merging.with}
            onMerged={() => {
              // As long as the dialog is there, it keeps the focus.
              flushSync(() => setMerging(undefined));
              onMerged();
            }}
            onClose={() => setMerging(undefined)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
