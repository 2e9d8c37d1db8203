import { createContext, useContext } from 'react';

export const CommandBarContext = createContext<((typed: string) => void) | undefined>(undefined);

/** Opens the command bar with what is typed, or adds it to what was typed before the bar was there. Throws outside of a salon's desk. */
export function useCommandBar(): (typed: string) => void {
  const typeInBar = useContext(CommandBarContext);
  if (!typeInBar) throw new Error('useCommandBar: there is no SalonDesk around this component');
  return typeInBar;
}
