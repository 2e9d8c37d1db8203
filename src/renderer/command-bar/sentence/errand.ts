import type { Reason } from '../../../shared/words/worded.ts';
import type { SoughtPlace } from '../../app/sought-place.ts';
import type { Chip } from './sentence-words.ts';
import type { Choice } from './use-choices.ts';

/** What is typed that is neither a booking nor the change of one: what is understood of it, and what can be chosen. */
export type Errand = {
  readonly chips: readonly Chip[];
  /** The words that were not understood; empty where all were. */
  readonly unread: string;
  /** What speaks against it. */
  readonly reasons: readonly Reason[];
  /** What is to be done next, as a sentence. */
  readonly next: string;
  readonly choices: readonly Choice[];
  /** What the calendar shows meanwhile. */
  readonly place: SoughtPlace | undefined;
  /** Why the desk could not answer. */
  readonly failure: string | undefined;
};

export type TypedErrand = {
  /** Undefined where another verb is typed, or nothing that it could be about. */
  readonly errand: Errand | undefined;
  readonly isSettled: boolean;
};

export const noErrand: TypedErrand = { errand: undefined, isSettled: true };
