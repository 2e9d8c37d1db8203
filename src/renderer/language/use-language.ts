import { createContext, useContext } from 'react';
import type { Formats } from '../../shared/words/formats.ts';
import type { Words } from '../../shared/words/words.ts';

/** What the screens are written with: every text, and how the desk's locale writes dates, times and numbers. */
export type ScreenLanguage = { readonly words: Words; readonly formats: Formats };

export const LanguageContext = createContext<ScreenLanguage | undefined>(undefined);

/** The language of the desk. Throws outside a `LanguageProvider`. */
export function useLanguage(): ScreenLanguage {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('useLanguage: there is no LanguageProvider above this component');
  return language;
}
