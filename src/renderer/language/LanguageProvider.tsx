import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type Language, type Locale, languageOf } from '../../shared/locale.ts';
import { formatsOf } from '../../shared/words/formats.ts';
import type { Words } from '../../shared/words/words.ts';
import { loadWords } from './load-words.ts';
import { LanguageContext } from './use-language.ts';

/** The words of a language; those of the one before until they are loaded, undefined while there are none. */
function useWords(language: Language): Words | undefined {
  const [words, setWords] = useState<Words | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(undefined);
  useEffect(() => {
    let isWanted = true;
    loadWords(language).then(
      (loaded) => isWanted && setWords(loaded),
      (reason: unknown) => isWanted && setFailure(reason),
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  // There is nothing to say it with: the page is reported as broken.
  if (failure !== undefined && !words) throw failure;
  return words;
}

/**
 * Writes the screens inside in `locale`: their texts, dates, times and numbers, and what the parts from the library say. Nothing is drawn before its words
 * are there.
 */
export function LanguageProvider({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const words = useWords(languageOf(locale));
  const language = useMemo(() => words && { words, formats: formatsOf(locale) }, [words, locale]);
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  if (!language) return null;
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </LanguageContext>
  );
}
