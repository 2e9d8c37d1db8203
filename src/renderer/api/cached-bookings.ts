import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import { bookingInterval } from '../../shared/domain/booking.ts';
import { type CalendarRange, rangeInterval } from '../../shared/domain/calendar-range.ts';
import { overlaps } from '../../shared/domain/interval.ts';

/** `range` with these bookings as they are now: in it where they belong, out of it where they do not. A newer version stays. */
export function withBookings(range: CalendarRange, bookings: readonly NamedBooking[]): CalendarRange {
  const reach = rangeInterval(range);
  const held = new Map(range.bookings.map((booking) => [booking.id, booking]));
  let isChanged = false;
  for (const booking of bookings) {
    const before = held.get(booking.id);
    if (booking.salonId !== range.salon.id || (before && before.version > booking.version)) continue;
    const belongs = overlaps(reach, bookingInterval(booking));
    if (!before && !belongs) continue;
    isChanged = true;
    if (belongs) held.set(booking.id, booking);
    else held.delete(booking.id);
  }
  if (!isChanged) return range;
  return { ...range, bookings: [...held.values()].sort((a, b) => a.startTime - b.startTime) };
}

/** Puts bookings that the desk has just answered or announced into every calendar that is held, so that nothing need be asked anew. */
export function showBookings(queryClient: QueryClient, bookings: readonly NamedBooking[]): void {
  queryClient.setQueriesData<CalendarRange>(
    { queryKey: ['calendar.range'] },
    (range) => range && withBookings(range, bookings),
  );
}

/** Puts a booking that the desk has just answered on the screen. It is the truth already, not a hope. */
export function useShowBooking(): (booking: NamedBooking) => void {
  const queryClient = useQueryClient();
  return useCallback((booking) => showBookings(queryClient, [booking]), [queryClient]);
}
