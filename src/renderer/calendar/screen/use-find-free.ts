import { useCallback, useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, dateAt, type TimeZone } from '../../../shared/domain/zoned-time.ts';
import { atSlot, columnOf, pointOf } from '../carry/place.ts';
import { useNextFree } from '../carry/use-next-free.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import { holdsInstant } from '../range/indexed-range.ts';

export type FindFree = {
  /** Puts the keyboard on the next free slot of the picked service; asked again, on the one after. False without a service. */
  readonly find: () => boolean;
  /** Opens the card of a new booking of the picked service at the next free slot. False without a service. */
  readonly begin: () => boolean;
};

/** Finds the next free slot of people on the screen, from now or, on later dates, from the beginning of the first of them. */
export function useFindFree(
  {
    zone,
    first,
    now,
    service,
    people,
    frame,
  }: {
    readonly zone: TimeZone;
    /** The first date on the screen. */
    readonly first: CalendarDate;
    readonly now: Instant;
    readonly service: Service | undefined;
    /** Undefined looks at everybody. */
    readonly people: readonly StaffId[] | undefined;
    readonly frame: GridFrame | undefined;
  },
  { put, setOnGrid }: GridCursorState,
  goToDate: (date: CalendarDate) => void,
  openAt: (slot: Slot, service: Service) => void,
  say: (sentence: string) => void,
  showDay: () => void,
): FindFree {
  const nextFree = useNextFree();
  // In which column a slot stands is known once its date is drawn.
  const [found, setFound] = useState<Slot | undefined>(undefined);
  if (found && frame && holdsInstant(frame.range, found.startTime)) {
    const there = atSlot(frame.range, found, undefined);
    setFound(undefined);
    put(pointOf(frame, there));
    if (!columnOf(frame, there)) showDay();
  }

  const search = useCallback(
    async (wanted: Service): Promise<Slot | undefined> => {
      const from = first <= dateAt(now, zone) ? now : { date: first, zone };
      const found = await nextFree(wanted, from, people);
      if (!found.ok) {
        say(found.error);
        return undefined;
      }
      const slot = found.value;
      goToDate(dateAt(slot.startTime, zone));
      setFound(slot);
      return slot;
    },
    [nextFree, first, zone, now, people, say, goToDate],
  );

  const find = () => {
    if (!service) return false;
    void search(service).then((slot) => {
      if (slot) setOnGrid(true);
    });
    return true;
  };

  const begin = useCallback(() => {
    if (!service) return false;
    void search(service).then((slot) => {
      if (slot) openAt(slot, service);
    });
    return true;
  }, [service, search, openAt]);

  return { find, begin };
}
