import type { Complaint } from '../../shared/contract/complaints.ts';
import type { DeskError, DeskErrorOf } from '../../shared/contract/errors.ts';
import type { Direction } from '../../shared/domain/undo-step.ts';
import { refused } from '../../shared/result.ts';
import type { Damage } from '../../shared/start-refusal.ts';

/** There is no such record: another window may have removed it, or the caller is mistaken. */
export function notFound(entity: DeskErrorOf<'not_found'>['entity'], id: string) {
  return refused<DeskError>({ code: 'not_found', entity, id });
}

/** Nothing can be saved in a database that is not sound. */
export function damaged({ kind }: Damage) {
  return refused<DeskError>({ code: 'damaged', damage: kind });
}

/** The record has changed since the caller saw it. */
export function staleVersion(current: DeskErrorOf<'stale_version'>['current']) {
  return refused<DeskError>({ code: 'stale_version', current });
}

/** The client is nobody any more. `returning` where a step of theirs was to be taken back, or done again. */
export function erased(returning?: Direction) {
  return refused<DeskError>({ code: 'erased', ...(returning && { returning }) });
}

/** The id is taken by a record of other content. */
export function duplicateId(id: string) {
  return refused<DeskError>({ code: 'duplicate_id', id });
}

/** What was sent makes no sense by itself, and why; `path` names the field. */
export function invalidInput(path: string, complaint: Complaint) {
  return refused<DeskError>({ code: 'invalid_input', issues: [{ path, complaint }] });
}
