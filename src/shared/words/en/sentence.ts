import { withFullStop } from '../full-stop.ts';

/** What the command bar says of a booking that is typed in a sentence. It is a script of its own, loaded with the command bar. */
export const sentence = {
  label: 'What is understood',
  parts: { client: 'Client', service: 'Service', date: 'Day', time: 'Time', person: 'Person' },
  missing: (part: string) => `${part}?`,
  isMissing: (part: string) => `${part} is missing`,
  isOpen: (part: string, choices: string) => `${part} is not clear: ${choices}`,
  newClient: (client: string) => `${client} (new)`,
  whoeverIsFree: 'Whoever is free',
  firstFree: (person: string) => `${person} (first free)`,
  nobodyCan: 'Nobody can take it then.',
  notRead: (words: string) => `Not understood: ${words}`,
  judging: 'Looking whether this is free…',
  ready: (what: string) => `${what} can be booked.`,
  asks: {
    service: 'What is to be done?',
    person: 'With whom?',
    time: 'When? These times are free next:',
    place: 'These times are free nearby:',
    client: 'For whom?',
  },
  nobodyHasNumber: 'Nobody has this number. Type their name beside it.',
  noneFree: (date: string) => `No time is free in the four weeks from ${date}.`,
  noneNear: 'No time nearby is free.',
  moreClients: 'Type more of the name to see others.',
  withoutClient: 'Without a client',
  what: (client: string, service: string, when: string, person: string) =>
    `${client}, ${service}, ${when}, ${person}`,
  book: (what: string) => `Book ${what}`,
  key: 'Enter',
  verbs: { move: 'move, reschedule', cancel: 'cancel' },
  change: {
    what: (client: string, service: string, when: string, person: string) =>
      `${client}, ${service}, ${when}, ${person}`,
    move: (what: string, to: string) => `Move ${what} → ${to}`,
    cancel: (what: string) => `Cancel ${what} …`,
    whose: 'Whose booking? Type the name of the client.',
    none: (clients: string) => `${clients}: no booking ahead.`,
    which: 'Which booking?',
    takes: 'Enter takes it in the hand. Type a time to move it at once.',
    ready: (what: string, to: string) => withFullStop(`${what} can be moved to ${to}`),
    asks: 'The booking is opened, and asks before it is cancelled.',
  },
  /** By what else commands are found. */
  also: {
    away: 'sick leave holiday vacation off',
    block_time: 'supplier call break lunch meeting cleaning',
    new_client: 'add create customer',
    merge: 'merge duplicates duplicated double',
    couple: 'couple together friends pair',
    repeat: 'series recurring weekly regular',
    late: 'delayed overdue',
  },
  /** What the bar itself says, and what it leads to. */
  bar: {
    placeholder: 'A client, a date, what to do, or a booking: elif cut thu 15',
    found: 'What can be done',
    nothing: 'Nothing is called that.',
    goTo: (date: string) => `Go to ${date}`,
    awayOf: (person: string) => `Away or ill: ${person} …`,
    settings: (section: string) => `Settings: ${section}`,
    newClient: 'New client',
    merge: 'Two entries of one client: choose one of them',
    nextBooking: (client: string, when: string, service: string) => `${client}, ${when}, ${service}`,
  },
} as const;
