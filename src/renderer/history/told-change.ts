import type { Change, Entity, Recorded } from '../../shared/domain/history.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import type { Direction } from '../../shared/domain/undo-step.ts';

type SidesOf<Kind extends Entity> = {
  readonly entity: Kind;
  readonly before: Recorded[Kind] | null;
  readonly after: Recorded[Kind] | null;
};

/** A record of one kind before and after a change. */
export type Sides<Kind extends Entity = Entity> = { [One in Kind]: SidesOf<One> }[Kind];

/** A change as it is told: what was undone in the direction in which it had been done. */
export type ToldChange<Kind extends Entity = Entity> = Sides<Kind> & { readonly at: Instant };

/** A change with the types of its record. */
export function sidesOf({ entity, before, after }: Pick<Change, 'entity' | 'before' | 'after'>): Sides {
  // The history keeps every field of a record, and fills in those that came later (`snapshots.ts` in the store).
  return { entity, before, after } as unknown as Sides;
}

const directions: Readonly<Record<string, Direction>> = { 'history.undo': 'undo', 'history.redo': 'redo' };

/** Whether a change took something back, or did it again; undefined for what was done. */
export function directionOf({ action }: Pick<Change, 'action'>): Direction | undefined {
  return directions[action];
}

/**
 * What a booking was before it was made, by the change that cancelled it when its creation was undone, or that booked it again: none. It is
 * known by the first versions; later on a creation that was undone looks like a cancellation.
 */
function wasNotMadeYet(change: Sides<'booking'>, direction: Direction | undefined): boolean {
  const { before, after } = change;
  if (direction === 'undo') return before?.version === 1 && after?.status === 'cancelled';
  return direction === 'redo' && before?.version === 2 && before.status === 'cancelled';
}

export function toldChange(change: Change): ToldChange {
  const direction = directionOf(change);
  const sides = sidesOf(change);
  const isCreation = sides.entity === 'booking' && wasNotMadeYet(sides, direction);
  const { entity, before, after } = sides;
  const [from, to] = direction === 'undo' ? [after, before] : [before, after];
  // Both sides are of the one kind, which the union cannot see.
  return { entity, before: isCreation ? null : from, after: to, at: change.at } as ToldChange;
}
