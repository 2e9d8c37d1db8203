import { useCallback } from 'react';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { useNextFree } from '../carry/use-next-free.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import { minuteAt, type SalonDay } from '../range/day-clock.ts';
import type { DayView } from './use-day-view.ts';

export type FindFree = {
  /** Puts the keyboard on the next free slot of the picked service; asked again, on the one after. False without a service. */
  readonly find: () => boolean;
  /** Opens the card of a new booking of the picked service at the next free slot. False without a service. */
  readonly begin: () => boolean;
};

/** Finds the next free place, from now on the day itself, else from the beginning of the day on the screen. */
export function useFindFree(
  { date, zone }: SalonDay,
  now: Instant,
  { service, shown }: DayView,
  { put, setOnGrid }: GridCursorState,
  goToDate: (date: CalendarDate) => void,
  openAt: (slot: Slot, service: Service) => void,
  say: (sentence: string) => void,
): FindFree {
  const nextFree = useNextFree();

  const search = useCallback(
    async (wanted: Service): Promise<Slot | undefined> => {
      const from = date === dateAt(now, zone) ? now : { date, zone };
      const found = await nextFree(wanted, from, shown && [...shown]);
      if (!found.ok) {
        say(found.error);
        return undefined;
      }
      const slot = found.value;
      const on = dateAt(slot.startTime, zone);
      goToDate(on);
      put({ staffId: slot.staffId, minute: minuteAt({ date: on, zone }, slot.startTime) });
      return slot;
    },
    [nextFree, date, zone, now, shown, say, goToDate, put],
  );

  const find = useCallback(() => {
    if (!service) return false;
    void search(service).then((slot) => {
      if (slot) setOnGrid(true);
    });
    return true;
  }, [service, search, setOnGrid]);

  const begin = useCallback(() => {
    if (!service) return false;
    void search(service).then((slot) => {
      if (slot) openAt(slot, service);
    });
    return true;
  }, [service, search, openAt]);

  return { find, begin };
}
