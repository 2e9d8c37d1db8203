import { createContext, useContext } from 'react';
import type { ClientId } from '../../shared/domain/ids.ts';

/** What is put on paper: the day that the calendar shows, the next one on which somebody works, or the slip that a client takes along. */
export type Printed =
  | { readonly what: 'day' | 'next_day' }
  | { readonly what: 'slip'; readonly clientId: ClientId };

export const PrintContext = createContext<((printed: Printed) => void) | undefined>(undefined);

/** Opens what is to be printed. Throws outside of a salon's desk. */
export function usePrint(): (printed: Printed) => void {
  const print = useContext(PrintContext);
  if (!print) throw new Error('usePrint: there is no SalonDesk around this component');
  return print;
}
