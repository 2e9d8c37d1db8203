import { isDeepStrictEqual } from 'node:util';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Entity, Recorded, SavedChange } from '../../shared/domain/history.ts';
import type { SalonId } from '../../shared/domain/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Settlement } from '../store/port.ts';
import { duplicateId, staleVersion } from './refusals.ts';

/** A record to be saved, or one that the command leaves as it is. */
export type Saving<Item> = { readonly kind: 'saved' | 'unchanged'; readonly record: Item };

type Existing<Item> = {
  /** The record as it is, or undefined when there is none with that id. */
  readonly current: Item | undefined;
  /** The record as it was when it was created, by the history, even when it was removed since. */
  readonly created: Item | undefined;
};

/** What a decision about one record saves: one change, or none where the record stays as it is. Answers the record. */
export function settled<Kind extends Entity>(
  about: { readonly entity: Kind; readonly key: string; readonly salonId: SalonId },
  before: Recorded[Kind] | undefined,
  decided: Result<Saving<Recorded[Kind]>, DeskError>,
): Result<Settlement<Recorded[Kind]>, DeskError> {
  if (!decided.ok) return decided;
  const { kind, record } = decided.value;
  // `Kind` makes all fields those of one entity, which the union cannot see through the type parameter.
  const change = { ...about, before, after: record } as SavedChange;
  return ok({ changes: kind === 'saved' ? [change] : [], answer: record });
}

type Plain = { readonly [field: string]: unknown };

/**
 * Saves a new record. An id that was used already answers as the first time when it was created with the same content, so that a call
 * may be repeated safely; with other content it is refused. So it is with a record that was removed since: a call that comes late must
 * not bring it back. `ignoring` are fields that the caller does not choose.
 */
export function createOnce<Item extends Plain & { readonly id: string }>(
  { current, created }: Existing<Item>,
  record: Item,
  ignoring: readonly (keyof Item)[] = [],
): Result<Saving<Item>, DeskError> {
  if (!current && !created) return ok({ kind: 'saved', record });
  if (!created) return duplicateId(record.id);
  const chosen = (kept: Item): Plain =>
    Object.fromEntries(Object.entries(kept).filter(([field]) => !ignoring.includes(field)));
  return isDeepStrictEqual(chosen(created), chosen(record))
    ? ok({ kind: 'unchanged', record: created })
    : duplicateId(record.id);
}

/** Saves the next version of a record with some fields changed; refuses a caller who saw another version than the current one. */
export function updateSeen<Item extends Plain & { readonly version: number }>(
  current: Item & Parameters<typeof staleVersion>[0],
  seenVersion: number,
  changes: Partial<Item>,
): Result<Saving<Item>, DeskError> {
  if (current.version !== seenVersion) return staleVersion(current);
  const next = { ...current, ...changes };
  if (isDeepStrictEqual(next, current)) return ok({ kind: 'unchanged', record: current });
  return ok({ kind: 'saved', record: { ...next, version: current.version + 1 } });
}
