import { useEffect, useEffectEvent, useRef } from 'react';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { AskedBooking, AskedCalendar } from '../../app/route.ts';

/** Makes the booking that another part of the desk asks for, once, as soon as the calendar `isReady` for it. */
export function useAskedBooking(
  asks: AskedCalendar | undefined,
  isReady: boolean,
  book: (asked: AskedBooking) => void,
): void {
  const done = useRef<BookingId | undefined>(undefined);
  const make = useEffectEvent(book);
  useEffect(() => {
    if (!asks || !('book' in asks) || !isReady || done.current === asks.book.id) return;
    done.current = asks.book.id;
    make(asks.book);
  }, [asks, isReady]);
}
