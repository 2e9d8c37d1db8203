import { useSyncExternalStore } from 'react';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';

/** Where a booking would be that is being typed: the calendar shows it for as long as it is sought. */
export type SoughtPlace = {
  readonly date: CalendarDate;
  /** With whom, where that is known. */
  readonly staffId: StaffId | undefined;
  /** What would be booked there, once that is known. */
  readonly slot: Slot | undefined;
  /** The booking that would be moved there; left out, it would be a new one. */
  readonly moving?: NamedBooking;
};

let sought: SoughtPlace | undefined;
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Says which place is sought; undefined ends it, and the calendar shows what it showed before. */
export function seekPlace(place: SoughtPlace | undefined): void {
  sought = place;
  for (const listener of listeners) listener();
}

/** The place that is sought now. */
export function useSoughtPlace(): SoughtPlace | undefined {
  return useSyncExternalStore(listen, () => sought);
}
