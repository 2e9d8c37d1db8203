import type { Language } from '../../shared/locale.ts';
import type { Words } from '../../shared/words/words.ts';

// Each language is a script of its own: a window loads the one that it speaks.
const scripts: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('../../shared/words/en/en.ts')).en,
  tr: async () => (await import('../../shared/words/tr/tr.ts')).tr,
};

const loading = new Map<Language, Promise<Words>>();

/** The words of a language, loaded once. Rejects when they cannot be had now; asked again, it tries again. */
export function loadWords(language: Language): Promise<Words> {
  const begun = loading.get(language);
  if (begun) return begun;
  const words = scripts[language]().catch((failure: unknown) => {
    loading.delete(language);
    throw failure;
  });
  loading.set(language, words);
  return words;
}
