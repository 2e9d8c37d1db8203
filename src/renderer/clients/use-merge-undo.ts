import type { ClientId } from '../../shared/domain/ids.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';

/** Takes back the merge that removed a client, unless something was done since: that would have to be taken back first. */
export function useMergeUndo(): (removedClientId: ClientId) => Promise<void> {
  const undo = useDeskCommand('history.undo');
  const text = useLanguage().words.clients.merge;
  return async (removedClientId) => {
    const answer = await undo.run({ only: { removedClientId } });
    if (!answer.ok) showNotice({ text: answer.error.message, tone: 'danger' });
    else if (answer.value.done) showNotice({ text: text.undone, tone: 'success' });
    else showNotice({ text: text.notNewest, tone: 'neutral' });
  };
}
