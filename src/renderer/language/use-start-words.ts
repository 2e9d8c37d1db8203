import { use } from 'react';
import { languageOf } from '../../shared/locale.ts';
import type { StartWords } from '../../shared/words/words.ts';
import { loadStart } from './load-words.ts';
import { useLanguage } from './use-language.ts';

/** What is said while a salon is created. Suspends until it is loaded. */
export function useStartWords(): StartWords {
  return use(loadStart(languageOf(useLanguage().formats.locale)));
}
