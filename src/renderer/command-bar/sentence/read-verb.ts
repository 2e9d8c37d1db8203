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

/** Whether the word at `at` belongs to a name of several words, as `block` does in `block colour`; of the last word that is typed its beginning is enough. */
function isOfName(words: readonly string[], at: number, name: readonly string[]): boolean {
  return name.some((_, place) => {
    const typed = words.slice(Math.max(at - place, 0), at - place + name.length);
    if (at < place || typed.length < 2 || typed.length <= place) return false;
    const isToEnd = at - place + typed.length === words.length;
    return typed.every(
      (word, index) =>
        name[index] === word || (isToEnd && index === typed.length - 1 && name[index]?.startsWith(word)),
    );
  });
}

/**
 * The verb with which a sentence begins, or ends, as in Turkish; undefined where it has none, or nothing beside it. `wordsOf` has the words of each verb,
 * between commas, the longest first. What belongs to one of the `names` that the salon has given its services is no verb.
 */
export function readVerb(
  sentence: string,
  wordsOf: Readonly<Record<Verb, string>>,
  names: readonly string[],
): VerbRead | undefined {
  const words = typedWords(sentence);
  const keys = words.map(({ key }) => key);
  const namesRead = names.map((name) => typedWords(name).map(({ key }) => key));
  const isAt = (from: number, said: readonly string[]): boolean =>
    said.every((key, at) => words[from + at]?.key === key);
  for (const verb of verbs) {
    for (const said of wordsOf[verb].split(',').map((one) => typedWords(one).map(({ key }) => key))) {
      const last = words.length - said.length;
      // Nothing stands beside it, and its own words are no other verb's.
      if (last === 0 && isAt(0, said)) return undefined;
      if (last < 1) continue;
      const places = standsAnywhere.has(verb) ? words.keys() : [0, last];
      const at = [...places].find(
        (from) => isAt(from, said) && !namesRead.some((name) => isOfName(keys, from, name)),
      );
      if (at === undefined) continue;
      const rest = words.toSpliced(at, said.length);
      return { verb, rest: rest.map(({ text }) => text).join(' ') };
    }
  }
  return undefined;
}
