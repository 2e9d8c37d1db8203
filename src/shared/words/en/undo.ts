export const undo = {
  undone: (what: string) => `Taken back: ${what}.`,
  redone: (what: string) => `Done again: ${what}.`,
  nothingToUndo: 'There is nothing to take back.',
  nothingToRedo: 'There is nothing to do again.',
  andMore: (what: string, count: number) => `${what}, and ${count} more`,
  stranded: (count: number) =>
    count === 1 ? 'A booking no longer fits by it.' : `${count} bookings no longer fit by it.`,
  booking: (who: string, what: string) => `${who} · ${what}`,
  kinds: {
    added: (what: string) => `${what} added`,
    changed: (what: string) => `${what} changed`,
    removed: (what: string) => `${what} removed`,
  },
  records: {
    salon: (name: string) => `salon ${name}`,
    staff: (name: string) => `person ${name}`,
    service: (name: string) => `service ${name}`,
    client: (name: string) => `client ${name}`,
    availability: (person: string) => `weekly hours of ${person}`,
    override: (person: string, date: string) => `hours of ${person} on ${date}`,
    timeOff: (person: string, when: string) => `time off of ${person} from ${when}`,
    closure: (date: string) => `closure on ${date}`,
  },
  shortcuts: [
    { keys: ['Ctrl+Z'], does: 'Take back what was done last, step by step' },
    { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], does: 'Do again what was taken back' },
  ],
} as const;
