import type { ReactNode } from 'react';
import { localeForSystem } from '../../shared/locale.ts';
import { useDeskQuery, useSalons } from '../api/queries.ts';
import { LanguageProvider } from './LanguageProvider.tsx';

/** Writes the screens inside in the desk's locale, and again as soon as another is chosen. A desk that does not answer is spoken of in the page's own. */
export function DeskLanguage({ children }: { readonly children: ReactNode }) {
  const settings = useDeskQuery('settings.get', {});
  // Whatever is shown first needs them too: asked at the same time, not one after the other.
  useSalons();
  if (settings.isPending) return null;
  const locale = settings.data?.locale ?? localeForSystem(navigator.language);
  return <LanguageProvider locale={locale}>{children}</LanguageProvider>;
}
