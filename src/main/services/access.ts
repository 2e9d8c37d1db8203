import { isMethodName, methodOf } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Role } from '../../shared/domain/command.ts';
import type { SavedChange } from '../../shared/domain/history.ts';

// Nothing else decides who may do what.

/** Why a caller of this role may neither call a method nor take back or do again what it did; undefined where they may. */
export function accessRefusal(role: Role, method: string): DeskError | undefined {
  const isManagers = isMethodName(method) && methodOf(method).access === 'manager';
  if (!isManagers || role === 'manager') return undefined;
  return { code: 'manager_required' };
}

/** Why a caller of this role may not save these changes, although the method is theirs; undefined where they may. */
export function changesRefusal(role: Role, changes: readonly SavedChange[]): DeskError | undefined {
  if (role === 'manager' || !changes.some(isManagers)) return undefined;
  return { code: 'manager_required' };
}

/** Whether a change is the manager's whatever the method: when people are away, the reception only blocks their time. */
function isManagers({ entity, before, after }: SavedChange): boolean {
  return entity === 'time_off' && (before?.kind === 'away' || after?.kind === 'away');
}
