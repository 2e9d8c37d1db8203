// What salons, people, services and clients have in common: a version, and a creation that may be repeated.
import { accept, refuse, same, type Verdict } from './verdict.ts';
import type { Item, World, Write } from './world.ts';

/** The next version of a record, for a caller who saw the one that is current, or none; the same one when nothing changes. */
export function updated<Record extends { readonly version: number }>(
  current: Record,
  seen: number | undefined,
  next: Record,
  write: (record: Record) => Write,
): Verdict {
  if (seen !== undefined && current.version !== seen) return refuse('stale_version', { current });
  if (same(current, next)) return accept(current);
  const record = { ...next, version: current.version + 1 };
  return accept(record, write(record));
}

/** What was given, without what was left out. */
export function given<Field extends string, Input extends { readonly [name in Field]?: unknown }>(
  input: Input,
  ...fields: readonly Field[]
): Pick<Input, Field> {
  // Only fields of the input are picked.
  return Object.fromEntries(
    fields.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]),
  ) as Pick<Input, Field>;
}

/** A record as it is, and as it was created. */
export const both = <
  Entity extends 'salon' | 'staff' | 'service' | 'resource_kind' | 'resource' | 'client' | 'waitlist_entry',
>(
  world: World,
  entity: Entity,
  id: string,
): { readonly current: Item[Entity] | undefined; readonly created: Item[Entity] | undefined } => ({
  // One map of each kind: the union of both cannot follow the kind that was asked for.
  current: world.records[entity].get(id) as Item[Entity] | undefined,
  created: world.created[entity].get(id) as Item[Entity] | undefined,
});
