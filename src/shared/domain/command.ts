import type { Authorship } from './history.ts';

/** What a caller may do. A manager may do whatever the reception may. */
export type Role = 'reception' | 'manager';

/** One call of a method that may write. The desk makes it once for each call, and all that the call saves is saved in its name. */
export type Command = Authorship & {
  /** A UUID, made for this call alone. */
  readonly id: string;
  /** The session of the caller, as the host knows it. */
  readonly session: string;
  readonly role: Role;
};
