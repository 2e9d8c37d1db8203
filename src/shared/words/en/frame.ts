import type { Formats } from '../formats.ts';
import { failures } from './failures.ts';

export const frame = {
  productName: 'Front Desk',
  failures,
  loading: 'Opening the desk…',
  salon: 'Salon',
  screens: 'Screens',
  screenNames: { day: 'Calendar', clients: 'Clients', settings: 'Settings', history: 'History' },
  demo: 'This is a demo salon with invented people. Nothing that you do here touches your own salon.',
  damaged:
    'The database is damaged, so nothing can be saved; what is shown can be read. Its file was left as it is. Keep a copy of it and open the last good backup.',
  unknownTimeZone: (timeZone: string) =>
    `This computer does not know the salon’s time zone, ${timeZone}. Nothing was changed. Update the desk or the computer, or choose another time zone for the salon in Settings.`,
  connection: {
    lost: 'The desk does not answer. What is shown may be out of date; it tries again by itself. If this stays, start the desk again.',
    back: 'The desk answers again. What is shown is up to date.',
    lockedOut:
      'The desk was started anew and does not know this page any more. Close this tab and open the address that the desk shows.',
  },
  failed: {
    title: 'The desk could not be read',
    again: 'Try again',
  },
  broken: {
    title: 'Something on this screen went wrong',
    explanation:
      'What was booked is safe in the database. Reload to go on; if it happens again, note what you did just before.',
    reload: 'Reload',
  },
  unsaved: {
    title: 'Leave without saving?',
    explanation: 'What you changed on this screen is not saved yet.',
    leave: 'Leave without saving',
    stay: 'Stay here',
  },
  save: {
    save: 'Save',
    discard: 'Discard',
    unsaved: 'Not saved yet',
    saved: 'Saved.',
    changedElsewhere:
      'Someone else changed this meanwhile. What you typed is kept; saving it replaces what the desk has now:',
    conflict: (field: string, value: string) => `${field}: ${value}`,
    empty: 'empty',
    nameMissing: 'Type a name.',
  },
  notices: 'Notices',
  close: 'Close',
  help: 'Keyboard shortcuts',
  about: {
    button: 'About',
    title: 'About Front Desk',
    promise: 'A booking that the desk accepted can be kept.',
    version: 'Version',
    runtime: 'Runs on',
    database: 'Database file',
    size: 'Size',
    schema: 'Schema',
    checked: 'Checked at start',
    examination: { running: 'Still running', sound: 'Nothing found wrong', damaged: 'Damaged' },
    history: {
      title: 'History',
      explanation:
        'Every change is an entry that is chained to the one before. The check follows the chain and finds what was changed past the desk. You can go on working meanwhile.',
      check: 'Check the history',
      checking: 'Checking the history…',
      progress: (checked: number, entries: number, { number, plural }: Formats) =>
        plural(entries, { one: `${number(checked)} of # entry`, other: `${number(checked)} of # entries` }),
      cancel: 'Cancel',
      cancelled: 'The check was cancelled before its end.',
      sound: (entries: number, { plural }: Formats) =>
        plural(entries, {
          one: 'The history is whole: its one entry is as it was written.',
          other: 'The history is whole: all # entries are as they were written.',
        }),
      erased: (entries: number, { plural }: Formats) =>
        plural(entries, {
          one: 'From one of them personal data was erased, as the history says itself.',
          other: 'From # of them personal data was erased, as the history says itself.',
        }),
      broken: (entry: number, { number }: Formats) =>
        `The history is broken at entry ${number(entry)}: something other than the desk changed it there. The check changed nothing, and the desk goes on. Keep a copy of the database file as it is now; a backup from before shows what the entry said.`,
    },
    licence: 'Free software under the AGPL-3.0-or-later.',
  },
} as const;
