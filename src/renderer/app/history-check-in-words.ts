import type { Formats } from '../../shared/words/formats.ts';
import type { Words } from '../../shared/words/words.ts';
import type { JobState } from '../api/run-job.ts';
import type { Notice } from '../ui/notices.ts';

function soundInWords(
  { entries, erased }: { readonly entries: number; readonly erased: number },
  text: Words['frame']['about']['history'],
  formats: Formats,
): string {
  const sound = text.sound(entries, formats);
  return erased === 0 ? sound : `${sound} ${text.erased(erased, formats)}`;
}

/** What a check of the history has come to; undefined while it goes on. */
export function checkInWords(
  state: JobState<'history.verify'>,
  words: Words,
  formats: Formats,
): Pick<Notice, 'text' | 'tone'> | undefined {
  const text = words.frame.about.history;
  switch (state.state) {
    case 'running':
      return undefined;
    case 'cancelled':
      return { tone: 'neutral', text: text.cancelled };
    case 'failed':
      return { tone: 'danger', text: state.failure.message };
    case 'done':
      return state.result.sound
        ? { tone: 'success', text: soundInWords(state.result, text, formats) }
        : { tone: 'danger', text: text.broken(state.result.firstBadSequence, formats) };
  }
}
