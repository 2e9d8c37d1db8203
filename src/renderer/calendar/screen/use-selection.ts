import { useCallback, useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/** The booking whose panel is open, and its question. */
export type Selection = {
  readonly selected: NamedBooking | undefined;
  /** It was opened from elsewhere than its card, which may be out of sight: an object of its own for each time. */
  readonly opened: object | undefined;
  readonly asksCancel: boolean;
  readonly select: (id: BookingId | undefined) => void;
  /** Selects it, and brings it into sight. */
  readonly open: (id: BookingId) => void;
  readonly askCancel: (asks: boolean) => void;
};

export function useSelection(range: IndexedRange | undefined): Selection {
  const [chosen, choose] = useState<{ readonly id: BookingId; readonly isOpened: boolean } | undefined>();
  const [asksCancel, askCancel] = useState(false);
  const select = useCallback((id: BookingId | undefined) => {
    askCancel(false);
    choose((before) => {
      if (id === undefined) return undefined;
      return before?.id === id ? before : { id, isOpened: false };
    });
  }, []);
  const open = useCallback((id: BookingId) => {
    askCancel(false);
    choose({ id, isOpened: true });
  }, []);
  const selected = range?.bookings.find(({ id }) => id === chosen?.id);
  return { selected, opened: chosen?.isOpened ? chosen : undefined, asksCancel, select, open, askCancel };
}
