import type { Role } from '../../shared/domain/command.ts';
import type { Locale } from '../../shared/locale.ts';

/** Who calls the desk. The host makes it for each call; nothing of it comes from the page. */
export type Caller = {
  /** Stays the same as long as one window, or one browser with its token, talks to the desk. */
  readonly session: string;
  readonly role: Role;
  /** The language of the sentences in the answer, and how dates and times are written in them. */
  readonly locale: Locale;
};
