export const commandBar = {
  label: 'Search and commands',
  weekOf: (person: string) => `Week of ${person}`,
  couple: 'Two people at the same time: find a place',
  repeat: 'Repeat every few weeks: a new booking',
  late: 'Who is late: the list of today',
} as const;
