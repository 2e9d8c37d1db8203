import { createContext, useContext } from 'react';
import type { Speech } from '../../shared/words/speech.ts';

export const LanguageContext = createContext<Speech | undefined>(undefined);

/** The language of the desk. Throws outside a `LanguageProvider`. */
export function useLanguage(): Speech {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('useLanguage: there is no LanguageProvider above this component');
  return language;
}
