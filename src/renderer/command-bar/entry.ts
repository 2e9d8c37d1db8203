import type { Choice } from './sentence/use-choices.ts';

/** A line of the command bar that is found by its name: what it leads to, and of what kind that is. */
export type Entry = Omit<Choice, 'staysOpen' | 'slot' | 'place'> & {
  /** By what else it is found. */
  readonly also?: string;
  /** What it types instead of leading somewhere: the beginning of a sentence. */
  readonly types?: string;
};
