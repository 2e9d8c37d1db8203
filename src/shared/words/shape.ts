import type { en } from './en/en.ts';
import type { help } from './en/help.ts';
import type { history } from './en/history.ts';
import type { program } from './en/program.ts';
import type { sentence } from './en/sentence.ts';
import type { start } from './en/start.ts';

/** `Text` with its own strings taken away: what every language has in common. Names, order and parameters stay. */
type Widened<Text> = Text extends string
  ? string
  : Text extends number
    ? number
    : Text extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : { readonly [Entry in keyof Text]: Widened<Text[Entry]> };

/** Every text that a page shows, by area. An entry that a language misses or has too many does not compile. */
export type Words = Widened<typeof en>;

/** The same, with what the program says outside of its pages. */
export type ProgramWords = Words & Widened<typeof program>;

/** What the help lists. */
export type HelpWords = Widened<typeof help>;

/** What is said of the history. */
export type HistoryWords = Widened<typeof history>;

/** What is said while a salon is created. */
export type StartWords = Widened<typeof start>;

/** What is said of a booking that is typed in a sentence. */
export type SentenceWords = Widened<typeof sentence>;
