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
