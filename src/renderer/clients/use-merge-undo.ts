import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';

/** Takes a merge back that was just made, unless something was done since: that would be taken back instead. */
export function useMergeUndo(): () => Promise<void> {
  const desk = useDesk();
  const undo = useDeskCommand('history.undo');
  const text = useLanguage().words.clients.merge;
  return async () => {
    const upcoming = await desk.call('history.upcoming', {});
    const isNewest = upcoming.ok && upcoming.value.undo?.action === 'clients.merge';
    if (!isNewest) {
      showNotice({ text: text.notNewest, tone: 'neutral' });
      return;
    }
    const answer = await undo.run({});
    if (!answer.ok) showNotice({ text: answer.error.message, tone: 'danger' });
    else showNotice({ text: text.undone, tone: 'success' });
  };
}
