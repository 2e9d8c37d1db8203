import type { Locale } from '../../../src/shared/locale.ts';
import { type Formats, formatsOf as plain } from '../../../src/shared/words/formats.ts';
import { accentedText, rewritten } from './pseudo.ts';

const made = new Map<Locale, Formats>();

/** Stands in the place of how a locale writes in a desk that is built for the pseudo-locale: names of months and days have accents, too. */
export function formatsOf(locale: Locale): Formats {
  const formats = made.get(locale) ?? { ...rewritten(plain(locale), accentedText), locale };
  made.set(locale, formats);
  return formats;
}
