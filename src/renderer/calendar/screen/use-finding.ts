import { useCallback, useRef, useState } from 'react';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { useSalon } from '../../app/use-salon.ts';
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
  goToDate: (date: CalendarDate) => void,
  onPreview: (slots: readonly Slot[]) => void,
): Finding {
  const zone = useSalon().timeZone;
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
      const [first] = slots;
      if (first) goToDate(dateAt(first.startTime, zone));
      onPreview(slots);
    },
    [goToDate, onPreview, zone],
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
