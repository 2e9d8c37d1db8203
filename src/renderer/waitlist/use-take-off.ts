import { useCallback } from 'react';
import type { NamedWaitlistEntry } from '../../shared/domain/waitlist.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useUndoOnly } from '../app/use-undo-only.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';
import { undoSeconds } from './undo-seconds.ts';

/** Takes whoever waits off the list, says so, and offers to put them back; answers whether they are off it. */
export function useTakeOff(): (entry: NamedWaitlistEntry) => Promise<boolean> {
  const remove = useDeskCommand('waitlist.remove').run;
  const undoOnly = useUndoOnly();
  const { waitlist, calendar } = useLanguage().words;
  return useCallback(
    async ({ id, clientName }) => {
      const answer = await remove({ id });
      if (!answer.ok) {
        showNotice({ text: answer.error.message, tone: 'danger' });
        return false;
      }
      const putBack = () =>
        undoOnly({ waitlistEntryId: id, version: null }, waitlist.again(clientName), 'waitlist');
      showNotice(
        {
          text: waitlist.removed(clientName),
          tone: 'neutral',
          about: 'waitlist',
          action: { label: calendar.undo, onAction: () => void putBack() },
        },
        undoSeconds,
      );
      return true;
    },
    [remove, undoOnly, waitlist, calendar],
  );
}
