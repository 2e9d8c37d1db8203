import { useCallback, useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/** The booking whose panel is open, and its question. */
export type Selection = {
  readonly selected: NamedBooking | undefined;
  readonly asksCancel: boolean;
  readonly select: (id: BookingId | undefined) => void;
  readonly askCancel: (asks: boolean) => void;
};

export function useSelection(range: IndexedRange | undefined): Selection {
  const [selectedId, setSelectedId] = useState<BookingId | undefined>(undefined);
  const [asksCancel, askCancel] = useState(false);
  const select = useCallback((id: BookingId | undefined) => {
    askCancel(false);
    setSelectedId(id);
  }, []);
  const selected = range?.bookings.find(({ id }) => id === selectedId);
  return { selected, asksCancel, select, askCancel };
}
