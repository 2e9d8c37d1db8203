import { type Locale, languageOf } from '../locale.ts';
import { type Formats, formatsOf } from './formats.ts';
import { type Words, wordsOf } from './words.ts';

/** What sentences are made with: every text of a language, and how the locale writes dates, times and numbers. */
export type Speech = { readonly words: Words; readonly formats: Formats };

export function speechOf(locale: Locale): Speech {
  return { words: wordsOf(languageOf(locale)), formats: formatsOf(locale) };
}
