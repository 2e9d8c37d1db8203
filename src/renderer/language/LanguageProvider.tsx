import type { ReactNode } from 'react';
import { useLayoutEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Locale } from '../../shared/locale.ts';
import { speechOf } from '../../shared/words/speech.ts';
import { LanguageContext } from './use-language.ts';

/** Writes the screens inside in `locale`: their texts, dates, times and numbers, and what the parts from the library say. */
export function LanguageProvider({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const language = useMemo(() => speechOf(locale), [locale]);
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </LanguageContext>
  );
}
