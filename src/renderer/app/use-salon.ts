import { createContext, useContext } from 'react';
import type { Salon } from '../../shared/domain/salon.ts';

export const SalonContext = createContext<Salon | undefined>(undefined);

/** The salon whose desk is on the screen. Throws outside of one. */
export function useSalon(): Salon {
  const salon = useContext(SalonContext);
  if (!salon) throw new Error('useSalon: there is no SalonDesk around this component');
  return salon;
}
