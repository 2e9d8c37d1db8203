import type { Client } from '../../shared/domain/client.ts';

/** What the picker proposes: someone the salon knows, or a new client of the name that was typed. */
export type Suggestion =
  | { readonly kind: 'existing'; readonly client: Client }
  | { readonly kind: 'create'; readonly name: string };

/**
 * The proposals for what was typed, best first: those found, in the desk's order, then creating a client of that name. Creating is always
 * possible, for two people may share a name, and comes last, so that Enter takes someone known wherever there is one.
 */
export function suggestionsFor(typed: string, found: readonly Client[]): readonly Suggestion[] {
  const name = typed.trim().replace(/\s+/g, ' ');
  const existing = found.map((client) => ({ kind: 'existing', client }) as const);
  return name === '' ? existing : [...existing, { kind: 'create', name }];
}

/** The index that an arrow key goes to in a list of `count`, wrapping at both ends; 0 in an empty list. */
export function wrappedIndex(index: number, offset: 1 | -1, count: number): number {
  return count === 0 ? 0 : (index + offset + count) % count;
}
