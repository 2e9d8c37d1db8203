export const commandBar = {
  label: 'Search and commands',
  placeholder: 'A client, a date, what to do, or a booking: elif cut thu 15',
  found: 'What can be done',
  nothing: 'Nothing is called that.',
  goTo: (date: string) => `Go to ${date}`,
  weekOf: (person: string) => `Week of ${person}`,
  awayOf: (person: string) => `Away or ill: ${person} …`,
  settings: (section: string) => `Settings: ${section}`,
  nextBooking: (client: string, when: string, service: string) => `${client}, ${when}, ${service}`,
} as const;
