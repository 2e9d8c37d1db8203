import type { Formats } from '../formats.ts';
import { withFullStop } from '../full-stop.ts';

export const undo = {
  undone: (what: string) => withFullStop(`Undone: ${what}`),
  redone: (what: string) => withFullStop(`Redone: ${what}`),
  buttons: { undo: 'Undo', redo: 'Redo', what: (button: string, what: string) => `${button}: ${what}` },
  othersUndo: (what: string) => withFullStop(`Another window did this last: ${what}`),
  othersRedo: (what: string) => withFullStop(`Another window’s change was undone last: ${what}`),
  allTheSame: { undo: 'Undo it all the same', redo: 'Redo it all the same' },
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  notNewest: 'Something else was done since. Undo takes that back first.',
  andMore: (what: string, count: number, { number }: Formats) => `${what}, and ${number(count)} more`,
  stranded: (count: number, { plural }: Formats) =>
    plural(count, {
      one: 'Because of this, a booking no longer fits.',
      other: 'Because of this, # bookings no longer fit.',
    }),
  booking: (who: string, what: string) => `${who} · ${what}`,
  kinds: {
    added: (what: string) => `${what} added`,
    changed: (what: string) => `${what} changed`,
    removed: (what: string) => `${what} removed`,
    merged: 'two entries of one client merged',
  },
  records: {
    salon: (name: string) => `salon ${name}`,
    staff: (name: string) => `person ${name}`,
    service: (name: string) => `service ${name}`,
    resource_kind: (name: string) => `the kind ${name}`,
    resource: (name: string) => name,
    client: (name: string) => `client ${name}`,
    availability: (person: string) => `weekly hours of ${person}`,
    schedule: (person: string, date: string) => `schedule of ${person} from ${date}`,
    override: (person: string, date: string) => `hours of ${person} on ${date}`,
    timeOff: (person: string, when: string) => `time off of ${person} from ${when}`,
    blockedTime: (person: string, when: string) => `blocked time of ${person} from ${when}`,
    closure: (date: string) => `closure on ${date}`,
    waitlistEntry: (client: string) => `${client} on the waitlist`,
  },
} as const;
