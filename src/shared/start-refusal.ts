/** What is wrong with a database. */
export type Damage =
  /** Pages that do not fit together, or records that break what their table says. */
  | { readonly kind: 'structure' }
  /** A record that points to one that is not there. */
  | { readonly kind: 'references' }
  | { readonly kind: 'overlaps'; readonly bookings: number }
  /** What keeps time free is not what the bookings say. */
  | { readonly kind: 'holds' }
  /** Tables that are missing, or lack a column, or have one too many. */
  | { readonly kind: 'tables'; readonly names: readonly string[] }
  /** Guards that are missing or altered. */
  | { readonly kind: 'guards'; readonly names: readonly string[] }
  /** A history that does not end where its head says. */
  | { readonly kind: 'history' };

/** Why a database was not opened. The file is as it was. */
export type OpenRefusal =
  /** A file of another program, or of none. */
  | { readonly kind: 'not_ours'; readonly file: string }
  /** Written by a newer edition of the desk. */
  | { readonly kind: 'newer'; readonly file: string }
  /** Unreadable, or breaking a rule that the database keeps. */
  | { readonly kind: 'damaged'; readonly file: string; readonly damage: Damage }
  | { readonly kind: 'locked_by_desk'; readonly file: string }
  | { readonly kind: 'locked_by_program'; readonly file: string }
  /** The lock beside the file, by which desks keep out of each other's way, cannot be used. */
  | { readonly kind: 'lock_unusable'; readonly file: string }
  | { readonly kind: 'folder_missing'; readonly folder: string }
  | { readonly kind: 'folder_unwritable'; readonly folder: string }
  | { readonly kind: 'file_unwritable'; readonly file: string };

/** What the desk was told and cannot do. */
export type OptionRefusal =
  | { readonly kind: 'option_unknown'; readonly option: string }
  | { readonly kind: 'database_unnamed' }
  | { readonly kind: 'demo_with_database' }
  | { readonly kind: 'port_is_no_port'; readonly port: string };

/** Why a port could not be listened on; `reason` is the system's own name of it. */
export type PortRefusal =
  | { readonly kind: 'port_taken'; readonly port: number }
  | { readonly kind: 'port_forbidden'; readonly port: number }
  | { readonly kind: 'port_unusable'; readonly port: number; readonly reason: string };

/** Why the desk does not start: facts for one sentence, said in the language of the computer. */
export type StartRefusal =
  | OpenRefusal
  | OptionRefusal
  | PortRefusal
  /** The folder of the usual database. */
  | { readonly kind: 'folder_not_made'; readonly folder: string };
