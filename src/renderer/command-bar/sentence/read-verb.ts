import { typedWords } from './typed-words.ts';

/** What a sentence can ask of a booking that stands already. */
export type Verb = 'move' | 'cancel';

/** The verb of a sentence, and the words beside it. */
export type VerbRead = { readonly verb: Verb; readonly rest: string };

/**
 * The verb with which a sentence begins, or ends, as in Turkish; undefined where it has none, or nothing beside it. `verbs` are the words of each, between
 * commas.
 */
export function readVerb(sentence: string, verbs: Readonly<Record<Verb, string>>): VerbRead | undefined {
  const words = typedWords(sentence);
  const isAt = (from: number, said: readonly string[]): boolean =>
    from > -1 && said.every((key, at) => words[from + at]?.key === key);
  for (const verb of ['move', 'cancel'] as const) {
    for (const said of verbs[verb].split(',').map((one) => typedWords(one).map(({ key }) => key))) {
      const count = said.length;
      if (words.length <= count) continue;
      const [isFirst, isLast] = [isAt(0, said), isAt(words.length - count, said)];
      if (!isFirst && !isLast) continue;
      const rest = isFirst ? words.slice(count) : words.slice(0, -count);
      return { verb, rest: rest.map(({ text }) => text).join(' ') };
    }
  }
  return undefined;
}
