import type { ShownClient } from '../../shared/domain/client.ts';
import { newClientOf, type TypedClient } from './typed-client.ts';

/** What the picker proposes: someone the salon knows, or a new client; with a number alone, their name is still to be asked. */
export type Suggestion =
  | { readonly kind: 'existing'; readonly client: ShownClient }
  | ({ readonly kind: 'create' } & TypedClient);

/**
 * The proposals for what was typed, best first: those found, in the desk's order, then creating a client of that name or number. Creating is
 * always possible, for two people may share a name, and comes last, so that Enter takes someone known wherever there is one.
 */
export function suggestionsFor(typed: TypedClient, found: readonly ShownClient[]): readonly Suggestion[] {
  const existing = found.map((client) => ({ kind: 'existing', client }) as const);
  return typed.name.trim() === '' ? existing : [...existing, { kind: 'create', ...newClientOf(typed) }];
}

/** The index of the proposal that Enter takes until another one is pointed at: the best; once a number is given for a new client, creating them. */
export function proposedIndex(typed: TypedClient, count: number): number {
  return typed.phone.trim() === '' ? 0 : count - 1;
}

/** The index that an arrow key goes to in a list of `count`, wrapping at both ends; 0 in an empty list. */
export function wrappedIndex(index: number, offset: 1 | -1, count: number): number {
  return count === 0 ? 0 : (index + offset + count) % count;
}
