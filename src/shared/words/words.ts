import type { Language } from '../locale.ts';
import { en } from './en/en.ts';
import type { Words } from './shape.ts';
import { tr } from './tr/tr.ts';

export type { Words } from './shape.ts';

const wordsByLanguage: Readonly<Record<Language, Words>> = { en, tr };

/** Every text in `language`. */
export function wordsOf(language: Language): Words {
  return wordsByLanguage[language];
}
