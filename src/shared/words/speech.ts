import { type Locale, languageOf } from '../locale.ts';
import { type Formats, formatsOf } from './formats.ts';
import { type ProgramWords, type Words, wordsOf } from './words.ts';

/** What sentences are made with: every text of a language, and how the locale writes dates, times and numbers. */
export type Speech = { readonly words: Words; readonly formats: Formats };

/** The same, with what only the program itself says. */
export type ProgramSpeech = Speech & { readonly words: ProgramWords };

export function speechOf(locale: Locale): ProgramSpeech {
  return { words: wordsOf(languageOf(locale)), formats: formatsOf(locale) };
}
