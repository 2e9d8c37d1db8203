import { expect, test } from 'vitest';
import { movedInOrder } from '../../../src/renderer/settings/reorder.ts';
import type { SalonId, StaffId } from '../../../src/shared/domain/ids.ts';
import type { Staff } from '../../../src/shared/domain/staff.ts';

/** People of these ids at these positions, in the order of the columns. */
function people(...positions: readonly (readonly [string, number])[]): readonly Staff[] {
  return positions.map(([id, position]) => ({
    id: id as StaffId,
    salonId: 's' as SalonId,
    version: 1,
    name: id,
    color: 'teal',
    isActive: true,
    startsOn: null,
    endsOn: null,
    serviceIds: null,
    position,
  }));
}

const staffId = (id: string) => id as StaffId;

test('two neighbours change places, and nobody else is touched', () => {
  expect(movedInOrder(people(['a', 0], ['b', 1], ['c', 2]), staffId('b'), -1)).toEqual([
    { id: 'b', version: 1, position: 0 },
    { id: 'a', version: 1, position: 1 },
  ]);
});

test('people who share a position are told apart', () => {
  expect(movedInOrder(people(['a', 0], ['b', 0], ['c', 0]), staffId('a'), 1)).toEqual([
    { id: 'a', version: 1, position: 1 },
    { id: 'c', version: 1, position: 2 },
  ]);
});

test('nobody moves beyond either end', () => {
  const both = people(['a', 0], ['b', 1]);
  expect(movedInOrder(both, staffId('a'), -1)).toEqual([]);
  expect(movedInOrder(both, staffId('b'), 1)).toEqual([]);
  expect(movedInOrder(both, staffId('nobody'), 1)).toEqual([]);
});
