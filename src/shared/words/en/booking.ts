import type { BookingStatus } from '../../domain/booking.ts';
import type { Formats } from '../formats.ts';

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
  panel: {
    label: 'Booking',
    close: 'Close',
    when: 'When',
    who: 'With',
    service: 'Service',
    changeService: 'Change service',
    notes: 'Notes',
    notesHint: 'Anything to remember for this booking',
    saveNotes: 'Save notes',
    status: 'Status',
    history: 'History',
    cancel: 'Cancel booking',
    cancelQuestion: 'Cancel this booking? Its time becomes free for others.',
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
  history: {
    created: (status: BookingStatus, slot: string) => `Booked as ${statusInSentence[status]}: ${slot}`,
    moved: (from: string, to: string) => `Moved: ${from} → ${to}`,
    service: (from: string, to: string) => `Service: ${from} → ${to}`,
    fromTo: (from: string, to: string) => `${from} → ${to}`,
    notes: 'Notes changed',
    client: (from: string, to: string) => `Client: ${from} → ${to}`,
    changed: 'Changed',
    someoneElse: 'another client',
    nobody: 'none',
    formerService: 'a former service',
    formerUnit: 'something that is gone',
    actors: { reception: 'Reception', manager: 'Manager', demo: 'Demo' },
  },
} as const;
