import { typedWords } from './typed-words.ts';

/** What a sentence can ask of a booking that stands already. */
export type ChangeVerb = 'move' | 'cancel';

/** What a sentence can ask for but a booking: to change one, to put somebody on the waitlist, to block time, or to book what somebody had last time. */
export type Verb = ChangeVerb | 'wait' | 'block' | 'again';

/** The verb of a sentence, and the words beside it. */
export type VerbRead = { readonly verb: Verb; readonly rest: string };

const verbs: readonly Verb[] = ['move', 'cancel', 'wait', 'block', 'again'];

/** Nobody and nothing is called that: it is the verb amid other words, too. */
const standsAnywhere: ReadonlySet<Verb> = new Set(['wait', 'again']);

/**
 * The verb with which a sentence begins, or ends, as in Turkish; undefined where it has none, or nothing beside it. `wordsOf` has the words of each verb,
 * between commas, the longest first.
 */
export function readVerb(sentence: string, wordsOf: Readonly<Record<Verb, string>>): VerbRead | undefined {
  const words = typedWords(sentence);
  const isAt = (from: number, said: readonly string[]): boolean =>
    said.every((key, at) => words[from + at]?.key === key);
  for (const verb of verbs) {
    for (const said of wordsOf[verb].split(',').map((one) => typedWords(one).map(({ key }) => key))) {
      const last = words.length - said.length;
      // Nothing stands beside it, and its own words are no other verb's.
      if (last === 0 && isAt(0, said)) return undefined;
      if (last < 1) continue;
      const places = standsAnywhere.has(verb) ? words.keys() : [0, last];
      const at = [...places].find((from) => isAt(from, said));
      if (at === undefined) continue;
      const rest = words.toSpliced(at, said.length);
      return { verb, rest: rest.map(({ text }) => text).join(' ') };
    }
  }
  return undefined;
}
