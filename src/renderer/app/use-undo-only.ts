import { useCallback } from 'react';
import type { Input } from '../../shared/contract/contract.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useLanguage } from '../language/use-language.ts';
import { type Notice, showNotice } from '../ui/notices.ts';

/** What was done, by what it left or removed. */
type Only = NonNullable<Input<'history.undo'>['only']>;

/** Takes back what a message offers to take back, and says that it is `undone`, unless something was done since: that would have to be taken back first. */
export function useUndoOnly(): (only: Only, undone: string, about?: Notice['about']) => Promise<void> {
  const undo = useDeskCommand('history.undo').run;
  const text = useLanguage().words.undo;
  return useCallback(
    async (only, undone, about) => {
      const answer = await undo({ only });
      if (!answer.ok) showNotice({ text: answer.error.message, tone: 'danger' });
      else if (answer.value.done) showNotice({ text: undone, tone: 'success', ...(about && { about }) });
      else showNotice({ text: text.notNewest, tone: 'neutral' });
    },
    [undo, text],
  );
}
