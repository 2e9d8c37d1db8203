import type { StaffId } from '../../shared/domain/ids.ts';
import type { Staff } from '../../shared/domain/staff.ts';

/** A person whose position among the columns changes. */
export type NewPosition = { readonly id: StaffId; readonly version: number; readonly position: number };

/**
 * What to save so that the person stands one position further to the left (-1) or right (1). Positions are counted again from 0, so that
 * people who shared one are told apart. Empty at either end, and for someone who is not there.
 */
export function movedInOrder(people: readonly Staff[], id: StaffId, offset: -1 | 1): readonly NewPosition[] {
  const from = people.findIndex((person) => person.id === id);
  const to = from + offset;
  const [moved, neighbour] = [people[from], people[to]];
  if (!moved || !neighbour) return [];
  const order = people.map((person, index) => (index === from ? neighbour : index === to ? moved : person));
  return order
    .map(({ id: personId, version, position }, index) => ({ id: personId, version, position, index }))
    .filter(({ position, index }) => position !== index)
    .map(({ id: personId, version, index }) => ({ id: personId, version, position: index }));
}
