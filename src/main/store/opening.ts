import type { Instant } from '../../shared/domain/interval.ts';

/** What is wrong with a database. */
export type Damage =
  /** Pages that do not fit together, or records that break what their table says. */
  | { readonly kind: 'structure' }
  /** A record that points to one that is not there. */
  | { readonly kind: 'references' }
  | { readonly kind: 'overlaps'; readonly bookings: number }
  /** Tables that are missing, or lack a column, or have one too many. */
  | { readonly kind: 'tables'; readonly names: readonly string[] }
  /** Guards that are missing or altered. */
  | { readonly kind: 'guards'; readonly names: readonly string[] }
  /** A history that does not end where its head says. */
  | { readonly kind: 'history' };

/** The examination of a database, which may go on when it is open already. Until it has ended the database takes no change. */
export type Examination = {
  readonly startedAt: Instant;
  /** Whether it still runs and, once it has ended, whether the database is sound. A damaged one takes no change; it can still be read. */
  readonly state: () => 'running' | 'sound' | 'damaged';
  /** What was found wrong; resolves when it has ended. Rejects when it could not be made. */
  readonly ended: Promise<Damage | undefined>;
};

/** Why a database was not opened. The file is as it was. */
export type OpenRefusalKind =
  /** A file of another program, or of none. */
  | 'not_ours'
  /** Written by a newer edition of the desk. */
  | 'newer'
  /** Unreadable, or breaking a rule that the database keeps. */
  | 'damaged'
  /** Open in another desk, or held by another program. */
  | 'locked'
  /** The folder is missing, or folder or file cannot be written. */
  | 'unwritable';

export type OpenRefusal = {
  readonly kind: OpenRefusalKind;
  /** For the person at the desk: what happened, what was kept, what to do. */
  readonly message: string;
};
