import { useEffect, useEffectEvent, useRef } from 'react';
import type { AskedCalendar, BookFor } from '../../app/route.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/** Once for each wish, as soon as it is known what can be booked: begins a booking for the client whom another screen names. */
export function useBegunBooking(
  asks: AskedCalendar | undefined,
  range: IndexedRange | undefined,
  begin: (wish: BookFor) => void,
): void {
  const begun = useRef<BookFor>(undefined);
  const wish = asks && 'bookFor' in asks ? asks.bookFor : undefined;
  const isKnown = range !== undefined;
  const beginOnce = useEffectEvent((wanted: BookFor) => {
    if (begun.current === wanted) return;
    begun.current = wanted;
    begin(wanted);
  });
  useEffect(() => {
    if (wish && isKnown) beginOnce(wish);
  }, [wish, isKnown]);
}
