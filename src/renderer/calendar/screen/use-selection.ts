import { useCallback, useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/** The booking whose panel is open, and its question. */
export type Selection = {
  readonly selected: NamedBooking | undefined;
  /** It was opened from elsewhere than its card, which may be out of sight: an object of its own for each time. */
  readonly opened: object | undefined;
  /** The keyboard is to go into the panel: an object of its own for each time. */
  readonly entered: object | undefined;
  readonly asksCancel: boolean;
  readonly select: (id: BookingId | undefined) => void;
  /** Selects it, and brings it into sight. */
  readonly open: (id: BookingId) => void;
  /** Selects it, and takes the keyboard into its panel. */
  readonly enter: (id: BookingId) => void;
  readonly askCancel: (asks: boolean) => void;
};

export function useSelection(range: IndexedRange | undefined): Selection {
  const [chosen, choose] = useState<{ readonly id: BookingId; readonly isOpened: boolean } | undefined>();
  const [asksCancel, askCancel] = useState(false);
  const [entered, setEntered] = useState<object | undefined>();
  const select = useCallback((id: BookingId | undefined) => {
    askCancel(false);
    setEntered(undefined);
    choose((before) => {
      if (id === undefined) return undefined;
      return before?.id === id ? before : { id, isOpened: false };
    });
  }, []);
  const open = useCallback((id: BookingId) => {
    askCancel(false);
    setEntered(undefined);
    choose({ id, isOpened: true });
  }, []);
  const enter = useCallback(
    (id: BookingId) => {
      select(id);
      setEntered({});
    },
    [select],
  );
  const selected = range?.bookings.find(({ id }) => id === chosen?.id);
  const opened = chosen?.isOpened ? chosen : undefined;
  return { selected, opened, entered, asksCancel, select, open, enter, askCancel };
}
