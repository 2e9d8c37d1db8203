import type { Role } from '../../shared/domain/command.ts';
import type { Locale } from '../../shared/locale.ts';

/** Who calls the desk. The host makes it for each call; of the page comes at most which window of a browser it is. */
export type Caller = {
  /** Stays the same as long as one window talks to the desk. Windows of a browser that do not say which they are share one. */
  readonly session: string;
  readonly role: Role;
  /** The language of the sentences in the answer, and how dates and times are written in them. */
  readonly locale: Locale;
};
