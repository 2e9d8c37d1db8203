import type { Result } from '../../shared/result.ts';
import type { DeskFailure } from '../api/desk-api.ts';
import { showNotice } from '../ui/notices.ts';

/** Says at the edge of the screen that a command was done, or why it was not. */
export function showAnswer(answer: Result<unknown, DeskFailure>, done: string): void {
  if (answer.ok) showNotice({ text: done, tone: 'success' }, 3);
  else showNotice({ text: answer.error.message, tone: 'danger' }, 3);
}
