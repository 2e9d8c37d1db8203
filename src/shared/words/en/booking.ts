import type { BookingStatus } from '../../domain/booking.ts';
import type { Formats } from '../formats.ts';
import { withFullStop } from '../full-stop.ts';

/** A status in the middle of a sentence. */
export const statusInSentence: Readonly<Record<BookingStatus, string>> = {
  pending: 'pending',
  confirmed: 'confirmed',
  arrived: 'arrived',
  completed: 'completed',
  cancelled: 'cancelled',
  no_show: 'a no-show',
};

export const booking = {
  new: {
    label: 'New booking',
    service: 'Service',
    chooseService: 'Choose a service',
    notes: 'Notes',
    addNotes: 'Add notes',
    book: 'Book',
    bookFor: (name: string) => `Book for ${name}`,
    bookWithoutClient: 'Book without a client',
    discard: 'Discard',
  },
  /** A booking that repeats every so many weeks. */
  repeat: {
    action: 'Repeat',
    label: 'Repeat',
    close: 'Close',
    every: 'Weeks apart',
    times: 'How many times',
    isFree: 'Free',
    instead: (slot: string) => `${slot} instead`,
    asUsual: 'Back to the usual time',
    book: (count: number, { plural }: Formats) =>
      plural(count, { one: 'Book # date', other: 'Book # dates' }),
    leftOut: (count: number, { plural }: Formats) =>
      plural(count, {
        one: '# date cannot be booked and is left out.',
        other: '# dates cannot be booked and are left out.',
      }),
    nothing: 'None of these dates can be booked.',
    booked: (count: number, { plural }: Formats) =>
      plural(count, {
        one: '# date booked. Ctrl+Z takes it back.',
        other: '# dates booked. Ctrl+Z takes them back.',
      }),
  },
  /** Several services that one client comes for. */
  visit: {
    add: 'Add a service',
    service: (which: number, { number }: Formats) => `Service ${number(which)}`,
    remove: (service: string) => `Take out ${service}`,
    person: 'With',
    anybody: 'Whoever is free',
    when: 'When',
    after: 'Right after',
    atOnce: 'Same time',
    book: (count: number, { plural }: Formats) =>
      plural(count, { one: 'Book # service', other: 'Book # services' }),
    label: 'Same visit',
    part: (which: number, count: number, { number }: Formats) => `${number(which)}/${number(count)}`,
    partLong: (which: number, count: number, { number }: Formats) =>
      `part ${number(which)} of ${number(count)} of a visit`,
    cancelAll: (count: number, { plural }: Formats) =>
      plural(count, { one: 'Cancel # service', other: 'Cancel all # services' }),
    bothFor: (client: string) => withFullStop(`Both services are booked for ${client}`),
    nameOther: 'One is for somebody else',
    moves: 'Moved on the calendar, all parts move together; changed here, only this one.',
  },
  panel: {
    label: 'Booking',
    close: 'Close',
    copy: 'Copy to another time',
    addClient: 'Add a client',
    changeClient: 'Change client',
    takeOffClient: 'Take the client off',
    keepClient: 'Leave as it is',
    facts: 'When, with whom and what',
    date: 'Date',
    time: 'Time',
    who: 'With',
    service: 'Service',
    price: 'Price',
    reason: 'Reason',
    isFree: 'That is free.',
    saveChange: 'Save change',
    putBack: 'Put back',
    notes: 'Notes',
    yourNotes: 'Your notes, not saved yet',
    othersWrote: 'Somebody else has changed these notes meanwhile. Theirs are:',
    othersEmptied: 'Nothing: they were emptied.',
    keepYours: 'Keep yours',
    takeTheirs: 'Take theirs',
    keepBoth: 'Keep both',
    notesHint: 'Anything to remember for this booking',
    saveNotes: 'Save notes',
    status: 'Status',
    history: 'History',
    openHistory: 'Before and after',
    freedEarly: (until: string) => `Completed early: the rest of its time, until ${until}, is free again.`,
    cancel: 'Cancel booking',
    cancelQuestion: 'Cancel this booking? Its time becomes free for others.',
    cancelReason: 'Reason, if you like',
    usualReasons: 'Usual reasons',
    cancelReasons: ['Ill', 'No time', 'Changed their mind', 'Salon cannot'],
    cancelYes: 'Yes, cancel it',
    cancelNo: 'Keep it',
    noShows: (count: number, { plural }: Formats) => plural(count, { one: '# no-show', other: '# no-shows' }),
    visits: (count: number, { plural }: Formats) => plural(count, { one: '# visit', other: '# visits' }),
    openClient: 'Open client',
    length: (minutes: string, buffers: string | undefined) =>
      buffers === undefined ? minutes : `${minutes}, ${buffers}`,
    buffers: (before: string | undefined, after: string | undefined, { list }: Formats) => {
      const parts = [
        ...(before === undefined ? [] : [`${before} before`]),
        ...(after === undefined ? [] : [`${after} after`]),
      ];
      return `${list(parts)} kept free`;
    },
  },
  statusActions: {
    pending: 'Back to pending',
    confirmed: 'Confirm',
    arrived: 'Arrived',
    completed: 'Complete',
    cancelled: 'Cancel',
    no_show: 'No-show',
  },
  early: {
    question: (time: string) => `This booking begins at ${time}. Is its client here already?`,
    arrived: 'Yes, arrived',
    complete: 'Yes, complete it',
  },
  backTo: { arrived: 'Back to arrived', confirmed: 'Back to confirmed' },
  restore: { confirmed: 'Restore', pending: 'Restore as pending' },
  statuses: {
    pending: 'Pending',
    confirmed: 'Confirmed',
    arrived: 'Arrived',
    completed: 'Completed',
    cancelled: 'Cancelled',
    no_show: 'No-show',
  },
  /** What is told beside a card. */
  glance: { made: (when: string, who: string) => `Booked ${when} · ${who}` },
  history: {
    created: (status: BookingStatus, slot: string) => `Booked as ${statusInSentence[status]}: ${slot}`,
    moved: (from: string, to: string) => `Moved: ${from} → ${to}`,
    service: (from: string, to: string) => `Service: ${from} → ${to}`,
    became: {
      pending: 'Set to pending',
      confirmed: 'Set to confirmed',
      arrived: 'Marked as arrived',
      completed: 'Completed',
      cancelled: 'Cancelled',
      no_show: 'Marked as a no-show',
    },
    fromTo: (from: string, to: string) => `${from} → ${to}`,
    notes: 'Notes changed',
    price: (from: string, to: string) => `Price: ${from} → ${to}`,
    because: (status: string, reason: string) => `${status}: ${reason}`,
    client: (from: string, to: string) => `Client: ${from} → ${to}`,
    changed: 'Changed',
    someoneElse: 'another client',
    nobody: 'none',
    formerService: 'a former service',
    formerUnit: 'something that is gone',
    actors: { reception: 'Reception', manager: 'Manager', demo: 'Demo' },
  },
} as const;
