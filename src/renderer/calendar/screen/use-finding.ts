import { useCallback, useState } from 'react';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { useSalon } from '../../app/use-salon.ts';
import { emptyWish, type Wish } from '../find/wish.ts';
import type { View } from './use-view.ts';

/** Looking for a time. */
export type Finding = {
  /** What is wished; undefined while the panel is closed. Opened again, it shows the last wish. */
  readonly wish: Wish | undefined;
  readonly setWish: (wish: Wish) => void;
  /**
   * Where the keyboard is to go: to what is wished or, where that is said already, to the places that are found. Undefined where it has only come back from
   * behind another panel.
   */
  readonly entered: 'wish' | 'places' | undefined;
  readonly onEntered: () => void;
  readonly open: () => void;
  /** Opens it for two who come together, each for that service. */
  readonly openForTwo: (service: Service) => void;
  readonly close: () => void;
  /** Shows a place on the grid, on its date. */
  readonly preview: (slots: readonly Slot[]) => void;
  /** Opens the card of a new booking at a place. */
  readonly choose: (slots: readonly Slot[], services: readonly Service[]) => void;
};

export function useFinding(
  { date, kind, goTo, setPerson, setKind }: View,
  today: CalendarDate,
  picked: Service | undefined,
  openPlace: (slots: readonly Slot[], services: readonly Service[]) => void,
  onPreview: (slots: readonly Slot[]) => void,
): Finding {
  const zone = useSalon().timeZone;
  const [isOpen, setOpen] = useState(false);
  const [entered, setEntered] = useState<Finding['entered']>(undefined);
  const [wish, setWish] = useState<Wish | undefined>(undefined);

  const open = useCallback(() => {
    const services = picked ? [{ serviceId: picked.id, staffId: undefined }] : [];
    const first = { ...emptyWish(date < today ? today : date), services };
    setWish((before) => before ?? first);
    setEntered('wish');
    setOpen(true);
  }, [date, today, picked]);

  const openForTwo = useCallback(
    (service: Service) => {
      const services = [1, 2].map(() => ({ serviceId: service.id, staffId: undefined }));
      setWish({ ...emptyWish(date < today ? today : date), services, isAtOnce: true });
      setEntered('places');
      setOpen(true);
    },
    [date, today],
  );

  const onEntered = useCallback(() => setEntered(undefined), []);

  const close = useCallback(() => {
    onPreview([]);
    setOpen(false);
  }, [onPreview]);

  const preview = useCallback(
    (slots: readonly Slot[]) => {
      const [first] = slots;
      if (first) goTo(dateAt(first.startTime, zone));
      if (first && kind === 'week') {
        // A week is one person's: theirs who is at the place, or else the day with all of them.
        if (slots.every(({ staffId }) => staffId === first.staffId)) setPerson(first.staffId);
        else setKind('day');
      }
      onPreview(slots);
    },
    [goTo, zone, kind, setPerson, setKind, onPreview],
  );

  const choose = useCallback(
    (slots: readonly Slot[], services: readonly Service[]) => {
      preview(slots);
      onPreview([]);
      openPlace(slots, services);
    },
    [preview, onPreview, openPlace],
  );

  const shown = isOpen ? wish : undefined;
  return { wish: shown, setWish, entered, onEntered, open, openForTwo, close, preview, choose };
}
