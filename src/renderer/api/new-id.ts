import { v7 } from 'uuid';
import type { RecordId } from '../../shared/domain/ids.ts';
import { toId } from '../../shared/domain/ids.ts';

/**
 * A new id for a creating call. Make it when the form opens, not when it is sent: sending the same id again after a lost
 * answer is then safe.
 */
export function newId<Id extends RecordId>(): Id {
  const id = toId<Id>(v7());
  if (id === undefined) throw new Error('a fresh UUID is an id');
  return id;
}
