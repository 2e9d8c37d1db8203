import { use, useMemo } from 'react';
import { languageOf } from '../../shared/locale.ts';
import type { Speech } from '../../shared/words/speech.ts';
import type { HistoryWords } from '../../shared/words/words.ts';
import { loadHistory } from '../language/load-words.ts';
import { useLanguage } from '../language/use-language.ts';

/** The language of the desk, with what is said of its history. */
export type HistorySpeech = Speech & { readonly words: { readonly history: HistoryWords } };

/** Suspends until its words are loaded. */
export function useHistorySpeech(): HistorySpeech {
  const language = useLanguage();
  const history = use(loadHistory(languageOf(language.formats.locale)));
  return useMemo(() => ({ ...language, words: { ...language.words, history } }), [language, history]);
}
