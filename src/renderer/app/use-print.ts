import { createContext, useContext } from 'react';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import type { Slot } from '../../shared/domain/slot.ts';

/** A booking, as it was, of which its client does not know yet that it was moved, or cancelled where it goes nowhere. */
export type ToCallAbout = { readonly booking: NamedBooking; readonly movedTo: Slot | undefined };

/** What is put on paper: the day that the calendar shows, the next one on which somebody works, the slip that a client takes along, or whom to call. */
export type Printed =
  | { readonly what: 'day' | 'next_day' }
  | { readonly what: 'slip'; readonly clientId: ClientId }
  | { readonly what: 'calls'; readonly about: readonly ToCallAbout[] };

export const PrintContext = createContext<((printed: Printed) => void) | undefined>(undefined);

/** Opens what is to be printed. Throws outside of a salon's desk. */
export function usePrint(): (printed: Printed) => void {
  const print = useContext(PrintContext);
  if (!print) throw new Error('usePrint: there is no SalonDesk around this component');
  return print;
}
