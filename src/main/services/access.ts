import { isMethodName, methodOf } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Role } from '../../shared/domain/command.ts';

/**
 * Why a caller of this role may neither call a method nor take back or do again what it did; undefined where they may. Nothing else decides
 * who may do what.
 */
export function accessRefusal(role: Role, method: string): DeskError | undefined {
  const isManagers = isMethodName(method) && methodOf(method).access === 'manager';
  if (!isManagers || role === 'manager') return undefined;
  return { code: 'manager_required' };
}
