import { searchKey } from '../../../shared/domain/client.ts';

/** What speaks for a reading, a word each. A word that was typed in full outweighs the date that it could be; one that only begins a name does not. */
export const weights = {
  fullWord: 10,
  date: 8,
  linkingWord: 7,
  beginning: 6,
  bareHour: 5,
} as const;

/** All words of a name, each in full: `Cut` rather than `Cut & blow-dry`. */
const wholeName = 2;
const lettersOfBeginning = 2;

/** The records that some words name equally well, and how well. */
export type Naming<Item> = { readonly items: readonly Item[]; readonly weight: number };

const piecesOf = (text: string): readonly string[] =>
  searchKey(text)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean);

/** Takes one word of a name for each piece; answers the pieces for which there is none. */
function taken(
  pieces: readonly string[],
  nameWords: string[],
  fits: (word: string, piece: string) => boolean,
): readonly string[] {
  return pieces.filter((piece) => {
    const at = nameWords.findIndex((word) => fits(word, piece));
    if (at >= 0) nameWords.splice(at, 1);
    return at < 0;
  });
}

/** How well these pieces name it, in whatever order; 0 where one of them is no part of the name. */
function weightOf(pieces: readonly string[], name: string): number {
  const nameWords = [...piecesOf(name)];
  const notInFull = taken(pieces, nameWords, (word, piece) => word === piece);
  const isWhole = notInFull.length === 0 && nameWords.length === 0;
  const left = taken(
    notInFull,
    nameWords,
    (word, piece) => piece.length >= lettersOfBeginning && word.startsWith(piece),
  );
  if (left.length > 0) return 0;
  const inFull = pieces.length - notInFull.length;
  return inFull * weights.fullWord + notInFull.length * weights.beginning + (isWhole ? wholeName : 0);
}

/** Those of `records` that these words name, the best only; undefined where they name none, or where a word at an end is a mere sign. */
export function naming<Item extends { readonly name: string }>(
  words: readonly string[],
  records: readonly Item[],
): Naming<Item> | undefined {
  const byWord = words.map(piecesOf);
  if (byWord[0]?.length === 0 || byWord.at(-1)?.length === 0) return undefined;
  const pieces = byWord.flat();
  const weighed = records.map((item) => ({ item, weight: weightOf(pieces, item.name) }));
  const weight = Math.max(0, ...weighed.map((one) => one.weight));
  if (weight === 0) return undefined;
  return { items: weighed.filter((one) => one.weight === weight).map(({ item }) => item), weight };
}
