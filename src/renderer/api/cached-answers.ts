import type { ChangedRecord } from '../../shared/contract/announcements.ts';
import type { Output, QueryName } from '../../shared/contract/contract.ts';
import { bookingInterval, type NamedBooking } from '../../shared/domain/booking.ts';
import { rangeInterval } from '../../shared/domain/calendar-range.ts';
import { overlaps } from '../../shared/domain/interval.ts';

/** What a changed record does to an answer that is held. What is left out is fetched again after every change of what the method reads. */
export type CacheHandling<Name extends QueryName> = {
  /** Whether the answer may be another one, now that this record has changed. */
  readonly concerns?: (answer: Output<Name>, record: ChangedRecord) => boolean;
  /** The answer with this booking as it is now, where it belongs to it; the same object where nothing is different. */
  readonly withBooking?: (answer: Output<Name>, booking: NamedBooking) => Output<Name>;
};

/** `bookings` by start, with this one as it is now, or without it where it does not belong. A newer version stays. */
function replaced(
  bookings: readonly NamedBooking[],
  booking: NamedBooking,
  belongs: boolean,
): readonly NamedBooking[] {
  const before = bookings.find(({ id }) => id === booking.id);
  if (before ? before.version > booking.version : !belongs) return bookings;
  const others = bookings.filter(({ id }) => id !== booking.id);
  return belongs ? [...others, booking].sort((a, b) => a.startTime - b.startTime) : others;
}

/** Only a client who is named by one of the bookings changes how these look. */
function namesClient(bookings: readonly NamedBooking[], { entity, id }: ChangedRecord): boolean {
  return entity !== 'client' || bookings.some(({ clientId }) => clientId === id);
}

export const cacheHandling: { readonly [Name in QueryName]?: CacheHandling<Name> } = {
  'calendar.range': {
    concerns: ({ bookings }, record) => namesClient(bookings, record),
    withBooking: (range, booking) => {
      const belongs =
        booking.salonId === range.salon.id && overlaps(rangeInterval(range), bookingInterval(booking));
      const bookings = replaced(range.bookings, booking, belongs);
      return bookings === range.bookings ? range : { ...range, bookings };
    },
  },
  // A booking is refused where it would break a rule, so that one which changes can only cease to be stranded.
  'bookings.stranded': {
    concerns: (stranded, record) =>
      record.entity === 'booking'
        ? stranded.some(({ id }) => id === record.id)
        : namesClient(stranded, record),
  },
};
