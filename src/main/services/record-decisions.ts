import { isDeepStrictEqual } from 'node:util';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Entity, Recorded, SavedChange } from '../../shared/domain/history.ts';
import type { SalonId } from '../../shared/domain/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Found, Settlement } from '../store/port.ts';
import { duplicateId, staleVersion } from './refusals.ts';

/** Which record a decision is about; the key is its id. */
type Subject<Kind extends Entity> = {
  readonly entity: Kind;
  readonly key: string;
  readonly salonId: SalonId;
};

/** Saves a record, in the place of `before` where there is one, and answers it. */
function saved<Kind extends Entity>(
  subject: Subject<Kind>,
  before: Recorded[Kind] | undefined,
  record: Recorded[Kind],
): Settlement<Recorded[Kind]> {
  // `Kind` makes all fields those of one entity, which the union cannot see through the type parameter.
  return { changes: [{ ...subject, before, after: record } as SavedChange], answer: record };
}

/**
 * Saves a new record; `current` is the one that has its id already. An id that was used already answers as the first time when it was created
 * with the same content, so that a call may be repeated safely; with other content it is refused. So it is with a record that was removed
 * since: a call that comes late must not bring it back. `ignoring` are fields that the caller does not choose.
 */
export function createOnce<Kind extends Entity>(
  subject: Subject<Kind>,
  found: Pick<Found, 'created'>,
  current: Recorded[Kind] | undefined,
  record: Recorded[Kind],
  ignoring: readonly (keyof Recorded[Kind])[] = [],
): Result<Settlement<Recorded[Kind]> & { readonly repeats?: string }, DeskError> {
  const { entity, key } = subject;
  const created = found.created(entity, key);
  if (!current && !created) return ok(saved(subject, undefined, record));
  const ignored: ReadonlySet<PropertyKey> = new Set(ignoring);
  const chosen = (kept: Recorded[Kind]) =>
    Object.fromEntries(Object.entries(kept).filter(([field]) => !ignored.has(field)));
  return created && isDeepStrictEqual(chosen(created), chosen(record))
    ? ok({ changes: [], answer: created, repeats: key })
    : duplicateId(key);
}

/** Those whose records have a version. A booking is decided on by rules of its own. */
type Versioned = {
  [Kind in Entity]: Recorded[Kind] extends { readonly version: number } ? Kind : never;
}[Exclude<Entity, 'booking'>];

/** Saves the next version of a record with some fields changed; refuses a caller who saw another version than the current one. */
export function updateSeen<Kind extends Versioned>(
  subject: Subject<Kind>,
  current: Recorded[Kind],
  seenVersion: number,
  changes: Partial<Recorded[Kind]>,
): Result<Settlement<Recorded[Kind]>, DeskError> {
  if (current.version !== seenVersion) return staleVersion(current);
  const next = { ...current, ...changes };
  if (isDeepStrictEqual(next, current)) return ok({ changes: [], answer: current });
  return ok(saved(subject, current, { ...next, version: current.version + 1 }));
}
