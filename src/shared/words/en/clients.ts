import type { Formats } from '../formats.ts';

export const clients = {
  title: 'Clients',
  search: 'Name or telephone',
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
    title: (query: string) => `Nobody is called “${query}”`,
    titleOfNumber: (number: string) => `Nobody has the number “${number}”`,
    explanation: 'Look for a part of the name or the telephone number, or create this client.',
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
    notesHint: 'Allergies, colour formulas, what they like',
  },
  create: {
    title: 'New client',
    save: 'Create client',
    cancel: 'Cancel',
    done: (name: string) => `${name} is now a client.`,
  },
  visits: {
    title: 'Bookings',
    noShows: (count: number, { plural }: Formats) => plural(count, { one: '# no-show', other: '# no-shows' }),
    next: 'Next booking',
    noNext: 'No booking ahead',
    none: 'No bookings yet. On the day, drag in a column and type this name.',
    newest: (count: number, { number }: Formats) => `The newest ${number(count)} are shown.`,
    columns: { date: 'Date', time: 'Time', service: 'Service', staff: 'With', status: 'Status' },
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
