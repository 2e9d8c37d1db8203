import type { DeskError } from '../../shared/contract/errors.ts';
import { refused } from '../../shared/result.ts';
import type { StoreFailureCode } from '../store/failure.ts';
import type { Damage } from '../store/opening.ts';

type Missing = Extract<DeskError, { code: 'not_found' }>['entity'];
type Current = Extract<DeskError, { code: 'stale_version' }>['current'];

const names: Readonly<Record<Missing, string>> = {
  method: 'method',
  salon: 'salon',
  staff: 'person',
  service: 'service',
  client: 'client',
  booking: 'booking',
  visit: 'visit',
  series: 'series',
  override: 'exception on that date',
  time_off: 'time off',
  closure: 'closure',
};

/** There is no such record: another window may have removed it, or the caller is mistaken. */
export function notFound(entity: Missing, id: string) {
  return refused<DeskError>({
    code: 'not_found',
    message: `There is no such ${names[entity]}. Nothing was changed.`,
    entity,
    id,
  });
}

/** Nothing can be saved in a database that is not sound. */
export function damaged({ kind }: Damage) {
  return refused<DeskError>({
    code: 'damaged',
    message: `The database is damaged: ${foundDamaged[kind]}. Nothing was saved, and it was left as it is. Keep a copy of its file and open the last good backup; what is on the screen can still be read.`,
    damage: kind,
  });
}

const foundDamaged: Readonly<Record<Damage['kind'], string>> = {
  structure: 'its pages do not fit together',
  references: 'a record points to one that is not there',
  overlaps: 'bookings of one person overlap',
  guards: 'a guard is missing or altered',
  history: 'its history does not end where it should',
};

/** The record has changed since the caller saw it. */
export function staleVersion(current: Current) {
  return refused<DeskError>({
    code: 'stale_version',
    message:
      'Someone else changed this in the meantime. Nothing was saved; look at it as it is now and try again.',
    current,
  });
}

/** The id is taken by a record of other content. */
export function duplicateId(id: string) {
  return refused<DeskError>({
    code: 'duplicate_id',
    message: 'This id belongs to a record with other content. Nothing was changed.',
    id,
  });
}

/** What was sent makes no sense by itself, and why; `path` names the field. */
export function invalidInput(path: string, message: string) {
  return refused<DeskError>({
    code: 'invalid_input',
    message: `This could not be understood: ${path} ${message}. Nothing was changed.`,
    issues: [{ path, message }],
  });
}

const failures: Readonly<Record<StoreFailureCode, string>> = {
  unreachable: 'The database cannot be reached. Nothing was changed. Check its disk, then try again.',
  unconfirmed:
    'The disk did not say whether this was saved. Look at it as it is now before you try again, and check the disk.',
  busy: 'Another program is writing to the database. Nothing was changed. Try again in a moment, or close that program.',
  disk_full: 'The disk is full. Nothing was changed. Make room on it, then try again.',
  read_only:
    'The database cannot be written to. Nothing was changed. Allow writing to its file and folder, then try again.',
};

/** The store could not do it. */
export function storeFailure(code: StoreFailureCode) {
  return refused<DeskError>({ code, message: failures[code] });
}
