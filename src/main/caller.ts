import type { Role } from '../shared/domain/command.ts';
import type { Language } from '../shared/words/locale.ts';

/** Who calls the desk. The host makes it for each call; nothing of it comes from the page. */
export type Caller = {
  /** Stays the same as long as one window, or one browser with its token, talks to the desk. */
  readonly session: string;
  readonly role: Role;
  /** The language of the sentences in the answer. */
  readonly language: Language;
};

/** What a host asks the composition about whoever calls. */
export type CallerFacts = {
  readonly roleOf: (session: string) => Role;
  /** The desk's own language, for a caller who names none. */
  readonly deskLanguage: () => Language;
};
