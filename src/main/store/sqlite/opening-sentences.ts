import { impossible } from '../../../shared/result.ts';
import type { Damage, OpenRefusal } from '../opening.ts';

// What the person at the desk reads when a database is not opened: what happened, what was kept, what to do next.

export const notOurs = (file: string): OpenRefusal => ({
  kind: 'not_ours',
  message: `${file} is not a Front Desk database. It was left as it is. Choose another file, or a new name for a new database.`,
});

export const newer = (file: string): OpenRefusal => ({
  kind: 'newer',
  message: `${file} was written by a newer Front Desk than this one. It was left as it is. Update Front Desk to open it.`,
});

/** What is wrong, as the end of "the database is damaged: …". */
function damageInWords(damage: Damage): string {
  switch (damage.kind) {
    case 'structure':
      return 'its pages do not fit together';
    case 'references':
      return 'a record points to one that is not there';
    case 'overlaps':
      return `bookings of one person overlap (${damage.bookings})`;
    case 'tables':
      return `a table is missing or altered (${damage.names.join(', ')})`;
    case 'guards':
      return `a guard is missing or altered (${damage.names.join(', ')})`;
    case 'history':
      return 'its history does not end where it should';
    default:
      return impossible(damage, 'damage');
  }
}

export const damaged = (file: string, damage: Damage): OpenRefusal => ({
  kind: 'damaged',
  message: `${file} is damaged: ${damageInWords(damage)}. It was left as it is, and nothing was opened. Keep a copy of it and open the last good backup instead.`,
});

export const lockedByDesk = (file: string): OpenRefusal => ({
  kind: 'locked',
  message: `${file} is already open in another Front Desk. Nothing was changed. Use the one that is open, or close it and start again.`,
});

export const lockUnreadable = (file: string): OpenRefusal => ({
  kind: 'locked',
  message: `${file}.lock, which keeps a second desk from ${file}, cannot be used. Nothing was changed. If no other Front Desk is open, remove that file and start again.`,
});

export const lockedByProgram = (file: string): OpenRefusal => ({
  kind: 'locked',
  message: `${file} is held by another program. Nothing was changed. Close the program that uses it and start again.`,
});

export const folderMissing = (folder: string): OpenRefusal => ({
  kind: 'unwritable',
  message: `There is no folder ${folder}. Nothing was made. Create it, or name a database elsewhere with --database.`,
});

export const folderUnwritable = (folder: string): OpenRefusal => ({
  kind: 'unwritable',
  message: `The folder ${folder} cannot be written to. Nothing was changed. Allow it, or name a database elsewhere with --database.`,
});

export const fileUnwritable = (file: string): OpenRefusal => ({
  kind: 'unwritable',
  message: `${file} cannot be written to, or its disk is full. It was left as it is. Allow writing to it, or name another database with --database.`,
});
