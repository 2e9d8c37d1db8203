import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingStore } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import type { Database } from './database.ts';
import type { Keeping } from './records.ts';

export function bookingKeeping(bookingRows: BookingRows): Keeping<'booking'> {
  return {
    insert: bookingRows.insert,
    update: bookingRows.update,
    remove: () => {
      throw new Error('a booking is cancelled, never removed');
    },
  };
}

export function createBookingStore(
  { reference, read, readInPieces }: Database,
  bookingRows: BookingRows,
): BookingStore {
  return {
    get: (id) => read(() => bookingRows.get(id)),

    list: ({ salonId, within, staffId, statuses }) =>
      readInPieces(function* () {
        const found = yield* bookingRows.overlapping(salonId, within, staffId);
        const { staff } = reference.asItIs();
        const position = ({ staffId: id }: NamedBooking): number => staff.get(id)?.position ?? 0;
        return found
          .filter(({ status }) => statuses === undefined || statuses.includes(status))
          .sort((a, b) => a.startTime - b.startTime || position(a) - position(b));
      }),
  };
}
