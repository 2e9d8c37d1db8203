import type { Reason } from '../../shared/words/worded.ts';
import type { DeskFailure } from '../api/desk-api.ts';

/** Why the desk refused, a line for each rule; one line where it was for another reason. */
export function reasonsOf(failure: DeskFailure): readonly Reason[] {
  if (failure.code === 'booking_rejected') return failure.violations;
  return [{ code: undefined, message: failure.message }];
}
