export const clients = {
  title: 'Clients',
  search: 'Name or telephone',
  searchLabel: 'Search clients',
  add: 'New client',
  list: 'Clients',
  found: (count: number) => (count === 1 ? '1 client' : `${count} clients`),
  foundAtLeast: (count: number) => `The first ${count} are shown. Type more to narrow the search.`,
  none: {
    title: 'No clients yet',
    explanation:
      'Clients come by themselves as you book: type a new name into a booking and press Enter. Or add one here.',
  },
  noneFound: {
    title: (query: string) => `Nobody is called “${query}”`,
    explanation: 'Look for a part of the name or the telephone number, or create this client.',
    create: (name: string) => `Create “${name}”`,
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
    title: 'Visits',
    count: (count: number) => (count === 1 ? '1 booking' : `${count} bookings`),
    noShows: (count: number) => (count === 1 ? '1 no-show' : `${count} no-shows`),
    next: 'Next booking',
    noNext: 'No booking ahead',
    none: 'No bookings yet. On the day, drag in a column and type this name.',
    newest: (count: number) => `The newest ${count} are shown.`,
    columns: { date: 'Date', time: 'Time', service: 'Service', staff: 'With', status: 'Status' },
    formerStaff: 'Former colleague',
  },
  statuses: {
    pending: 'Pending',
    confirmed: 'Confirmed',
    arrived: 'Arrived',
    completed: 'Completed',
    cancelled: 'Cancelled',
    no_show: 'No-show',
  },
  picker: {
    label: 'Client',
    placeholder: 'Name or telephone',
    create: (name: string) => `Create “${name}”`,
    suggestions: 'Clients found',
    heard: (count: number) =>
      count === 0 ? 'Nobody found. Enter creates the client.' : `${count} found. Enter takes the first.`,
    clear: 'No client',
  },
} as const;
