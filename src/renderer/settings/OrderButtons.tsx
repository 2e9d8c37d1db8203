import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Result } from '../../shared/result.ts';
import type { DeskFailure } from '../api/desk-api.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { showNotice } from '../ui/notices.ts';
import { movedInOrder, type Ordered } from './reorder.ts';

/** Moves a record one position to the front or back of its list. */
export function OrderButtons<Id extends string>({
  records,
  id,
  labels,
  command,
}: {
  readonly records: readonly Ordered<Id>[];
  readonly id: Id;
  readonly labels: { readonly up: string; readonly down: string };
  readonly command: {
    readonly run: (position: Ordered<Id>) => Promise<Result<unknown, DeskFailure>>;
    readonly isRunning: boolean;
  };
}) {
  async function move(offset: -1 | 1) {
    if (command.isRunning) return;
    for (const change of movedInOrder(records, id, offset)) {
      const answer = await command.run(change);
      if (!answer.ok) {
        showNotice({ text: answer.error.message, tone: 'danger' });
        return;
      }
    }
  }
  return (
    <>
      <IconButton
        label={labels.up}
        icon={ArrowUp}
        isDisabled={records[0]?.id === id}
        onPress={() => void move(-1)}
      />
      <IconButton
        label={labels.down}
        icon={ArrowDown}
        isDisabled={records[records.length - 1]?.id === id}
        onPress={() => void move(1)}
      />
    </>
  );
}
