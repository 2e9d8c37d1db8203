import { type Client, isPhoneLike, searchedTexts, searchKey } from './client.ts';

/** A part of a text around what was found in it. */
export type Snippet = { readonly before: string; readonly found: string; readonly after: string };

const charactersBefore = 24;
const charactersAfter = 60;

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Where what is shown before a place begins: at a word. */
function beginningOf(text: string, index: number): number {
  const earliest = index - charactersBefore;
  if (earliest <= 0) return 0;
  const space = text.slice(earliest, index).search(/\s\S/);
  return space < 0 ? index : earliest + space + 1;
}

/** The text around the first word that begins with `key`; undefined where none does. */
function around(text: string, key: string): Snippet | undefined {
  const [part] = key.match(word) ?? [];
  if (part === undefined) return undefined;
  for (const { 0: one, index } of text.matchAll(word)) {
    if (!searchKey(one).startsWith(part)) continue;
    const from = beginningOf(text, index);
    const end = index + one.length;
    const shown = (piece: string) => piece.replace(/\s+/g, ' ');
    return {
      before: `${from > 0 ? '…' : ''}${shown(text.slice(from, index))}`,
      found: one,
      after: `${shown(text.slice(end, end + charactersAfter))}${end + charactersAfter < text.length ? '…' : ''}`,
    };
  }
  return undefined;
}

/** Where a client was found by a query, when that was not by their name or number: the first of its words that is in the alert, notes or address. */
export function snippetOf(query: string, client: Client): Snippet | undefined {
  if (isPhoneLike(query)) return undefined;
  const nameKey = ` ${searchKey(client.name)}`;
  const keys = searchKey(query)
    .split(' ')
    .filter((key) => key !== '' && !nameKey.includes(` ${key}`));
  for (const text of searchedTexts(client))
    for (const key of keys) {
      const snippet = around(text, key);
      if (snippet) return snippet;
    }
  return undefined;
}
