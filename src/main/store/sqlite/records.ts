import type { Command } from '../../../shared/domain/command.ts';
import type { Entity, Recorded } from '../../../shared/domain/history.ts';
import type { SalonId } from '../../../shared/domain/ids.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Known, Saving } from '../port.ts';
import type { History } from './history.ts';

/** How the records of one kind are written. */
export type Keeping<Kind extends Entity> = {
  readonly entity: Kind;
  readonly salonOf: (record: Recorded[Kind]) => SalonId;
  readonly insert: (record: Recorded[Kind]) => void;
  /** Writes the next version over the one that was read; throws when it is not there any more. */
  readonly update: (record: Recorded[Kind], before: Recorded[Kind]) => void;
  /** Takes the record away; throws when it is not there any more, or is one that is never removed. */
  readonly remove: (before: Recorded[Kind]) => void;
};

/**
 * What a decision may know of a record. How it was created is read only when asked for, which few decisions do, and only inside the
 * transaction.
 */
export function known<Kind extends Entity>(
  history: History,
  entity: Kind,
  id: string,
  current: Recorded[Kind] | undefined,
): Known<Recorded[Kind]> {
  return {
    current,
    get created() {
      return history.created(entity, id);
    },
  };
}

/** Saves what was decided about a record, with its history entry; passes a refusal on. Runs inside the write transaction. */
export function settle<Kind extends Entity, Refusal>(
  history: History,
  keeping: Keeping<Kind>,
  target: { readonly id: string; readonly current: Recorded[Kind] | undefined; readonly by: Command },
  decided: Result<Saving<Recorded[Kind]>, Refusal>,
): Result<Recorded[Kind], Refusal> {
  if (!decided.ok) return decided;
  const { kind, record } = decided.value;
  if (kind === 'saved') {
    assertSuccessor(target.id, target.current, record);
    if (target.current) keeping.update(record, target.current);
    else keeping.insert(record);
    const subject = { entity: keeping.entity, key: target.id, salonId: keeping.salonOf(record) };
    history.append(subject, target.by, target.current, record);
  }
  return ok(record);
}

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
