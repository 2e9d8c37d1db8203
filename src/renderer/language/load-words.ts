import type { Language } from '../../shared/locale.ts';
import type { HelpWords, HistoryWords, SentenceWords, StartWords, Words } from '../../shared/words/words.ts';

/** What `scripts` have for a language, loaded once. Rejects when it cannot be had now; asked again, it tries again. */
function loadedOnce<Part>(
  scripts: Readonly<Record<Language, () => Promise<Part>>>,
): (language: Language) => Promise<Part> {
  const loading = new Map<Language, Promise<Part>>();
  return (language) => {
    const begun = loading.get(language);
    if (begun !== undefined) return begun;
    const part = scripts[language]().catch((failure: unknown) => {
      loading.delete(language);
      throw failure;
    });
    loading.set(language, part);
    return part;
  };
}

/** The words of a language. Each is a script of its own: a window loads the one that it speaks. */
export const loadWords = loadedOnce<Words>({
  en: async () => (await import('../../shared/words/en/en.ts')).en,
  tr: async () => (await import('../../shared/words/tr/tr.ts')).tr,
});

/** What the help says in a language, which the day does without. */
export const loadHelp = loadedOnce<HelpWords>({
  en: async () => (await import('../../shared/words/en/help.ts')).help,
  tr: async () => (await import('../../shared/words/tr/help.ts')).help,
});

/** What is said while a salon is created, once in the life of a desk. */
export const loadStart = loadedOnce<StartWords>({
  en: async () => (await import('../../shared/words/en/start.ts')).start,
  tr: async () => (await import('../../shared/words/tr/start.ts')).start,
});

/** What the command bar says of a booking in a sentence, in a language. */
export const loadSentence = loadedOnce<SentenceWords>({
  en: async () => (await import('../../shared/words/en/sentence.ts')).sentence,
  tr: async () => (await import('../../shared/words/tr/sentence.ts')).sentence,
});

/** What is said of the history, which has a screen of its own. */
export const loadHistory = loadedOnce<HistoryWords>({
  en: async () => (await import('../../shared/words/en/history.ts')).history,
  tr: async () => (await import('../../shared/words/tr/history.ts')).history,
});
