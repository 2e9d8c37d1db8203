import type { Formats } from '../../shared/words/formats.ts';
import type { Words } from '../../shared/words/words.ts';
import type { JobState } from '../api/run-job.ts';
import type { Notice } from '../ui/notices.ts';

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
        ? { tone: 'success', text: text.sound(state.result.entries, formats) }
        : { tone: 'danger', text: text.broken(state.result.firstBadSequence, formats) };
  }
}
