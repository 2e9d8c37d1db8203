import type { Entity, Recorded } from '../../../shared/domain/history.ts';

/** How the records of one kind are written. */
export type Keeping<Kind extends Entity> = {
  readonly insert: (record: Recorded[Kind]) => void;
  /** Writes the next version over the one that was read; throws when it is not there any more. */
  readonly update: (record: Recorded[Kind], before: Recorded[Kind]) => void;
  /** Takes the record away; throws when it is not there any more, or is one that is never removed. */
  readonly remove: (before: Recorded[Kind]) => void;
};

type Versioned = { readonly id?: string; readonly version?: number };

/** Throws when a decision about one record answers another, or skips a version: the history would tell a false story. */
export function assertSuccessor(id: string, current: unknown, record: unknown): void {
  // Weeks and overrides have no id of their own; they, time off and closures have no version.
  const next = record as Versioned;
  const before = current as Versioned | undefined;
  if (next.id !== undefined && next.id !== id) throw new Error(`a decision about ${id} answered ${next.id}`);
  const expected = (before?.version ?? 0) + 1;
  if (next.version !== undefined && next.version !== expected) {
    throw new Error(`version ${next.version} of ${id} where ${expected} comes next`);
  }
}
