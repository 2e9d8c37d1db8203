import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DeskApi } from './desk-api.ts';
import type { Connection } from './transport.ts';

export const DeskContext = createContext<DeskApi | undefined>(undefined);

/** The desk that this screen talks to. Throws outside a `DeskProvider`. */
export function useDesk(): DeskApi {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk: there is no DeskProvider above this component');
  return desk;
}

/** Whether the desk can be reached, kept up to date. */
export function useConnection(): Connection {
  const desk = useDesk();
  return useSyncExternalStore(desk.onConnection, desk.connection);
}
