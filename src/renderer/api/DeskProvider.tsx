import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLayoutEffect, useMemo, useState } from 'react';
import { createChanges } from './changes.ts';
import type { DeskApi } from './desk-api.ts';
import { DeskContext } from './desk-context.ts';
import { createQueryClient } from './query-client.ts';

/** Gives the screens inside the desk, and keeps what they show as the desk announces it. */
export function DeskProvider({ desk, children }: { readonly desk: DeskApi; readonly children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const context = useMemo(() => ({ desk, changes: createChanges(queryClient) }), [desk, queryClient]);
  // Before any screen asks: their effects come later, and what they are answered must not be older than what is heard.
  useLayoutEffect(() => desk.onAnnounced(context.changes.hear), [desk, context]);
  return (
    <DeskContext value={context}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </DeskContext>
  );
}
