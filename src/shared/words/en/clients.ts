import type { Formats } from '../formats.ts';

export const clients = {
  title: 'Clients',
  search: 'Name, telephone or notes',
  searchLabel: 'Search clients',
  add: 'New client',
  list: 'Clients',
  found: (count: number, { plural }: Formats) => plural(count, { one: '# client', other: '# clients' }),
  foundAtLeast: (count: number, { number }: Formats) =>
    `The first ${number(count)} are shown. Type more to narrow the search.`,
  none: {
    title: 'No clients yet',
    explanation:
      'Clients come by themselves as you book: type a new name into a booking and press Enter. Or add one here.',
  },
  noneFound: {
    title: (query: string) => `Nobody is found by “${query}”`,
    titleOfNumber: (number: string) => `Nobody has the number “${number}”`,
    explanation:
      'Look for a part of the name, the telephone number, the e-mail address or the notes, or create this client.',
    create: (name: string) => `Create “${name}”`,
    createWithNumber: 'Create a client with this number',
  },
  choose: {
    title: 'Choose a client',
    explanation: 'Their visits, telephone number and notes are shown here.',
  },
  fields: {
    name: 'Name',
    phone: 'Telephone',
    email: 'E-mail',
    notes: 'Notes',
    notesHint: 'Colour formulas, what they like',
    alert: 'Alert',
    alertHint: 'Shown to everyone who books, such as an allergy',
    birthday: 'Birthday',
    birthdayUnreadable: (example: string) => `This is no day and month. Type it like ${example}.`,
    mayContact: 'May be contacted',
  },
  create: {
    title: 'New client',
    save: 'Create client',
    cancel: 'Cancel',
    done: (name: string) => `${name} is now a client.`,
  },
  /** Whether they may be contacted for other things than their bookings. */
  contact: { yes: 'Yes', no: 'No', not_asked: 'Not asked' },
  card: {
    edit: 'Edit',
    stopEditing: 'Back to the card',
    book: 'Book',
    bookAgain: 'Book again',
    bookAgainLabel: (what: string) => `Book again: ${what}`,
    serviceWith: (service: string, person: string) => `${service} with ${person}`,
    usual: 'Usually',
    usualTimes: (times: number, among: number, { number }: Formats) =>
      `${number(times)} of the last ${number(among)} bookings`,
    last: 'Last time',
    asUsual: (times: number, what: string, minutes: string) =>
      `${times > 1 ? 'As usual' : 'As last time'}: ${what}, ${minutes}`,
    answeredOn: (date: string) => `answered on ${date}`,
    birthdayNear: (day: string) => `Birthday on ${day}`,
    noShowsOn: (noShows: string, dates: string) => `${noShows}: ${dates}`,
  },
  merge: {
    choose: {
      title: 'Which client is there twice?',
      explanation: 'Choose one of the two entries. Then you are asked for the other one.',
    },
    open: 'Merge with…',
    openWith: (who: string) => `Merge with ${who}`,
    nameAndPhone: (name: string, phone: string) => `${name}, ${phone}`,
    alike: 'May be the same person',
    title: (name: string) => `Merge ${name} with`,
    titleOfTwo: (merged: string, kept: string) => `Merge ${merged} into ${kept}`,
    find: 'Who is the same person?',
    nobody: 'Nobody is found.',
    explanation: (merged: string, kept: string, count: number, { plural }: Formats) =>
      `${plural(count, { one: '# booking', other: '# bookings' })} of ${merged} will move to ${kept}, and ${merged} is removed. Choose what stays:`,
    same: 'Nothing else of them differs.',
    both: 'Both',
    notChosen: (field: string) => `${field}: both together are too long. Choose which stays.`,
    someoneElse: 'Someone else',
    merge: 'Merge',
    done: (merged: string, kept: string) => `${merged} and ${kept} are one client now.`,
    undone: 'They are two clients again.',
  },
  erase: {
    /** What stands in the place of a name that was erased. */
    erased: 'Erased client',
    erasedOn: 'Personal data erased',
    card: (date: string) =>
      `The personal data was erased on ${date}. The bookings stay, without a name. It cannot be brought back here.`,
    open: 'Erase personal data…',
    title: (name: string) => `Erase the personal data of ${name}`,
    goes: 'Goes for good',
    going: [
      'Name, telephone, e-mail, birthday, consent, alert and notes',
      'Notes and reasons of cancellation on all their bookings',
      'What they wait for on the waitlist',
      'All of this in the history, too, with those who were merged into them',
    ],
    stays: 'Stays',
    stayingBookings: (bookings: number, { plural }: Formats) =>
      plural(bookings, {
        one: '# booking, without a name: date, service, person, price and status',
        other: '# bookings, without a name: date, service, person, price and status',
      }),
    staying: [
      'In the history that something was done and when, and that this was erased',
      'Backups and copies of the database that were made before: they still hold everything',
    ],
    warning:
      'This cannot be undone, and neither can what was done to the client before. In a large database the last traces go from the file when the desk is closed.',
    upcoming: (count: number, { plural }: Formats) =>
      plural(count, { one: '# booking is still ahead', other: '# bookings are still ahead' }),
    choices: { cancel: 'Cancel them; their times become free', keep: 'Keep them, without a name' },
    notChosen: 'Choose what becomes of the bookings that are still ahead.',
    confirm: (name: string) => `To confirm, type the name: ${name}`,
    notConfirmed: (name: string) => `Nothing was erased: type the name just as it stands here: ${name}`,
    cancel: 'Erase nothing',
    erase: 'Erase for good',
    done: 'The personal data is erased.',
    doneCancelled: (count: number, { plural }: Formats) =>
      plural(count, {
        one: 'The personal data is erased, and # booking is cancelled.',
        other: 'The personal data is erased, and # bookings are cancelled.',
      }),
  },
  visits: {
    upcoming: 'Upcoming',
    past: 'Past',
    noShows: (count: number, { plural }: Formats) => plural(count, { one: '# no-show', other: '# no-shows' }),
    noNext: 'No booking ahead.',
    nonePast: 'No visits yet.',
    newest: (upcoming: number, past: number, { number }: Formats) =>
      `Shown are the next ${number(upcoming)} and the newest ${number(past)}.`,
    formerStaff: 'Former colleague',
  },
  picker: {
    label: 'Client',
    newName: 'Name of the new client',
    phone: 'Telephone (optional)',
    placeholder: 'Name or telephone',
    create: (name: string) => `Create “${name}”`,
    createWithNumber: (number: string) => `New client with ${number}`,
    suggestions: 'Clients found',
    heardNone: 'Nobody found. Enter creates the client.',
    heardNoNumber: 'Nobody has this number. Enter asks for the name of a new client.',
    heard: (count: number, { number }: Formats) => `${number(count)} found. Enter takes the first.`,
    clear: 'No client',
  },
} as const;
