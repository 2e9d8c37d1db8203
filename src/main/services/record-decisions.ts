import { isDeepStrictEqual } from 'node:util';
import type { DeskError } from '../../shared/contract/errors.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Known, Saving } from '../store/port.ts';
import { duplicateId, staleVersion } from './refusals.ts';

type Plain = { readonly [field: string]: unknown };

/**
 * Saves a new record. An id that was used already answers as the first time when it was created with the same content, so that a call
 * may be repeated safely; with other content it is refused. So it is with a record that was removed since: a call that comes late must
 * not bring it back. `ignoring` are fields that the caller does not choose.
 */
export function createOnce<Kept extends Plain & { readonly id: string }>(
  { current, created }: Known<Kept>,
  record: Kept,
  ignoring: readonly (keyof Kept)[] = [],
): Result<Saving<Kept>, DeskError> {
  if (!current && !created) return ok({ kind: 'saved', record });
  if (!created) return duplicateId(record.id);
  const chosen = (kept: Kept): Plain =>
    Object.fromEntries(Object.entries(kept).filter(([field]) => !ignoring.includes(field)));
  return isDeepStrictEqual(chosen(created), chosen(record))
    ? ok({ kind: 'unchanged', record: created })
    : duplicateId(record.id);
}

/** Saves the next version of a record with some fields changed; refuses a caller who saw another version than the current one. */
export function updateSeen<Kept extends Plain & { readonly version: number }>(
  current: Kept & Parameters<typeof staleVersion>[0],
  seenVersion: number,
  changes: Partial<Kept>,
): Result<Saving<Kept>, DeskError> {
  if (current.version !== seenVersion) return staleVersion(current);
  const next = { ...current, ...changes };
  if (isDeepStrictEqual(next, current)) return ok({ kind: 'unchanged', record: current });
  return ok({ kind: 'saved', record: { ...next, version: current.version + 1 } });
}
