import { searchKey } from '../../shared/domain/client.ts';

const betweenWords = /[\s,.:/–-]+/;

/** Whether every word of `query` begins a word of `label`, whatever the accents and the case. */
export function matches(label: string, query: string): boolean {
  const words = searchKey(label).split(betweenWords);
  return searchKey(query)
    .split(betweenWords)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

/**
 * Those of `items` that match by their label or by what `also` finds them, the ones that begin with what is typed first; else in their order.
 */
export function ranked<Item extends { readonly label: string; readonly also?: string }>(
  items: readonly Item[],
  query: string,
): readonly Item[] {
  const typed = searchKey(query);
  const later = ({ label }: Item): number => (searchKey(label).startsWith(typed) ? 0 : 1);
  return items
    .filter(({ label, also = '' }) => matches(`${label} ${also}`, query))
    .toSorted((a, b) => later(a) - later(b));
}
