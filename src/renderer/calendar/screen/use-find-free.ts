import { useCallback, useState } from 'react';
import type { ClientId, StaffId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, dateAt, type TimeZone } from '../../../shared/domain/zoned-time.ts';
import { atSlot, columnOf, pointOf } from '../carry/place.ts';
import { useNextFree } from '../carry/use-next-free.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import { isSameColumn } from '../range/column.ts';
import { holdsInstant } from '../range/indexed-range.ts';

export type FindFree = {
  /**
   * Puts the keyboard on the next free slot of a service, that which is picked, with any of `people`, those on the screen; asked again, on the one after.
   * False without a service.
   */
  readonly find: (service?: Service, people?: readonly StaffId[]) => boolean;
  /** Opens the card of a new booking there; at the slot that was found, where the keyboard is still on it. False without a service. */
  readonly begin: (service?: Service) => boolean;
  /** The same for that service. Answers whether there is a free slot, as soon as the desk has. */
  readonly beginFor: (service: Service) => Promise<boolean>;
};

/** Finds the next free slot of people on the screen, from now or, on later dates, from the beginning of the first of them. */
export function useFindFree(
  {
    zone,
    first,
    now,
    service,
    people,
    clientId,
    frame,
  }: {
    readonly zone: TimeZone;
    /** The first date on the screen. */
    readonly first: CalendarDate;
    readonly now: Instant;
    readonly service: Service | undefined;
    /** Undefined looks at everybody. */
    readonly people: readonly StaffId[] | undefined;
    /** For whom it would be, where that is known. */
    readonly clientId: ClientId | undefined;
    readonly frame: GridFrame | undefined;
  },
  { cursor, isOnGrid, put, setOnGrid }: GridCursorState,
  goToDate: (date: CalendarDate) => void,
  openAt: (slot: Slot, service: Service) => void,
  say: (sentence: string) => void,
  /** Hears what has no free slot. */
  onNone: (service: Service, people: readonly StaffId[] | undefined) => void,
  showDay: () => void,
): FindFree {
  const nextFree = useNextFree();
  const [found, setFound] = useState<Slot | undefined>(undefined);
  const [isPut, setPut] = useState(true);
  // In which column a slot stands is known once its date is drawn.
  const isDrawn = found && frame && holdsInstant(frame.range, found.startTime);
  const point = isDrawn ? pointOf(frame, atSlot(frame.range, found, undefined)) : undefined;
  if (!isPut && isDrawn && point) {
    setPut(true);
    put(point);
    if (!columnOf(frame, atSlot(frame.range, found, undefined))) showDay();
  }
  const isOnFound =
    isOnGrid && point && cursor && isSameColumn(point, cursor) && point.minute === cursor.minute;
  const here = isOnFound ? found : undefined;

  const search = useCallback(
    async (wanted: Service, of = people): Promise<Slot | undefined> => {
      const from = first <= dateAt(now, zone) ? now : { date: first, zone };
      const found = await nextFree(wanted, from, of, clientId);
      if (!found.ok) {
        say(found.error);
        return undefined;
      }
      const slot = found.value;
      if (!slot) {
        onNone(wanted, of);
        return undefined;
      }
      goToDate(dateAt(slot.startTime, zone));
      setFound(slot);
      setPut(false);
      return slot;
    },
    [nextFree, first, zone, now, people, clientId, say, onNone, goToDate],
  );

  const find = useCallback(
    (wanted = service, of = people) => {
      if (!wanted) return false;
      void search(wanted, of).then((slot) => {
        if (slot) setOnGrid(true);
      });
      return true;
    },
    [service, people, search, setOnGrid],
  );

  const beginFor = useCallback(
    async (wanted: Service) => {
      const slot = here?.serviceId === wanted.id ? here : await search(wanted);
      if (slot) openAt(slot, wanted);
      return slot !== undefined;
    },
    [here, search, openAt],
  );
  const begin = useCallback(
    (wanted = service) => {
      if (wanted) void beginFor(wanted);
      return wanted !== undefined;
    },
    [service, beginFor],
  );

  return { find, begin, beginFor };
}
