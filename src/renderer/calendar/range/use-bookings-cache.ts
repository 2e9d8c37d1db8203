import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { z } from 'zod';
import { contract } from '../../../shared/contract/contract.ts';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { bookingInterval } from '../../../shared/domain/booking.ts';
import { intervalBetween, overlaps } from '../../../shared/domain/interval.ts';

const listInput = contract['bookings.list'].input;

/** `bookings` with `booking` as it is now, or without it where it does not belong. */
export function withBooking(
  bookings: readonly NamedBooking[],
  booking: NamedBooking,
  belongs: boolean,
): readonly NamedBooking[] {
  const others = bookings.filter(({ id }) => id !== booking.id);
  return belongs ? [...others, booking].sort((a, b) => a.startTime - b.startTime) : others;
}

/**
 * Puts a booking that the desk has just answered into every list on the screen, so that it is seen before the lists are asked anew. It is the truth
 * already, not a hope.
 */
export function useBookingsCache(): (booking: NamedBooking) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (booking) => {
      const lists = queryClient.getQueriesData<readonly NamedBooking[]>({ queryKey: ['bookings.list'] });
      for (const [key, bookings] of lists) {
        const asked = z.safeParse(listInput, key[1]);
        if (!bookings || !asked.success || asked.data.salonId !== booking.salonId) continue;
        const { from, to, staffId, statuses } = asked.data;
        const range = intervalBetween(from, to);
        const belongs =
          range !== undefined &&
          overlaps(range, bookingInterval(booking)) &&
          (staffId === undefined || staffId === booking.staffId) &&
          (statuses === undefined || statuses.includes(booking.status));
        queryClient.setQueryData(key, withBooking(bookings, booking, belongs));
      }
    },
    [queryClient],
  );
}
