import type { Language } from '../locale.ts';
import { en } from './en/en.ts';
import { program as programInEnglish } from './en/program.ts';
import type { ProgramWords } from './shape.ts';
import { program as programInTurkish } from './tr/program.ts';
import { tr } from './tr/tr.ts';

export type { HelpWords, HistoryWords, ProgramWords, SentenceWords, StartWords, Words } from './shape.ts';

const wordsByLanguage: Readonly<Record<Language, ProgramWords>> = {
  en: { ...en, ...programInEnglish },
  tr: { ...tr, ...programInTurkish },
};

/** Every text in `language`. */
export function wordsOf(language: Language): ProgramWords {
  return wordsByLanguage[language];
}
