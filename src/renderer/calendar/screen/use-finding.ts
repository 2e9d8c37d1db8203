import { useCallback, useRef, useState } from 'react';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { emptyWish, type Wish } from '../find/wish.ts';

/** Looking for a time. */
export type Finding = {
  /** What is wished; undefined while the panel is closed. Opened again, it shows the last wish. */
  readonly wish: Wish | undefined;
  readonly setWish: (wish: Wish) => void;
  /** True once after it was opened: then the keyboard goes there. */
  readonly takesFocus: () => boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** Shows a place on the grid, on its date. */
  readonly preview: (slots: readonly Slot[]) => void;
  /** Opens the card of a new booking at a place. */
  readonly choose: (slots: readonly Slot[], services: readonly Service[]) => void;
};

export function useFinding(
  shownDate: CalendarDate,
  today: CalendarDate,
  picked: Service | undefined,
  openPlace: (slots: readonly Slot[], services: readonly Service[]) => void,
  /** Brings what is to be seen of a place onto the screen. */
  showPlace: (slots: readonly Slot[]) => void,
  onPreview: (slots: readonly Slot[]) => void,
): Finding {
  const [isOpen, setOpen] = useState(false);
  const isFresh = useRef(false);
  const [wish, setWish] = useState<Wish | undefined>(undefined);

  const open = useCallback(() => {
    const services = picked ? [{ serviceId: picked.id, staffId: undefined }] : [];
    const first = { ...emptyWish(shownDate < today ? today : shownDate), services };
    setWish((before) => before ?? first);
    isFresh.current = true;
    setOpen(true);
  }, [shownDate, today, picked]);

  const takesFocus = useCallback(() => {
    const takes = isFresh.current;
    isFresh.current = false;
    return takes;
  }, []);

  const close = useCallback(() => {
    onPreview([]);
    setOpen(false);
  }, [onPreview]);

  const preview = useCallback(
    (slots: readonly Slot[]) => {
      showPlace(slots);
      onPreview(slots);
    },
    [showPlace, onPreview],
  );

  const choose = useCallback(
    (slots: readonly Slot[], services: readonly Service[]) => {
      preview(slots);
      onPreview([]);
      openPlace(slots, services);
    },
    [preview, onPreview, openPlace],
  );

  return { wish: isOpen ? wish : undefined, setWish, takesFocus, open, close, preview, choose };
}
