import { use } from 'react';
import { languageOf } from '../../../shared/locale.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import type { SentenceWords } from '../../../shared/words/words.ts';
import { loadSentence } from '../../language/load-words.ts';
import { useLanguage } from '../../language/use-language.ts';

/** The language of the desk, with what is said of a sentence. */
export type SentenceSpeech = Speech & { readonly sentence: SentenceWords };

/** Suspends until its words are loaded. */
export function useSentenceSpeech(): SentenceSpeech {
  const language = useLanguage();
  const sentence = use(loadSentence(languageOf(language.formats.locale)));
  return { ...language, sentence };
}
