import type { LucideIcon } from 'lucide-react';
import type { OfferedCommand } from '../app/offered-commands.ts';

/** A line of the command bar: what it leads to, and of what kind that is. */
export type Entry = OfferedCommand & {
  readonly icon: LucideIcon;
  readonly detail?: string;
  /** By what else it is found. */
  readonly also?: string;
  /** It changes something at once: it is not done before it was seen. */
  readonly changes?: true;
  /** What it types instead of leading somewhere: the beginning of a sentence. */
  readonly types?: string;
};
