import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Changes } from './changes.ts';
import type { DeskApi } from './desk-api.ts';
import type { Connection } from './transport.ts';

/** The desk, and what keeps true what the screens know of it. */
export type DeskAndChanges = { readonly desk: DeskApi; readonly changes: Changes };

export const DeskContext = createContext<DeskAndChanges | undefined>(undefined);

function useDeskAndChanges(): DeskAndChanges {
  const context = useContext(DeskContext);
  if (!context) throw new Error('there is no DeskProvider above this component');
  return context;
}

/** The desk that this screen talks to. Throws outside a `DeskProvider`. */
export const useDesk = (): DeskApi => useDeskAndChanges().desk;

/** What keeps the answers of this window true. Throws outside a `DeskProvider`. */
export const useChanges = (): Changes => useDeskAndChanges().changes;

/** Whether the desk can be reached, kept up to date. */
export function useConnection(): Connection {
  const desk = useDesk();
  return useSyncExternalStore(desk.onConnection, desk.connection);
}
