import type { Damage } from '../../start-refusal.ts';
import type { OpeningRefusals } from '../opening-words.ts';
import { damages } from './errors.ts';

/** What is wrong, as the end of "the database is damaged: …", with the names of what is. */
function damageInWords(damage: Damage): string {
  const what = damages[damage.kind];
  if ('names' in damage) return `${what} (${damage.names.join(', ')})`;
  return 'bookings' in damage ? `${what} (${damage.bookings})` : what;
}

const refusals: OpeningRefusals = {
  not_ours: ({ file }) =>
    `${file} is not a Front Desk database. It was left as it is. Choose another file, or a new name for a new database.`,
  newer: ({ file }) =>
    `${file} was written by a newer Front Desk than this one. It was left as it is. Update Front Desk to open it.`,
  damaged: ({ file, damage }) =>
    `${file} is damaged: ${damageInWords(damage)}. It was left as it is, and nothing was opened. Keep a copy of it and open the last good backup instead.`,
  locked_by_desk: ({ file }) =>
    `${file} is already open in another Front Desk. Nothing was changed. Use the one that is open, or close it and start again.`,
  locked_by_program: ({ file }) =>
    `${file} is held by another program. Nothing was changed. Close the program that uses it and start again.`,
  lock_unusable: ({ file }) =>
    `${file}.lock, which keeps a second desk from ${file}, cannot be used. Nothing was changed. If no other Front Desk is open, remove that file and start again.`,
  folder_missing: ({ folder }) =>
    `There is no folder ${folder}. Nothing was made. Create it, or name a database elsewhere with --database.`,
  folder_unwritable: ({ folder }) =>
    `The folder ${folder} cannot be written to. Nothing was changed. Allow it, or name a database elsewhere with --database.`,
  file_unwritable: ({ file }) =>
    `${file} cannot be written to, or its disk is full. It was left as it is. Allow writing to it, or name another database with --database.`,
  folder_not_made: ({ folder }) =>
    `The folder ${folder} cannot be made. Name a database elsewhere with --database.`,
  option_unknown: ({ option }) => `${option} is not understood. --help tells the options.`,
  database_unnamed: () => '--database must name a file.',
  demo_with_database: () => '--demo has a database of its own; leave out --database.',
  port_is_no_port: ({ port }) => `--port must be a number from 0 to 65535, not "${port}".`,
  port_taken: ({ port }) => `Another program uses port ${port}. Name another one, or 0 for any that is free.`,
  port_forbidden: ({ port }) => `This account may not use port ${port}. Name one above 1023, or 0 for any.`,
  port_unusable: ({ port, reason }) =>
    `Port ${port} cannot be used (${reason}). Name another one, or 0 for any that is free.`,
};

/** What the desk says before anybody sits at it, in a terminal or a dialog. */
export const opening = {
  refusals,
  greeting: (address: string, storage: string) =>
    `The desk is open at\n\n  ${address}\n\n${storage}\nThe address is the key: whoever has it can use the desk. Ctrl+C closes it.`,
  keptIn: (databaseFile: string) => `The bookings are kept in ${databaseFile}`,
  migration: {
    copying: (copy: string) =>
      `The database is of an older Front Desk. First a copy of it is kept as it is:\n  ${copy}`,
    migrating:
      'Now it is brought up to date. With the bookings of many years this takes a minute; nothing is lost if it is interrupted.',
  },
  isDemo: 'A demo salon, gone when the desk closes.',
  screensMissing: 'The screens are not built, so the browser has nothing to show; the calls answer.',
  closingFault: (reference: string) =>
    `The desk could not tidy up. Everything that was booked is kept, and the next start finds it. Reference ${reference}`,
  help: `Opens the desk for a browser on this computer.

  --database FILE   the database; without it, the one in the application folder
  --demo            a throw-away demo salon, gone when the desk closes
  --port N          the port to listen on; 0, the default, takes any that is free
  --open, --no-open open the browser, or do not (--demo opens it)
  --json            print one line of JSON when ready: {"url":"…","token":"…"}
`,
} as const;
