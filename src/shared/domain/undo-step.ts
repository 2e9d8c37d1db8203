import type { Booking } from './booking.ts';
import { type BookingChange, type OtherChange, type SavedChange, subjectOf } from './history.ts';
import type { Instant } from './interval.ts';

/** All that one command saved: it is taken back, and done again, as one. */
export type UndoStep = {
  /** The contract's method, and when it was called. */
  readonly action: string;
  readonly at: Instant;
  /** The session of whoever called it. */
  readonly session: string;
  /** Each record once. */
  readonly changes: readonly SavedChange[];
  /** It changed a client who has been erased since, or erased them: it is never taken back. */
  readonly isErased?: true;
};

/** `undo` brings back what was before a step, `redo` what was after it. */
export type Direction = 'undo' | 'redo';

/** Several changes as one for each record, at its first place: from what it was at first to what it became in the end. */
export function netChanges(changes: readonly SavedChange[]): readonly SavedChange[] {
  const net = new Map<string, SavedChange>();
  for (const change of changes) {
    const record = `${change.entity} ${change.key}`;
    // Changes of one record are of one kind, which the union cannot see.
    net.set(record, { ...change, before: (net.get(record) ?? change).before } as SavedChange);
  }
  return [...net.values()].filter(({ before, after }) => before !== undefined || after !== undefined);
}

/**
 * A record's content as text: equal content is equal text. Versions do not count, nor do the ids of a week's windows, which are new whenever
 * the week is saved. The lists in a record are sets, their order means nothing.
 */
export function contentOf(value: unknown): string {
  return textOf(value, ['version']);
}

function textOf(value: unknown, aside: readonly string[]): string {
  if (Array.isArray(value))
    return `[${value
      .map((item) => textOf(item, ['id']))
      .sort()
      .join()}]`;
  if (typeof value !== 'object' || value === null) return String(JSON.stringify(value));
  const fields = Object.entries(value).filter(([name]) => !aside.includes(name));
  return `{${fields
    .map(([name, field]) => `${name}:${textOf(field, [])}`)
    .sort()
    .join()}}`;
}

/** Whether two records differ in one of these fields; one that is not there has none of them. */
export function differIn<Item>(
  a: Item | undefined,
  b: Item | undefined,
  fields: readonly (keyof Item)[],
): boolean {
  return fields.some((field) => contentOf(a?.[field]) !== contentOf(b?.[field]));
}

/** What a step left of a record, and what its return brings; undefined for one that is not there. */
export function sidesOf(change: OtherChange, direction: Direction) {
  const { before, after } = change;
  return direction === 'undo' ? { left: after, returned: before } : { left: before, returned: after };
}

/** The same of a booking: it is never removed, so that one which is not to be is a cancelled one. */
export function bookingSidesOf(
  change: BookingChange,
  direction: Direction,
): { readonly left: Booking; readonly returned: Booking } {
  const after = subjectOf(change);
  const before: Booking = change.before ?? { ...after, status: 'cancelled' };
  return direction === 'undo' ? { left: after, returned: before } : { left: before, returned: after };
}
